import { useFieldIds } from './use-field-ids.ts'
import type { FieldProps } from './field-props.ts'
import styles from './field.module.css'

type SwitchProps = FieldProps & { readonly value: boolean; readonly onChange: (value: boolean) => void }

/** Acts at once; for what is saved with a form, use a checkbox. */
export function Switch({ value, onChange, ref, ...field }: SwitchProps) {
  const ids = useFieldIds(field)
  return (
    <label className={styles.option}>
      <input
        id={ids.id}
        ref={ref}
        type="checkbox"
        role="switch"
        aria-checked={value}
        name={field.name}
        checked={value}
        onChange={(event) => onChange(event.target.checked)}
        onBlur={() => field.onBlur?.()}
        disabled={field.isDisabled || field.isReadOnly}
        aria-describedby={ids.describedBy}
        className={styles.switch}
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
  )
}
