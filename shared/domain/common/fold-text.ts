/** Text for comparison and search: case, accents, apostrophes, ligatures and every kind of space no longer count. */
export function foldText(text: string): string {
  return text
    .replaceAll(/[œŒ]/g, 'oe')
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/[\u2018\u2019\u02BC`´]/g, "'")
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
}
