import { expect, test } from 'vitest'
import type { DataColumn } from '#renderer/ui/data/data-column.ts'
import { sortRows } from '#renderer/ui/data/sort-rows.ts'

type Row = { readonly name: string; readonly value: number | null }

const columns: readonly DataColumn<Row>[] = [
  { key: 'name', header: '', cell: (row) => row.name, sortValue: (row) => row.name },
  { key: 'value', header: '', cell: (row) => row.value, sortValue: (row) => row.value },
  { key: 'fixed', header: '', cell: () => '' },
]
const rows: readonly Row[] = [
  { name: 'Zoé 10', value: 3 },
  { name: 'élan', value: null },
  { name: 'Zoé 9', value: 12 },
  { name: 'Emma', value: 0 },
]
const names = (key: string, direction: 'ascending' | 'descending') =>
  sortRows(rows, columns, { key, direction }, 'fr').map((row) => row.name)

test('words follow French order, with the numbers inside them counted', () => {
  expect(names('name', 'ascending')).toEqual(['élan', 'Emma', 'Zoé 9', 'Zoé 10'])
  expect(names('name', 'descending')).toEqual(['Zoé 10', 'Zoé 9', 'Emma', 'élan'])
})

test('missing values come last both ways, zero is a value', () => {
  expect(names('value', 'ascending')).toEqual(['Emma', 'Zoé 10', 'Zoé 9', 'élan'])
  expect(names('value', 'descending')).toEqual(['Zoé 9', 'Zoé 10', 'Emma', 'élan'])
})

test('a column without an order leaves the rows as they came', () => {
  expect(names('fixed', 'ascending')).toEqual(rows.map((row) => row.name))
})
