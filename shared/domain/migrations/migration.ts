import { tableNames, type TableName } from '../tables.ts'
import type { Act, Change } from '../journal/act.ts'
import type { Json } from '../journal/canonical-json.ts'

/**
 * One step between two formats: a pure function on what was written, applied alike to act bodies, snapshots and
 * exported files, on reading or on a copy. What was written stays as written.
 */
export type Migration = {
  readonly from: number
  readonly to: number
  /** Fields of one record: all of them (`isWhole`: a creation, a snapshot) or those that an update touched. */
  readonly fields: (table: TableName, fields: Readonly<Record<string, Json>>, isWhole: boolean) => Readonly<Record<string, Json>>
}

/** Steps from `from` up to the newest format, in order. */
const stepsFrom = (migrations: readonly Migration[], from: number) =>
  migrations.filter((step) => step.from >= from).toSorted((a, b) => a.from - b.from)

/** A record's fields as the newest format says them. */
export function migrateFields(
  migrations: readonly Migration[],
  format: number,
  table: TableName,
  fields: Readonly<Record<string, Json>>,
  isWhole: boolean,
): Readonly<Record<string, Json>> {
  return stepsFrom(migrations, format).reduce((current, step) => step.fields(table, current, isWhole), fields)
}

/** A whole record of a snapshot as the newest format says it; what is no record is left for its schema to refuse. */
export function migrateRow(migrations: readonly Migration[], format: number, table: TableName, row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('id' in row)) return row
  const { id, ...fields } = row
  return { ...migrateFields(migrations, format, table, fields, true), id }
}

/** An act as the newest format says it; its header, and so its place in the chain, stays as written. */
export function migrateAct(migrations: readonly Migration[], act: Act): Act {
  if (stepsFrom(migrations, act.header.format).length === 0) return act
  const changes = act.body.changes.map((change): Change => {
    if (change.op === 'delete' || !tableNames.includes(change.table)) return change
    return { ...change, set: migrateFields(migrations, act.header.format, change.table, change.set, change.op === 'create') }
  })
  return { header: act.header, body: { ...act.body, changes } }
}
