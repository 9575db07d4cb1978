import type { Act, ActRef, Change } from '#shared/domain/journal/act.ts'
import { inverseOf, type Row } from '#shared/domain/journal/fold.ts'
import type { TableName } from '#shared/domain/tables.ts'
import { recordKey } from './projection.ts'

/** An act of this window since it opened, with what is needed to take it back. */
export type UndoableAct = {
  readonly ref: ActRef
  readonly kind: string
  readonly inverse: readonly Change[]
  readonly records: readonly string[]
}

type HeadLookup = (recordKey: string) => ActRef | undefined

type Remembered = {
  readonly undoes: string | null
  /** Last act of each record before this one. */
  readonly headsBefore: ReadonlyMap<string, ActRef | undefined>
}

const keyOf = (ref: ActRef): string => `${ref.replicaId}/${ref.sequence}`

/**
 * The acts of this window, newest last, and those taken back, for undo and redo.
 * A record is free to be undone when its last act, the pairs of undone acts set aside, is the act itself.
 */
export function createUndoStack() {
  let done: UndoableAct[] = []
  let undone: UndoableAct[] = []
  const remembered = new Map<string, Remembered>()

  const standing = (record: string, ref: ActRef | undefined): string | undefined => {
    if (ref === undefined) return undefined
    const memory = remembered.get(keyOf(ref))
    if (memory === undefined || memory.undoes === null) return keyOf(ref)
    return standing(record, remembered.get(memory.undoes)?.headsBefore.get(record))
  }

  return {
    lastDone: (): UndoableAct | undefined => done.at(-1),
    lastUndone: (): UndoableAct | undefined => undone.at(-1),
    find: (ref: ActRef): UndoableAct | undefined => done.find((entry) => keyOf(entry.ref) === keyOf(ref)),

    /** Records `act` once the journal has it; `before` and `headsBefore` speak of the state it was made on. */
    push: (act: Act, before: (table: TableName, id: string) => Row | undefined, headsBefore: HeadLookup, isRedo = false): void => {
      const ref: ActRef = { replicaId: act.header.replicaId, sequence: act.header.sequence }
      const records = act.body.changes.map(({ table, id }) => recordKey(table, id))
      const undoes = act.header.undoes === null ? null : keyOf(act.header.undoes)
      remembered.set(keyOf(ref), { undoes, headsBefore: new Map(records.map((key) => [key, headsBefore(key)])) })
      const entry: UndoableAct = { ref, kind: act.header.kind, inverse: inverseOf(act.body.changes, before), records }
      if (undoes === null) {
        done = [...done, entry]
        undone = []
      } else if (isRedo) {
        undone = undone.filter((other) => keyOf(other.ref) !== undoes)
        done = [...done, entry]
      } else {
        done = done.filter((other) => keyOf(other.ref) !== undoes)
        undone = [...undone, entry]
      }
    },

    /** True when a later act, not taken back since, touched one of the records of `entry`. */
    isOvertaken: (entry: UndoableAct, heads: HeadLookup): boolean =>
      entry.records.some((record) => standing(record, heads(record)) !== standing(record, entry.ref)),
  }
}

export type UndoStack = ReturnType<typeof createUndoStack>
