import type { ReactNode } from 'react'

export type DataColumn<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** The header of each row; it comes first. */
  readonly isRowHeader?: boolean | undefined
  /** `end` for numbers. */
  readonly align?: 'start' | 'end' | undefined
  /** Makes the column sortable; `null` always sorts last. */
  readonly sortValue?: ((row: Row) => string | number | null) | undefined
  readonly isNoWrap?: boolean | undefined
  readonly isHeaderHidden?: boolean | undefined
  /** CSS width, used when rows are virtual: "12rem". */
  readonly width?: string | undefined
}

export type Sort = { readonly key: string; readonly direction: 'ascending' | 'descending' }
