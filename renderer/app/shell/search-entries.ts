import { foldText } from '#shared/domain/common/fold-text.ts'

/** Something that can be gone to by its name. */
export type SearchEntry = {
  readonly key: string
  readonly title: string
  /** What kind of thing it is, in words. */
  readonly kind: string
  readonly href: string
}

/** 0 whole name, 1 its beginning, 2 the beginning of a word, 3 within; `null` when some word is not there. */
function rankOf(entry: SearchEntry, query: string): number | null {
  const title = foldText(entry.title)
  const words = query.split(' ').filter((word) => word !== '')
  if (words.length === 0 || !words.every((word) => title.includes(word))) return null
  if (title === query) return 0
  if (title.startsWith(query)) return 1
  return words.every((word) => title.startsWith(word) || title.includes(` ${word}`)) ? 2 : 3
}

/** The entries that bear every word of `text`, accents and case set aside, best first; ties keep their order. */
export function searchEntries(entries: readonly SearchEntry[], text: string): SearchEntry[] {
  const query = foldText(text)
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, query)
      return rank === null ? [] : [{ entry, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}
