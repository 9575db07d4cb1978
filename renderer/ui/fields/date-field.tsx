import { parseLocalDateInput, type DateInputError } from '#shared/domain/common/parse-date.ts'
import { useUi } from '../provider/ui-context.ts'
import { useUiText } from '../provider/use-ui-text.ts'
import type { FieldProps } from './field-props.ts'
import { ParsedField } from './parsed-field.tsx'
import { useParsedText } from './use-parsed-text.ts'

type DateFieldProps = FieldProps & {
  /** ISO `YYYY-MM-DD`, `null` when empty, or the raw text that could not be read. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

const numeric = (iso: string) => iso.split('-').reverse().join('/')
const inWords = (iso: string, language: 'fr' | 'en') =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(`${iso}T00:00:00Z`))
    .replace(/^(\S+) 1 /, language === 'fr' ? '$1 1er ' : '$1 1 ')

/** Accepts 12/3/26, "12 mars", "demain"; shows the whole date back with its weekday. */
export function DateField({ value, onChange, ...field }: DateFieldProps) {
  const text = useUiText()
  const { language, today } = useUi()
  const parse = (input: string) => parseLocalDateInput(input, today, language)
  const parsed = useParsedText<string, DateInputError>(value, onChange, parse, numeric)
  const reading = parsed.text.trim() === '' ? null : parse(parsed.text)
  const shownBack = (hasError: boolean) => {
    if (reading?.ok) return inWords(reading.value, language)
    return !hasError && reading === null && !field.isReadOnly ? text('ui.dateHint') : ''
  }
  return <ParsedField {...field} parsed={parsed} shownBack={shownBack} />
}
