import { cx } from '../cx.ts'
import { OptionGroup } from './option-group.tsx'
import type { FieldOption, FieldProps } from './field-props.ts'
import { useFieldIds } from './use-field-ids.ts'
import styles from './field.module.css'

type RadioGroupProps = FieldProps & {
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly options: readonly FieldOption[]
  readonly orientation?: 'vertical' | 'horizontal' | undefined
}

export function RadioGroup({ value, onChange, options, orientation = 'vertical', ref, ...field }: RadioGroupProps) {
  const ids = useFieldIds(field)
  const first = options.findIndex((option) => option.value === value)
  return (
    <OptionGroup ids={ids} field={field} kind="radios">
      <div className={cx(styles.options, orientation === 'horizontal' && styles.horizontal)}>
        {options.map((option, index) => (
          <label key={option.value} className={styles.option}>
            <input
              // The summary's link and the form's focus go to the chosen option, or to the first.
              id={index === Math.max(0, first) ? ids.id : undefined}
              ref={index === Math.max(0, first) ? ref : undefined}
              type="radio"
              name={field.name ?? ids.id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              onBlur={() => field.onBlur?.()}
              disabled={option.isDisabled || field.isDisabled || field.isReadOnly}
              aria-describedby={option.help === undefined ? undefined : `${ids.id}-${option.value}-help`}
              className={styles.tick}
            />
            <span>
              {option.label}
              {option.help !== undefined && (
                <span id={`${ids.id}-${option.value}-help`} className={styles.optionHelp}>
                  {option.help}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </OptionGroup>
  )
}
