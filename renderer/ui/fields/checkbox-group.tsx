import { cx } from '../cx.ts'
import { OptionGroup } from './option-group.tsx'
import type { FieldOption, FieldProps } from './field-props.ts'
import { useFieldIds } from './use-field-ids.ts'
import styles from './field.module.css'

type CheckboxGroupProps = FieldProps & {
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly options: readonly FieldOption[]
  readonly columns?: 1 | 2 | undefined
}

/** The value keeps the order of the options. */
export function CheckboxGroup({ value, onChange, options, columns = 1, ref, ...field }: CheckboxGroupProps) {
  const ids = useFieldIds(field)
  const toggle = (changed: string, isOn: boolean) =>
    onChange(options.map((option) => option.value).filter((one) => (one === changed ? isOn : value.includes(one))))
  return (
    <OptionGroup ids={ids} field={field} kind="boxes">
      <div className={cx(styles.options, columns === 2 && styles.twoColumns)}>
        {options.map((option, index) => (
          <label key={option.value} className={styles.option}>
            <input
              id={index === 0 ? ids.id : undefined}
              ref={index === 0 ? ref : undefined}
              type="checkbox"
              name={field.name}
              value={option.value}
              checked={value.includes(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
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
