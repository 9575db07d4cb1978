import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { Icon } from '../icon.tsx'
import { VisuallyHidden } from '../layout/visually-hidden.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import type { Sort } from './data-column.ts'
import styles from './data-table.module.css'

type SortHeaderProps = { readonly header: string; readonly direction: Sort['direction'] | null; readonly onSort: () => void }

/** The words of a sortable header, as a button that says the present order. */
export function SortHeader({ header, direction, onSort }: SortHeaderProps) {
  const text = useUiText()
  const said = { ascending: text('ui.sortAscending'), descending: text('ui.sortDescending') }
  return (
    <button type="button" className={styles.sort} onClick={onSort}>
      <span>{header}</span>
      <Icon of={direction === null ? ChevronsUpDown : direction === 'ascending' ? ArrowUp : ArrowDown} size="small" />
      {direction !== null && <VisuallyHidden>, {said[direction]}</VisuallyHidden>}
    </button>
  )
}
