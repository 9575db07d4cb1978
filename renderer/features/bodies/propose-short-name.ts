import { foldText } from '#shared/domain/common/fold-text.ts'

/** Without accents. */
const smallWords = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'l',
  'et',
  'au',
  'aux',
  'en',
  'pour',
  'sur',
  'the',
  'of',
  'and',
  'for',
  'a',
  'an',
  'in',
  'on',
])

/** "Comité de gouvernance du réseau" → "CGR"; a single word stays as it is. 40 characters at most. */
export function proposeShortName(name: string): string {
  const words = name.split(/[\s’'\-–—/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const main = words.filter((word) => !smallWords.has(foldText(word)))
  if (main.length <= 1) return (main[0] ?? words[0] ?? '').slice(0, 40)
  return main
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase()
    .slice(0, 40)
}
