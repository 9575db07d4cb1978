import type { Change } from '../journal/act.ts'
import type { Json } from '../journal/canonical-json.ts'
import { applyChange, type Row } from '../journal/fold.ts'
import { tables, type TableName } from '../tables.ts'

/** `null`: the record had, or has, no such field. */
export type FieldChange = { readonly field: string; readonly before: Json; readonly after: Json }

export type RecordChange = {
  readonly table: TableName
  readonly id: string
  readonly op: Change['op']
  readonly fields: readonly FieldChange[]
}

const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null || value === ''

/** Fields in the order in which the schema of the record has them, those that it does not know last. */
function inOrder(table: TableName, names: readonly string[]): string[] {
  const { schema } = tables[table]
  const known = 'shape' in schema ? Object.keys(schema.shape) : []
  const placeOf = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length)
  return names.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Its place among others says nothing of a record that comes or goes. */
const isTold = (op: Change['op'], field: string): boolean => field !== 'id' && (op === 'update' || field !== 'order')

/**
 * What an act changed in one record, field by field, in the order of its schema. `before`: the record as the acts before
 * leave it. Fields that were empty and stay so are left out.
 */
export function recordChange(before: Row | undefined, change: Change): RecordChange {
  const after = applyChange(before, change)
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const fields = inOrder(change.table, names)
    .filter((name) => isTold(change.op, name))
    .map((field): FieldChange => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((each) => !(isEmpty(each.before) && isEmpty(each.after)))
    .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after))
  return { table: change.table, id: change.id, op: change.op, fields }
}
