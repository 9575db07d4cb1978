import { cx } from '../cx.ts'
import { Field } from './field.tsx'
import type { FieldProps } from './field-props.ts'
import { useFieldIds } from './use-field-ids.ts'
import styles from './field.module.css'

type TextAreaProps = FieldProps<HTMLTextAreaElement> & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number | undefined
}

export function TextArea({ value, onChange, rows = 4, ref, ...field }: TextAreaProps) {
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
        )}
      >
        <textarea
          id={ids.id}
          ref={ref}
          name={field.name}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => field.onBlur?.()}
          disabled={field.isDisabled}
          readOnly={field.isReadOnly}
          aria-invalid={isInvalid}
          aria-describedby={ids.describedBy}
          className={cx(styles.input, styles.area)}
        />
      </div>
    </Field>
  )
}
