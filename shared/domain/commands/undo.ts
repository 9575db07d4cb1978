import type { Act, ActRef, Change, RecordRef } from '../journal/act.ts'
import type { CommandError } from '../journal/command.ts'
import { monotonicTables, type TableName } from '../tables.ts'

const keyOf = ({ replicaId, sequence }: ActRef): string => `${replicaId}/${sequence}`
const recordKey = ({ table, id }: RecordRef): string => `${table}/${id}`

const growsOnly: readonly TableName[] = monotonicTables
const changesOfAct = ({ body }: Act): Change[] => body.changes.filter(({ table }) => !growsOnly.includes(table))

/** Acts still in effect among `laterActs` (oldest first): an act and the one that took it back cancel out. */
function standing(laterActs: readonly Act[]): { readonly acts: readonly Act[]; readonly undone: ReadonlySet<string> } {
  const undone = new Set<string>()
  const undoers: Act[] = []
  const plain: Act[] = []
  for (const act of laterActs.toReversed()) {
    if (undone.has(keyOf(act.header))) continue
    if (act.header.undoes === null) plain.push(act)
    else {
      undone.add(keyOf(act.header.undoes))
      undoers.push(act)
    }
  }
  const later = new Set(laterActs.map(({ header }) => keyOf(header)))
  const effective = undoers.filter(({ header }) => header.undoes !== null && !later.has(keyOf(header.undoes)))
  return { acts: [...plain, ...effective], undone }
}

export type UndoQuestion = {
  readonly act: Act
  /** The changes that would take it back (`inverseOf`). */
  readonly inverse: readonly Change[]
  /** Every act after it in clock order, oldest first. */
  readonly laterActs: readonly Act[]
  /** Adopted reports and the decisions that adopted them (`frozenRecords`). */
  readonly isFrozen: (ref: RecordRef) => boolean
}

/**
 * Why `act` cannot be taken back, or `null`: it already was; it touches a frozen record; a later act that still stands
 * changed the same record, refers to a record that would go, or removed one that would be referred to again.
 */
export function undoRefusal({ act, inverse, laterActs, isFrozen }: UndoQuestion): CommandError | null {
  const { acts, undone } = standing(laterActs)
  if (undone.has(keyOf(act.header))) return { code: 'errors.undoAlready' }
  const own = changesOfAct(act)
  if (own.some(isFrozen)) return { code: 'errors.undoFrozen' }
  const touched = new Set(own.map(recordKey))
  const later = acts.flatMap(changesOfAct)
  if (later.some((change) => touched.has(recordKey(change)))) return { code: 'errors.undoLaterChange' }
  const removed = inverse.filter(({ op }) => op === 'delete').map(({ id }) => id)
  const written = JSON.stringify(later.map(({ set }) => set))
  if (removed.some((id) => written.includes(JSON.stringify(id)))) return { code: 'errors.undoReferenced' }
  const gone = later.filter(({ op }) => op === 'delete').map(({ id }) => id)
  const restored = JSON.stringify(inverse.map(({ set }) => set))
  if (gone.some((id) => restored.includes(JSON.stringify(id)))) return { code: 'errors.undoReferenced' }
  return null
}
