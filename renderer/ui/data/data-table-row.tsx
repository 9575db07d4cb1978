import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import { VisuallyHidden } from '../layout/visually-hidden.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import type { DataColumn } from './data-column.ts'
import fieldStyles from '../fields/field.module.css'
import styles from './data-table.module.css'

type DataTableRowProps<Row> = {
  readonly row: Row
  readonly columns: readonly DataColumn<Row>[]
  readonly isCurrent: boolean
  /** 1 is the header row; only for virtual rows. */
  readonly ariaRowIndex?: number | undefined
  readonly measure?: ((element: HTMLTableRowElement | null) => void) | undefined
  readonly dataIndex?: number | undefined
  readonly selection?:
    | { readonly isSelected: boolean; readonly label: string; readonly onToggle: (isOn: boolean) => void }
    | undefined
  readonly actions?: ReactNode
}

export function DataTableRow<Row>({
  row,
  columns,
  isCurrent,
  ariaRowIndex,
  measure,
  dataIndex,
  selection,
  actions,
}: DataTableRowProps<Row>) {
  const text = useUiText()
  return (
    <tr
      ref={measure}
      data-index={dataIndex}
      aria-rowindex={ariaRowIndex}
      className={cx(styles.row, (isCurrent || selection?.isSelected) && styles.current)}
    >
      {selection && (
        <td className={styles.narrow}>
          <label className={styles.check}>
            <input
              type="checkbox"
              className={fieldStyles.tick}
              checked={selection.isSelected}
              onChange={(event) => selection.onToggle(event.target.checked)}
            />
            <VisuallyHidden>{text('ui.selectRow', { row: selection.label })}</VisuallyHidden>
          </label>
        </td>
      )}
      {columns.map((column) => {
        const className = cx(styles.cell, column.align === 'end' && styles.end, column.isNoWrap && styles.noWrap)
        return column.isRowHeader ? (
          <th key={column.key} scope="row" className={className}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={className}>
            {column.cell(row)}
          </td>
        )
      })}
      {actions !== undefined && <td className={cx(styles.cell, styles.actions)}>{actions}</td>}
    </tr>
  )
}
