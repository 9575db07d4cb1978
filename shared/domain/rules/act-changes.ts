import type { Change } from '../journal/act.ts'
import type { Json } from '../journal/canonical-json.ts'
import { applyChange, type Row } from '../journal/fold.ts'
import type { TableName } from '../tables.ts'

/** `null`: the record had, or has, no such field. */
export type FieldChange = { readonly field: string; readonly before: Json; readonly after: Json }

export type RecordChange = {
  readonly table: TableName
  readonly id: string
  readonly op: Change['op']
  readonly fields: readonly FieldChange[]
}

const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null || value === ''

/**
 * What an act changed in one record, field by field, in the order of the record. `before`: the record as the acts before
 * leave it. Fields that were empty and stay so are left out.
 */
export function recordChange(before: Row | undefined, change: Change): RecordChange {
  const after = applyChange(before, change)
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((name) => name !== 'id')
  const fields = names
    .map((field): FieldChange => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((each) => !(isEmpty(each.before) && isEmpty(each.after)))
    .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after))
  return { table: change.table, id: change.id, op: change.op, fields }
}
