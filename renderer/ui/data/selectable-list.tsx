import type { KeyboardEvent, ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './selectable-list.module.css'

export type SelectableRow = {
  readonly key: string
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly start?: ReactNode
  readonly end?: ReactNode
}

type SelectableListProps = {
  readonly label: string
  readonly rows: readonly SelectableRow[]
  readonly selectedKey: string | null
  readonly onSelect: (key: string) => void
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function moveFocus(event: KeyboardEvent<HTMLUListElement>) {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const here = buttons.findIndex((button) => button === document.activeElement)
  const step = steps[event.key]
  const target = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : step === undefined ? -1 : here + step
  if (here < 0 || event.ctrlKey || event.altKey || buttons[target] === undefined) return
  event.preventDefault()
  buttons[target].focus()
}

/** The left side of a master and detail: the chosen row has a soft ground and a bar; arrows move, Entrée chooses. */
export const SelectableList = ({ label, rows, selectedKey, onSelect }: SelectableListProps) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the buttons inside
  <ul aria-label={label} className={styles.list} onKeyDown={moveFocus}>
    {rows.map((row) => {
      const isSelected = row.key === selectedKey
      return (
        <li key={row.key}>
          <button
            type="button"
            aria-current={isSelected ? 'true' : undefined}
            className={cx(styles.row, isSelected && styles.selected)}
            onClick={() => onSelect(row.key)}
          >
            {row.start !== undefined && <span className={styles.start}>{row.start}</span>}
            <span className={styles.words}>
              <span className={styles.title}>{row.title}</span>
              {row.description !== undefined && <span className={styles.description}>{row.description}</span>}
            </span>
            {row.end !== undefined && <span className={styles.end}>{row.end}</span>}
          </button>
        </li>
      )
    })}
  </ul>
)
