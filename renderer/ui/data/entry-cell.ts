import type { ReactNode } from 'react'

/** One value of the grid as the app knows it. */
export type EntryCell = {
  /** What is edited; '' when nothing is recorded. */
  readonly text: string
  /** What is shown, formatted, with its qualifier: "env. 1 062". `text` when left out. */
  readonly display?: string | undefined
  /** What an empty cell says instead of "non renseigné": "sans cible". */
  readonly missing?: string | undefined
  readonly isReadOnly?: boolean | undefined
  readonly error?: string | undefined
}

export type EntryRow = { readonly key: string; readonly label: string; readonly description?: string | undefined }
export type EntryColumn = { readonly key: string; readonly label: string; readonly isReadOnly?: boolean | undefined }

/** What follows the values of each row: target, gap. */
export type EntryEnd = {
  readonly key: string
  readonly header: string
  readonly cell: (rowKey: string) => ReactNode
  readonly align?: 'start' | 'end' | undefined
}

/** `null` when the value was recorded, otherwise what to do, translated; what was typed is kept. */
export type CommitEntry = (rowKey: string, columnKey: string, text: string) => string | null | Promise<string | null>

export type EntryGridProps = {
  readonly caption: string
  readonly isCaptionHidden?: boolean | undefined
  /** Header of the first column: "Indicateur". */
  readonly rowHeader: string
  readonly rows: readonly EntryRow[]
  readonly columns: readonly EntryColumn[]
  readonly cell: (rowKey: string, columnKey: string) => EntryCell
  readonly onCommit: CommitEntry
  readonly ends?: readonly EntryEnd[] | undefined
  /** Called when the focus enters the row of that key. */
  readonly onCurrentRowChange?: ((rowKey: string) => void) | undefined
}
