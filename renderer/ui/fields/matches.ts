const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\u2019/g, "'")
    .toLowerCase()

/** Every word of the query begins a word of the text or stands inside it; accents and case do not matter. */
export function matches(text: string, query: string): boolean {
  const folded = fold(text)
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/** The same name but for case, accents and spaces around. */
export const isSameName = (a: string, b: string): boolean => fold(a).trim() === fold(b).trim()
