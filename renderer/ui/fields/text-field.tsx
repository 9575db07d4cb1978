import { cx } from '../cx.ts'
import { Field } from './field.tsx'
import type { FieldProps } from './field-props.ts'
import { useFieldIds } from './use-field-ids.ts'
import styles from './field.module.css'

type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'email' | 'tel' | 'url' | undefined
  readonly autoComplete?: string | undefined
  readonly maxLength?: number | undefined
  readonly width?: 'full' | 'medium' | 'short' | undefined
  readonly unit?: string | undefined
  readonly autoFocus?: boolean | undefined
}

export function TextField({
  value,
  onChange,
  type = 'text',
  autoComplete = 'off',
  maxLength,
  width = 'full',
  unit,
  autoFocus,
  ref,
  ...field
}: TextFieldProps) {
  const ids = useFieldIds(field)
  const isInvalid = field.error !== undefined
  return (
    <Field
      ids={ids}
      label={field.label}
      help={field.help}
      error={field.error}
      isOptional={field.isOptional}
      isLabelHidden={field.isLabelHidden}
    >
      <div
        className={cx(
          styles.box,
          isInvalid && styles.invalid,
          field.isReadOnly && styles.frozen,
          field.isDisabled && styles.disabled,
          styles[width],
        )}
      >
        <input
          id={ids.id}
          ref={ref}
          name={field.name}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => field.onBlur?.()}
          autoComplete={autoComplete}
          maxLength={maxLength}
          disabled={field.isDisabled}
          readOnly={field.isReadOnly}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by a dialog that holds this one field
          autoFocus={autoFocus}
          aria-invalid={isInvalid}
          aria-describedby={ids.describedBy}
          className={styles.input}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </div>
    </Field>
  )
}
