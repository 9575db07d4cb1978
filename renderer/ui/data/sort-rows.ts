import type { DataColumn, Sort } from './data-column.ts'

/** Sorted copy: numbers by value, words by the language's own order with numbers inside them counted, missing values last. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sort: Sort | null,
  locale: string,
): readonly Row[] {
  const valueOf = columns.find((column) => column.key === sort?.key)?.sortValue
  if (sort === null || valueOf === undefined) return rows
  const collator = new Intl.Collator(locale, { numeric: true })
  const sign = sort.direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)]
    if (first === null || second === null) return first === second ? 0 : first === null ? 1 : -1
    const order =
      typeof first === 'number' && typeof second === 'number' ? first - second : collator.compare(String(first), String(second))
    return order * sign
  })
}
