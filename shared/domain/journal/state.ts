import type { IndexOf, RecordOf, TableName } from '../tables.ts'
import { tableNames } from '../tables.ts'
import type { Act } from './act.ts'
import { compareActs } from './act.ts'
import { applyChange, type Row } from './fold.ts'

/** What a command or a document may read. The window's store and the memory of a headless export both offer it. */
export type StateReader = {
  readonly get: <T extends TableName>(table: T, id: string) => Promise<RecordOf<T> | undefined>
  /** Rows whose indexed field equals `value`; order is not promised. */
  readonly where: <T extends TableName>(table: T, index: IndexOf<T>, value: string | number) => Promise<RecordOf<T>[]>
  /** The whole table: for small ones and for headless work, never for a screen over a large table. */
  readonly all: <T extends TableName>(table: T) => Promise<RecordOf<T>[]>
}

export type MemoryState = StateReader & {
  readonly apply: (act: Act) => void
  /** A record as it stands at the beginning, before any act is applied. */
  readonly load: (table: TableName, row: Row) => void
  readonly row: (table: TableName, id: string) => Row | undefined
  readonly rows: (table: TableName) => readonly Row[]
}

/** The fold of acts in memory; apply them in clock order (`foldActs` sorts). */
export function createMemoryState(): MemoryState {
  const store = new Map<TableName, Map<string, Row>>(tableNames.map((name) => [name, new Map()]))
  const table = (name: TableName) => store.get(name) ?? new Map<string, Row>()
  return {
    apply: ({ body }) => {
      for (const change of body.changes) {
        const rows = table(change.table)
        const next = applyChange(rows.get(change.id), change)
        if (next === undefined) rows.delete(change.id)
        else rows.set(change.id, next)
      }
    },
    load: (name, row) => {
      table(name).set(row.id, row)
    },
    row: (name, id) => table(name).get(id),
    rows: (name) => [...table(name).values()],
    // `as` below: rows were checked by their schema when the act was made or read
    get: async <T extends TableName>(name: T, id: string) => table(name).get(id) as RecordOf<T> | undefined,
    where: async <T extends TableName>(name: T, index: IndexOf<T>, value: string | number) =>
      [...table(name).values()].filter((row) => row[index as string] === value) as unknown as RecordOf<T>[],
    all: async <T extends TableName>(name: T) => [...table(name).values()] as unknown as RecordOf<T>[],
  }
}

/** State of a space: the fold of the union of its journals in clock order. */
export function foldActs(acts: readonly Act[]): MemoryState {
  const state = createMemoryState()
  for (const act of acts.toSorted((a, b) => compareActs(a.header, b.header))) state.apply(act)
  return state
}
