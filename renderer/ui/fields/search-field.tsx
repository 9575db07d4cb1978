import { Search, X } from 'lucide-react'
import { useId, useRef } from 'react'
import { IconButton } from '../buttons/icon-button.tsx'
import { Icon } from '../icon.tsx'
import { VisuallyHidden } from '../layout/visually-hidden.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import styles from './field.module.css'
import searchStyles from './search-field.module.css'

type SearchFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string | undefined
  readonly isLabelHidden?: boolean | undefined
}

export function SearchField({ label, value, onChange, placeholder, isLabelHidden = false }: SearchFieldProps) {
  const text = useUiText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={searchStyles.search}>
      <label htmlFor={id} className={styles.label}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      <div className={styles.box}>
        <span className={styles.lead}>
          <Icon of={Search} />
        </span>
        <input
          id={id}
          ref={input}
          type="text"
          role="searchbox"
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          className={styles.input}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || value === '') return
            event.stopPropagation()
            onChange('')
          }}
        />
        {value !== '' && (
          <IconButton
            icon={X}
            label={text('ui.clearSearch')}
            onPress={() => {
              onChange('')
              input.current?.focus()
            }}
          />
        )}
      </div>
    </div>
  )
}
