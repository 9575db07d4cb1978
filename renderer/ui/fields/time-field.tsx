import { parseLocalTimeInput } from '#shared/domain/common/parse-time.ts'
import { cx } from '../cx.ts'
import { useUi } from '../provider/ui-context.ts'
import { useUiText } from '../provider/use-ui-text.ts'
import { Field } from './field.tsx'
import type { FieldProps } from './field-props.ts'
import { useFieldIds } from './use-field-ids.ts'
import { useParsedText } from './use-parsed-text.ts'
import styles from './field.module.css'

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

export function TimeField({ value, onChange, ref, ...field }: TimeFieldProps) {
  const text = useUiText()
  const { language } = useUi()
  const parsed = useParsedText<string, 'errors.time'>(
    value,
    onChange,
    parseLocalTimeInput,
    language === 'fr' ? inFrench : (time) => time,
  )
  const error = parsed.error === null ? field.error : text(parsed.error)
  const ids = useFieldIds({ ...field, error })
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
          aria-describedby={ids.describedBy}
          className={styles.input}
        />
      </div>
    </Field>
  )
}
