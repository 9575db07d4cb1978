import { cx } from '../cx.ts'
import { useUiText, type UiKey } from '../provider/use-ui-text.ts'
import { Field } from './field.tsx'
import type { FieldProps } from './field-props.ts'
import { useFieldIds } from './use-field-ids.ts'
import type { ParsedText } from './use-parsed-text.ts'
import styles from './field.module.css'

type ParsedFieldProps = FieldProps & {
  readonly parsed: ParsedText<UiKey>
  readonly width?: 'full' | 'medium' | 'short' | undefined
  readonly unit?: string | undefined
  /** Digits are aligned on the right, and a touch keyboard offers them. */
  readonly isNumber?: boolean | undefined
  /** How the text was understood, said under the field; left out where nothing is. Called with whether an error shows. */
  readonly shownBack?: ((hasError: boolean) => string) | undefined
}

/** A plain text input whose text means something else: a date, a time, a number. Arrows and wheel change nothing. */
export function ParsedField({ parsed, width = 'short', unit, isNumber = false, shownBack, ref, ...field }: ParsedFieldProps) {
  const text = useUiText()
  const error = parsed.error === null ? field.error : text(parsed.error)
  const hasError = error !== undefined
  const ids = useFieldIds({ ...field, error })
  const backId = shownBack === undefined ? undefined : `${ids.id}-back`
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
          hasError && styles.invalid,
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
          inputMode={isNumber ? 'decimal' : undefined}
          autoComplete="off"
          value={parsed.text}
          onChange={(event) => parsed.onText(event.target.value)}
          onBlur={() => {
            parsed.onLeave()
            field.onBlur?.()
          }}
          disabled={field.isDisabled}
          readOnly={field.isReadOnly}
          aria-invalid={hasError}
          aria-describedby={[ids.describedBy, backId].filter(Boolean).join(' ') || undefined}
          className={cx(styles.input, isNumber && styles.number)}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </div>
      {shownBack !== undefined && (
        <p id={backId} className={styles.shownBack} aria-live="polite">
          {shownBack(hasError)}
        </p>
      )}
    </Field>
  )
}
