import { parseLocalTimeInput } from '#shared/domain/common/parse-time.ts'
import { useUi } from '../provider/ui-context.ts'
import type { FieldProps } from './field-props.ts'
import { ParsedField } from './parsed-field.tsx'
import { useParsedText } from './use-parsed-text.ts'

type TimeFieldProps = FieldProps & {
  /** `HH:MM`, `null` when empty, or the raw text that could not be read. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** "14:30" as French writes it: "14 h 30", "14 h". */
const inFrench = (time: string) => {
  const [hour = '', minute = ''] = time.split(':')
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`
}

export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  const { language } = useUi()
  const show = language === 'fr' ? inFrench : (time: string) => time
  const parsed = useParsedText<string, 'errors.time'>(value, onChange, parseLocalTimeInput, show)
  return <ParsedField {...field} parsed={parsed} />
}
