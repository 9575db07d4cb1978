import { ChevronDown, Plus } from 'lucide-react'
import { useId, useMemo, useRef, useState } from 'react'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  type Key,
} from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'
import { VisuallyHidden } from '../layout/visually-hidden.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import { FieldError } from './field-error.tsx'
import { fieldIdOf, type FieldProps } from './field-props.ts'
import { isSameName, matches } from './matches.ts'
import styles from './field.module.css'
import listStyles from './combo-box.module.css'

export type ComboBoxOption = { readonly id: string; readonly label: string; readonly description?: string | undefined }

type ComboBoxProps = FieldProps & {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly options: readonly ComboBoxOption[]
  /** Offers, as the last line, to create what was typed. */
  readonly onCreate?: ((text: string) => void) | undefined
  readonly createLabel?: ((text: string) => string) | undefined
  readonly placeholder?: string | undefined
}

const createKey = '\u0000create'

/** Type to filter (accents and case do not matter), arrows and Entrée to choose; a name typed in full is chosen by leaving. */
export function ComboBox({ value, onChange, options, onCreate, createLabel, placeholder, ...field }: ComboBoxProps) {
  const text = useUiText()
  const own = useId()
  const errorId = `${own}-error`
  const helpId = `${own}-help`
  const labelOf = (id: string | null) => options.find((option) => option.id === id)?.label ?? ''
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string | null } | null>(null)
  const input = typed !== null && typed.value === value ? typed.text : labelOf(value)
  const query = input === labelOf(value) ? '' : input.trim()
  const found = useMemo(
    () => (query === '' ? options : options.filter((option) => matches(`${option.label} ${option.description ?? ''}`, query))),
    [options, query],
  )
  const canCreate = onCreate !== undefined && query !== '' && !options.some((option) => isSameName(option.label, query))
  const items = canCreate
    ? [...found, { id: createKey, label: createLabel?.(query) ?? text('ui.create', { text: query }) }]
    : [...found]

  const isSettled = useRef(true)

  const choose = (key: Key | null) => {
    if (key === null) return
    isSettled.current = true
    setTyped(null)
    if (key === createKey) onCreate?.(query)
    else onChange(String(key))
  }
  /** What the typed words mean without a choice in the list: the option of that name. */
  const named = () => (query === '' ? undefined : options.find((option) => isSameName(option.label, query)))
  /** Whether the typed words were enough to choose. */
  const onEnter = (): boolean => {
    const only = found.length === 1 ? found[0] : undefined
    const meant = (named() ?? only)?.id ?? (canCreate && found.length === 0 ? createKey : undefined)
    if (meant === undefined) return false
    choose(meant)
    return true
  }
  /** What was typed and not chosen is not lost on leaving: it is the record of that name, or a new one. */
  const keepTyped = () => {
    if (isSettled.current || query === '') return
    isSettled.current = true
    const meant = named()
    if (meant) onChange(meant.id)
    else onCreate?.(query)
  }
  const describedBy = [field.help === undefined ? '' : helpId, field.error === undefined ? '' : errorId].filter(Boolean).join(' ')

  return (
    <AriaComboBox
      items={items}
      value={value}
      onChange={choose}
      inputValue={input}
      onInputChange={(next) => {
        if (next === input) return
        const nextValue = next === '' ? null : value
        isSettled.current = next === ''
        setTyped({ text: next, value: nextValue })
        if (next === '' && value !== null) onChange(null)
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) setTyped((old) => (old !== null && old.text !== '' && onCreate === undefined ? null : old))
      }}
      onBlur={() => {
        keepTyped()
        setTyped(null)
        field.onBlur?.()
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
      isDisabled={field.isDisabled ?? false}
      isReadOnly={field.isReadOnly ?? false}
      isInvalid={field.error !== undefined}
      className={styles.field ?? ''}
    >
      <Label className={styles.label ?? ''}>
        {field.isLabelHidden ? <VisuallyHidden>{field.label}</VisuallyHidden> : field.label}
        {field.isOptional && <span className={styles.optional}> {text('ui.optional')}</span>}
      </Label>
      {field.help !== undefined && (
        <p id={helpId} className={styles.help}>
          {field.help}
        </p>
      )}
      <div
        className={cx(
          styles.box,
          field.error !== undefined && styles.invalid,
          field.isDisabled && styles.disabled,
          field.isReadOnly && styles.frozen,
        )}
      >
        <Input
          {...(field.ref !== undefined && { ref: field.ref })}
          {...(placeholder !== undefined && { placeholder })}
          {...(describedBy !== '' && { 'aria-describedby': describedBy })}
          id={field.id ?? (field.name === undefined ? own : fieldIdOf(field.name))}
          className={styles.input ?? ''}
          // Before the list hears it: closed by Entrée, it would open again on the name that comes into the field.
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || query === '') return
            if (event.currentTarget.hasAttribute('aria-activedescendant') || !onEnter()) return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        <AriaButton className={listStyles.button ?? ''} aria-label={text('ui.showOptions')}>
          <Icon of={ChevronDown} />
        </AriaButton>
      </div>
      {field.error !== undefined && <FieldError id={errorId}>{field.error}</FieldError>}
      <Popover className={listStyles.popover ?? ''} offset={8}>
        <ListBox
          className={listStyles.list ?? ''}
          renderEmptyState={() => <p className={listStyles.empty}>{text('ui.noOption')}</p>}
        >
          {(item: ComboBoxOption) => (
            <ListBoxItem
              id={item.id}
              textValue={item.label}
              className={cx(listStyles.item, item.id === createKey && listStyles.create)}
            >
              {item.id === createKey && <Icon of={Plus} />}
              <span>
                {item.label}
                {item.description !== undefined && <span className={styles.optionHelp}>{item.description}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
