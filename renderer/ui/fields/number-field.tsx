import { parseNumberInput } from '#shared/domain/common/parse-number.ts'
import { cx } from '../cx.ts'
import { useUi } from '../provider/ui-context.ts'
import { useUiText } from '../provider/use-ui-text.ts'
import { Field } from './field.tsx'
import type { FieldProps } from './field-props.ts'
import { useFieldIds } from './use-field-ids.ts'
import { useParsedText } from './use-parsed-text.ts'
import styles from './field.module.css'

type NumberFieldProps = FieldProps & {
  /** A number, `null` when empty, or the raw text that could not be read. */
  readonly value: number | string | null
  readonly onChange: (value: number | string | null) => void
  readonly unit?: string | undefined
  readonly width?: 'full' | 'medium' | 'short' | undefined
}

/** A plain text input: "1 284,5" is read, arrows and wheel change nothing. */
export function NumberField({ value, onChange, unit, width = 'short', ref, ...field }: NumberFieldProps) {
  const text = useUiText()
  const { language } = useUi()
  const show = (given: number) =>
    new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 10, useGrouping: language === 'fr' })
      .format(given)
      .replace(/\u202f/g, '\u00a0')
  const parsed = useParsedText<number, 'errors.number'>(value, onChange, parseNumberInput, show)
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
          styles[width],
        )}
      >
        <input
          id={ids.id}
          ref={ref}
          name={field.name}
          type="text"
          inputMode="decimal"
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
          className={cx(styles.input, styles.number)}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </div>
    </Field>
  )
}
