import type { DataColumn } from '#renderer/ui/data/data-column.ts'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import type { ChartData } from './chart-types.ts'

type ChartTableProps = ChartData & {
  readonly caption: string
  readonly isCaptionHidden: boolean
  readonly categoryHeader: string
}

type Row = { readonly category: string; readonly index: number }

/** The figure's numbers, in the same order as the drawing. */
export function ChartTable({
  caption,
  isCaptionHidden,
  categoryHeader,
  categories,
  series,
  targets,
  formatValue,
  formatCell,
}: ChartTableProps) {
  const columns: readonly DataColumn<Row>[] = [
    { key: 'category', header: categoryHeader, isRowHeader: true, cell: (row) => row.category },
    ...series.map((one, place): DataColumn<Row> => ({
      key: `s${place}`,
      header: one.name,
      align: 'end',
      cell: (row) => {
        const value = one.values[row.index] ?? null
        return formatCell?.(place, row.index) ?? (value === null ? <MissingValue /> : formatValue(value))
      },
    })),
    ...(targets === undefined
      ? []
      : [
          {
            key: 'target',
            header: targets.name,
            align: 'end',
            cell: (row) => {
              const value = targets.values[row.index] ?? null
              return value === null ? <MissingValue kind="noTarget" /> : formatValue(value)
            },
          } satisfies DataColumn<Row>,
        ]),
  ]
  return (
    <DataTable
      caption={caption}
      isCaptionHidden={isCaptionHidden}
      columns={columns}
      rows={categories.map((category, index) => ({ category, index }))}
      rowKey={(row) => String(row.index)}
      hasFrame={false}
    />
  )
}
