const spaces = /[\s\u00A0\u202F]/g
const plain = /^[+-]?\d+([.,]\d+)?$/
const grouped = /^[+-]?\d{1,3}([\s\u00A0\u202F]\d{3})+([.,]\d+)?$/

/**
 * A number as it is typed: `1 234,5`, `-3`, `12.5`. Digits may be grouped by three with any space; comma and point both
 * mark decimals. `null` when the text is anything else, a wrong grouping included: nothing is guessed.
 */
export function parseDecimal(text: string): number | null {
  const typed = text.trim().replace(/^\u2212/, '-')
  if (!plain.test(typed) && !grouped.test(typed)) return null
  const amount = Number(typed.replaceAll(spaces, '').replace(',', '.'))
  return Number.isFinite(amount) ? amount : null
}

/** The number as a field shows it: no grouping, the language's decimal mark; `parseDecimal` reads it back. */
export function decimalForInput(amount: number, language: 'fr' | 'en'): string {
  const text = amount.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 10 })
  return language === 'fr' ? text.replace('.', ',') : text
}
