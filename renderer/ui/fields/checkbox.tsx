import { useFieldIds } from './use-field-ids.ts'
import { FieldError } from './field-error.tsx'
import type { FieldProps } from './field-props.ts'
import styles from './field.module.css'

type CheckboxProps = FieldProps & { readonly value: boolean; readonly onChange: (value: boolean) => void }

export function Checkbox({ value, onChange, ref, ...field }: CheckboxProps) {
  const ids = useFieldIds(field)
  return (
    <div className={styles.group}>
      <label className={styles.option}>
        <input
          id={ids.id}
          ref={ref}
          type="checkbox"
          name={field.name}
          checked={value}
          onChange={(event) => onChange(event.target.checked)}
          onBlur={() => field.onBlur?.()}
          disabled={field.isDisabled || field.isReadOnly}
          aria-invalid={field.error !== undefined}
          aria-describedby={ids.describedBy}
          className={styles.tick}
        />
        <span>
          {field.label}
          {field.help !== undefined && (
            <span id={ids.helpId} className={styles.optionHelp}>
              {field.help}
            </span>
          )}
        </span>
      </label>
      {field.error !== undefined && <FieldError id={ids.errorId}>{field.error}</FieldError>}
    </div>
  )
}
