import { monotonicTables, type TableName } from '../tables.ts'
import type { Change } from './act.ts'
import type { Json } from './canonical-json.ts'

export type Row = Readonly<Record<string, Json>> & { readonly id: string }

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The row after one change; `undefined` when it is gone. An update of a row that is not there is left without effect. */
export function applyChange(row: Row | undefined, change: Change): Row | undefined {
  if (change.op === 'delete') return undefined
  if (change.op === 'create') return { ...change.set, id: change.id }
  if (row === undefined) return undefined
  const kept = Object.fromEntries(Object.entries(row).filter(([key]) => !change.unset.includes(key)))
  return { ...kept, ...change.set, id: change.id }
}

/** The change that turns `before` into `after`; `null` when nothing differs. Only the changed fields are written. */
export function diffRows(table: TableName, before: object | undefined, after: object & { id: string }): Change | null {
  const next = Object.fromEntries(Object.entries(after).filter(([key, v]) => key !== 'id' && v !== undefined)) as Record<
    string,
    Json
  > // `as`: rows are JSON by their schema
  if (before === undefined) return { table, id: after.id, op: 'create', set: next, unset: [] }
  const previous = before as Record<string, Json> // `as`: rows are JSON by their schema
  const set = Object.fromEntries(
    Object.entries(next).filter(([key, v]) => !(Object.hasOwn(previous, key) && same(previous[key], v))),
  )
  const unset = Object.keys(previous).filter((key) => key !== 'id' && !Object.hasOwn(next, key))
  return Object.keys(set).length + unset.length === 0 ? null : { table, id: after.id, op: 'update', set, unset }
}

export const removalOf = (table: TableName, id: string): Change => ({ table, id, op: 'delete', set: {}, unset: [] })

const growsOnly: readonly TableName[] = monotonicTables

/**
 * The changes that take `changes` back, newest first; `before` gives each row as it was before the act.
 * Records that only grow (numbers once given) are left alone.
 */
export function inverseOf(changes: readonly Change[], before: (table: TableName, id: string) => Row | undefined): Change[] {
  return changes
    .filter((change) => !growsOnly.includes(change.table))
    .toReversed()
    .map(({ table, id, op, set, unset }): Change => {
      const row = before(table, id)
      if (op === 'create' || row === undefined) return removalOf(table, id)
      const { id: _id, ...fields } = row
      if (op === 'delete') return { table, id, op: 'create', set: fields, unset: [] }
      const touched = [...Object.keys(set), ...unset]
      return {
        table,
        id,
        op: 'update',
        set: Object.fromEntries(touched.filter((key) => Object.hasOwn(fields, key)).map((key) => [key, fields[key] ?? null])),
        unset: touched.filter((key) => !Object.hasOwn(fields, key)),
      }
    })
}
