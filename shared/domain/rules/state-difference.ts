import type { Change, RecordRef } from '../journal/act.ts'
import { diffRows, removalOf, type Row } from '../journal/fold.ts'
import { monotonicTables, tableNames, type TableName } from '../tables.ts'

export type StateRows = {
  readonly rows: (table: TableName) => readonly Row[]
  readonly row: (table: TableName, id: string) => Row | undefined
}

/** `back`: in the older state and no longer there. `gone`: there now and not then. `changed`: in both, and not the same. */
export type Difference = RecordRef & { readonly kind: 'back' | 'gone' | 'changed' }

/** The record of the space says what it is today, and numbers once given are never given again: neither goes back. */
const left: readonly TableName[] = ['spaces', ...monotonicTables]
export const restorableTables = tableNames.filter((table) => !left.includes(table))

/** What taking the `older` state back would do to the `present` one, table by table. */
export function stateDifference(present: StateRows, older: StateRows): Difference[] {
  return restorableTables.flatMap((table) => {
    const before = older.rows(table).flatMap((row): Difference[] => {
      const now = present.row(table, row.id)
      if (now === undefined) return [{ table, id: row.id, kind: 'back' }]
      return diffRows(table, now, row) === null ? [] : [{ table, id: row.id, kind: 'changed' }]
    })
    const since = present.rows(table).filter(({ id }) => older.row(table, id) === undefined)
    return [...before, ...since.map(({ id }): Difference => ({ table, id, kind: 'gone' }))]
  })
}

/** The changes that make the present state what the older one was, for these records. */
export function restoringChanges(present: StateRows, older: StateRows, refs: readonly RecordRef[]): Change[] {
  return refs.flatMap(({ table, id }): Change[] => {
    const [now, then] = [present.row(table, id), older.row(table, id)]
    if (then === undefined) return now === undefined ? [] : [removalOf(table, id)]
    const change = diffRows(table, now, then)
    return change === null ? [] : [change]
  })
}

/**
 * One record and what it does not stand without: missing records that it names, and missing records that name it, from
 * one to the next. What is there today is left as it is.
 */
export function withRelated(older: StateRows, differences: readonly Difference[], wanted: RecordRef): RecordRef[] {
  const missing = differences.filter(({ kind }) => kind === 'back')
  const textOf = new Map(missing.map(({ table, id }) => [id, JSON.stringify(older.row(table, id) ?? null)]))
  const taken = new Map<string, RecordRef>([[wanted.id, { table: wanted.table, id: wanted.id }]])
  const toLookAt = [wanted.id]
  for (let id = toLookAt.pop(); id !== undefined; id = toLookAt.pop()) {
    const text = textOf.get(id) ?? ''
    for (const other of missing) {
      if (taken.has(other.id)) continue
      const isNamed = text.includes(`"${other.id}"`) || (textOf.get(other.id) ?? '').includes(`"${id}"`)
      if (!isNamed) continue
      taken.set(other.id, { table: other.table, id: other.id })
      toLookAt.push(other.id)
    }
  }
  return [...taken.values()]
}
