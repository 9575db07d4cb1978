import { err, ok, type Result } from './result.ts'

/**
 * A number as a person types it: `1 284`, `12,5`, `12.5`, `−3`, `1284 €`, `96,4 %` (the unit is ignored, the value is kept as written).
 * A comma or a point is the decimal mark; thousands are parted by spaces only, so `1.284` is one and a bit.
 */
export function parseNumberInput(text: string): Result<number, 'errors.number'> {
  const input = text
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[€%]\s*$/u, '')
    .trim()
  const digits = input.replace(/[\s\u00a0\u202f']/g, '')
  const hasGroups = /[\s\u00a0\u202f']/.test(input)
  const isGrouped = /^[+-]?\d{1,3}([\s\u00a0\u202f']\d{3})+([.,]\d+)?$/.test(input)
  if (hasGroups && !isGrouped) return err('errors.number')
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(digits)) return err('errors.number')
  const value = Number(digits.replace(',', '.'))
  return Number.isFinite(value) ? ok(value) : err('errors.number')
}
