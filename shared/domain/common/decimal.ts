import { parseNumberInput } from './parse-number.ts'

/** A number as it is typed (`1 234,5`, `-3`, `12.5`), `null` when the text is anything else: nothing is guessed. */
export function parseDecimal(text: string): number | null {
  const parsed = parseNumberInput(text)
  return parsed.ok ? parsed.value : null
}

/** The number as a field shows it: no grouping, the language's decimal mark; `parseDecimal` reads it back. */
export function decimalForInput(amount: number, language: 'fr' | 'en'): string {
  const text = amount.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 10 })
  return language === 'fr' ? text.replace('.', ',') : text
}
