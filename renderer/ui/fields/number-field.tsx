import { parseNumberInput } from '#shared/domain/common/parse-number.ts'
import { useUi } from '../provider/ui-context.ts'
import type { FieldProps } from './field-props.ts'
import { ParsedField } from './parsed-field.tsx'
import { useParsedText } from './use-parsed-text.ts'

type NumberFieldProps = FieldProps & {
  /** A number, `null` when empty, or the raw text that could not be read. */
  readonly value: number | string | null
  readonly onChange: (value: number | string | null) => void
  readonly unit?: string | undefined
  readonly width?: 'full' | 'medium' | 'short' | undefined
}

/** A plain text input: "1 284,5" is read, arrows and wheel change nothing. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  const { language } = useUi()
  const show = (given: number) =>
    new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 10, useGrouping: language === 'fr' })
      .format(given)
      .replace(/\u202f/g, '\u00a0')
  const parsed = useParsedText<number, 'errors.number'>(value, onChange, parseNumberInput, show)
  return <ParsedField {...field} parsed={parsed} isNumber />
}
