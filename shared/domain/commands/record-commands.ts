import { err, ok, type Result } from '../common/result.ts'
import type { Change } from '../journal/act.ts'
import { recordChange, type CommandContext, type CommandError, type CommandOutcome } from '../journal/command.ts'
import { diffRows, removalOf } from '../journal/fold.ts'
import type { StateReader } from '../journal/state.ts'
import type { RecordOf, TableName } from '../tables.ts'
import type { ActKind } from './kinds.ts'

export type Fields<T extends TableName> = Omit<RecordOf<T>, 'id'>

/** Any subset of a record's fields; an `undefined` field is left as it is. */
export type Patch<R> = { readonly [K in Exclude<keyof R, 'id'>]?: R[K] | undefined }

/** A record that is there already, or one made in the same act. */
export type Choice<New> = { readonly id: string } | { readonly create: New }

export type Outcome<V> = Result<CommandOutcome<V>, CommandError>

export const outcome = <V>(kind: ActKind, changes: readonly Change[], value: V): Outcome<V> =>
  ok({ draft: { kind, changes }, value })

/** The record, or `errors.notFound`. */
export async function find<T extends TableName>(
  read: StateReader,
  table: T,
  id: string,
): Promise<Result<RecordOf<T>, CommandError>> {
  const record = await read.get(table, id)
  return record === undefined ? err({ code: 'errors.notFound' }) : ok(record)
}

/** `patch` over `record`, its `undefined` fields left out. */
export function withPatch<R extends object>(record: R, patch: Patch<R>): R {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  return { ...record, ...Object.fromEntries(given) }
}

/** The change that makes the stored row equal to `record`, as a list: empty when nothing differs. */
export async function write<T extends TableName>(
  read: StateReader,
  table: T,
  record: RecordOf<T>,
): Promise<Result<Change[], CommandError>> {
  const change = await recordChange(read, table, record)
  if (!change.ok) return change
  return ok(change.value === null ? [] : [change.value])
}

/** One act that makes one record. */
export async function createRecord<T extends TableName>(
  { read, newId }: CommandContext,
  kind: ActKind,
  table: T,
  fields: Fields<T>,
): Promise<Outcome<{ id: string }>> {
  const id = newId()
  const changes = await write(read, table, { ...fields, id } as unknown as RecordOf<T>) // `as`: the fields and the id are the record
  return changes.ok ? outcome(kind, changes.value, { id }) : changes
}

/** One act that changes fields of one record. */
export async function updateRecord<T extends TableName>(
  { read }: CommandContext,
  kind: ActKind,
  table: T,
  id: string,
  patch: Patch<RecordOf<T>>,
): Promise<Outcome<void>> {
  const record = await find(read, table, id)
  if (!record.ok) return record
  const changes = await write(read, table, withPatch(record.value, patch))
  return changes.ok ? outcome(kind, changes.value, undefined) : changes
}

/** One act that removes a record after the records that hang on it. */
export async function deleteRecord<T extends TableName>(
  { read }: CommandContext,
  kind: ActKind,
  table: T,
  id: string,
  dependents: readonly Change[] = [],
): Promise<Outcome<void>> {
  const record = await find(read, table, id)
  if (!record.ok) return record
  return outcome(kind, [...dependents, removalOf(table, id)], undefined)
}

export const removalsOf = (table: TableName, records: readonly { readonly id: string }[]): Change[] =>
  records.map(({ id }) => removalOf(table, id))

type Ordered = { readonly id: string; readonly order: number }

export const byOrder = (a: Ordered, b: Ordered): number => a.order - b.order || (a.id < b.id ? -1 : 1)

export const nextOrder = (siblings: readonly Ordered[]): number =>
  siblings.reduce((highest, { order }) => Math.max(highest, order), -1) + 1

export type MoveInput = { readonly id: string; readonly direction: 'up' | 'down' }

/** The changes that move `id` one place among its siblings; none at either end. Orders are renumbered from 0. */
export function moveChanges(table: TableName, siblings: readonly Ordered[], { id, direction }: MoveInput): Change[] {
  const sorted = siblings.toSorted(byOrder)
  const from = sorted.findIndex((sibling) => sibling.id === id)
  const to = from + (direction === 'up' ? -1 : 1)
  const moved = sorted[from]
  const other = sorted[to]
  if (moved === undefined || other === undefined) return []
  const next = sorted.with(from, other).with(to, moved)
  return next.flatMap((record, order) => {
    const renumbered: Ordered = { ...record, order }
    const change = diffRows(table, record, renumbered)
    return change === null ? [] : [change]
  })
}

/** Renames the field of an error from the record's shape to the input's. */
export const atField =
  (names: Readonly<Record<string, string>>) =>
  (error: CommandError): CommandError => {
    const name = error.field === undefined ? undefined : names[error.field]
    return name === undefined ? error : { ...error, field: name }
  }
