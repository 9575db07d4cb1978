import { useMemo, useState, type ReactNode } from 'react'
import { cx } from '../cx.ts'
import { VisuallyHidden } from '../layout/visually-hidden.tsx'
import type { MenuItem } from '../overlays/menu-item.ts'
import { Menu } from '../overlays/menu.tsx'
import { useUi } from '../provider/ui-context.ts'
import { useUiText } from '../provider/use-ui-text.ts'
import type { DataColumn, Sort } from './data-column.ts'
import { DataTableRow } from './data-table-row.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { SortHeader } from './sort-header.tsx'
import { sortRows } from './sort-rows.ts'
import { useVirtualRows } from './use-virtual-rows.ts'
import fieldStyles from '../fields/field.module.css'
import styles from './data-table.module.css'

export type DataTableProps<Row> = {
  readonly caption: string
  readonly isCaptionHidden?: boolean | undefined
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Controlled order; without it the table keeps its own, from `defaultSort`. */
  readonly sort?: Sort | null | undefined
  readonly onSortChange?: ((sort: Sort) => void) | undefined
  readonly defaultSort?: Sort | undefined
  /** One menu named after the row. */
  readonly rowMenu?: ((row: Row) => { readonly label: string; readonly items: readonly MenuItem[] }) | undefined
  readonly rowActions?: ((row: Row) => ReactNode) | undefined
  readonly selection?:
    | {
        readonly selected: ReadonlySet<string>
        readonly onChange: (selected: ReadonlySet<string>) => void
        readonly rowLabel: (row: Row) => string
      }
    | undefined
  /** The row whose detail is shown. */
  readonly currentKey?: string | null | undefined
  readonly empty?: ReactNode
  /** A surface of its own; without it the table stands inside a panel. */
  readonly hasFrame?: boolean | undefined
}

const virtualFrom = 100

/** Caption, real headers, row header first, sortable columns; over 100 rows only those in view are made. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    isCaptionHidden = false,
    columns,
    rows,
    rowKey,
    rowMenu,
    rowActions,
    selection,
    currentKey,
    empty,
    hasFrame = true,
  } = props
  const text = useUiText()
  const { language } = useUi()
  const [ownSort, setOwnSort] = useState<Sort | null>(props.defaultSort ?? null)
  const sort = props.sort === undefined ? ownSort : props.sort
  const sorted = useMemo(() => sortRows(rows, columns, sort, language), [rows, columns, sort, language])
  const isVirtual = sorted.length > virtualFrom
  const virtual = useVirtualRows(sorted.length, isVirtual)
  const hasActions = rowMenu !== undefined || rowActions !== undefined
  const columnCount = columns.length + (selection ? 1 : 0) + (hasActions ? 1 : 0)

  const sortBy = (key: string) => {
    const next: Sort = { key, direction: sort?.key === key && sort.direction === 'ascending' ? 'descending' : 'ascending' }
    if (props.sort === undefined) setOwnSort(next)
    props.onSortChange?.(next)
  }

  const renderRow = (row: Row, index: number) => {
    const key = rowKey(row)
    const menu = rowMenu?.(row)
    const actions = hasActions ? (
      <span className={styles.actionRow}>
        {rowActions?.(row)}
        {menu && <Menu label={menu.label} items={menu.items} />}
      </span>
    ) : undefined
    return (
      <DataTableRow
        key={key}
        row={row}
        columns={columns}
        isCurrent={currentKey === key}
        {...(isVirtual && { ariaRowIndex: index + 2, measure: virtual.measure, dataIndex: index })}
        selection={
          selection && {
            isSelected: selection.selected.has(key),
            label: selection.rowLabel(row),
            onToggle: (isOn) => {
              const next = new Set(selection.selected)
              if (isOn) next.add(key)
              else next.delete(key)
              selection.onChange(next)
            },
          }
        }
        actions={actions}
      />
    )
  }

  const allSelected = selection !== undefined && sorted.length > 0 && sorted.every((row) => selection.selected.has(rowKey(row)))
  return (
    <div className={cx(styles.table, hasFrame && styles.frame)}>
      <ScrollRegion label={caption} isTall={isVirtual} outerRef={virtual.scrollRef}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the focus of the rows inside */}
        <table
          className={cx(isVirtual && styles.fixed)}
          aria-rowcount={isVirtual ? sorted.length + 1 : undefined}
          onFocus={virtual.onFocus}
        >
          <caption className={cx(!isCaptionHidden && styles.caption)}>
            {isCaptionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
          </caption>
          <thead>
            <tr aria-rowindex={isVirtual ? 1 : undefined}>
              {selection && (
                <th scope="col" className={styles.narrow}>
                  <label className={styles.check}>
                    <input
                      type="checkbox"
                      className={fieldStyles.tick}
                      checked={allSelected}
                      onChange={() => selection.onChange(allSelected ? new Set() : new Set(sorted.map(rowKey)))}
                    />
                    <VisuallyHidden>{text('ui.selectAll')}</VisuallyHidden>
                  </label>
                </th>
              )}
              {columns.map((column) => {
                const direction = sort?.key === column.key ? sort.direction : null
                return (
                  <th
                    key={column.key}
                    scope="col"
                    aria-sort={column.sortValue === undefined ? undefined : (direction ?? 'none')}
                    className={cx(column.align === 'end' && styles.end)}
                    style={isVirtual ? { width: column.width } : undefined}
                  >
                    {column.sortValue !== undefined ? (
                      <SortHeader header={column.header} direction={direction} onSort={() => sortBy(column.key)} />
                    ) : column.isHeaderHidden ? (
                      <VisuallyHidden>{column.header}</VisuallyHidden>
                    ) : (
                      column.header
                    )}
                  </th>
                )
              })}
              {hasActions && (
                <th scope="col" className={styles.end}>
                  <VisuallyHidden>{text('ui.actions')}</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {sorted.length === 0 && empty !== undefined && (
              <tr>
                <td colSpan={columnCount} className={styles.empty}>
                  {empty}
                </td>
              </tr>
            )}
            {!isVirtual && sorted.map(renderRow)}
            {isVirtual &&
              virtual.slices.map((slice) => {
                if (slice.kind === 'gap')
                  return (
                    <tr key={`gap-${slice.before}`} aria-hidden="true">
                      <td colSpan={columnCount} className={styles.gap} style={{ height: slice.height }} />
                    </tr>
                  )
                const row = sorted[slice.index]
                return row === undefined ? null : renderRow(row, slice.index)
              })}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}
