import { parseLocalDateInput, type DateInputError } from '#shared/domain/common/parse-date.ts'
import { cx } from '../cx.ts'
import { useUi } from '../provider/ui-context.ts'
import { useUiText } from '../provider/use-ui-text.ts'
import { Field } from './field.tsx'
import type { FieldProps } from './field-props.ts'
import { useFieldIds } from './use-field-ids.ts'
import { useParsedText } from './use-parsed-text.ts'
import styles from './field.module.css'

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
export function DateField({ value, onChange, ref, ...field }: DateFieldProps) {
  const text = useUiText()
  const { language, today } = useUi()
  const parse = (input: string) => parseLocalDateInput(input, today, language)
  const parsed = useParsedText<string, DateInputError>(value, onChange, parse, numeric)
  const reading = parsed.text.trim() === '' ? null : parse(parsed.text)
  const error = parsed.error === null ? field.error : text(parsed.error)
  const ids = useFieldIds({ ...field, error })
  const backId = `${ids.id}-back`
  return (
    <Field
      ids={ids}
      label={field.label}
      help={field.help}
      error={error}
      isOptional={field.isOptional}
      isLabelHidden={field.isLabelHidden}
    >
      <div
        className={cx(
          styles.box,
          error !== undefined && styles.invalid,
          field.isReadOnly && styles.frozen,
          field.isDisabled && styles.disabled,
          styles.short,
        )}
      >
        <input
          id={ids.id}
          ref={ref}
          name={field.name}
          type="text"
          autoComplete="off"
          value={parsed.text}
          onChange={(event) => parsed.onText(event.target.value)}
          onBlur={() => {
            parsed.onLeave()
            field.onBlur?.()
          }}
          disabled={field.isDisabled}
          readOnly={field.isReadOnly}
          aria-invalid={error !== undefined}
          aria-describedby={[ids.describedBy, backId].filter(Boolean).join(' ')}
          className={styles.input}
        />
      </div>
      <p id={backId} className={styles.shownBack} aria-live="polite">
        {reading?.ok
          ? inWords(reading.value, language)
          : error === undefined && reading === null && !field.isReadOnly
            ? text('ui.dateHint')
            : ''}
      </p>
    </Field>
  )
}
