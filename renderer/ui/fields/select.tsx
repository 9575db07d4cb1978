import { ChevronDown } from 'lucide-react'
import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'
import { Field } from './field.tsx'
import type { FieldOption, FieldProps } from './field-props.ts'
import { useFieldIds } from './use-field-ids.ts'
import styles from './field.module.css'

type SelectProps = FieldProps<HTMLSelectElement> & {
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly options: readonly FieldOption[]
  /** A first, empty choice; choosing it gives ''. */
  readonly placeholder?: string | undefined
  readonly width?: 'full' | 'medium' | 'short' | undefined
}

/** The platform's own select: the most robust with keyboard and screen readers. */
export function Select({ value, onChange, options, placeholder, width = 'full', ref, ...field }: SelectProps) {
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
      <div className={cx(styles.box, isInvalid && styles.invalid, field.isDisabled && styles.disabled, styles[width])}>
        <select
          id={ids.id}
          ref={ref}
          name={field.name}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => field.onBlur?.()}
          disabled={field.isDisabled || field.isReadOnly}
          aria-invalid={isInvalid}
          aria-describedby={ids.describedBy}
          className={cx(styles.input, styles.select)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} className={styles.chevron ?? ''} />
      </div>
    </Field>
  )
}
