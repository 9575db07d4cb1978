import { frozenRecords } from '#shared/domain/commands/frozen.ts'
import { ok, type Result } from '#shared/domain/common/result.ts'
import type { Change, RecordRef } from '#shared/domain/journal/act.ts'
import { foldActs, type MemoryState } from '#shared/domain/journal/state.ts'
import { recordName } from '#shared/domain/rules/record-name.ts'
import {
  restorableTables,
  restoringChanges,
  stateDifference,
  withRelated,
  type Difference,
} from '#shared/domain/rules/state-difference.ts'
import type { TableName } from '#shared/domain/tables.ts'
import type { IpcError, IpcOutput } from '#shared/ipc/contract.ts'
import type { OpenSpace } from '../space/open-space.ts'

export type Comparison = IpcOutput<'backups:compare'>

/** How many differing records are named at once; the counts tell the rest. */
export const mostNamed = 500

type States = { readonly present: MemoryState; readonly older: MemoryState }

async function differencesOf({ present, older }: States) {
  const isFrozen = await frozenRecords(present)
  const all = stateDifference(present, older)
  const movable = all.filter((each) => !isFrozen(each))
  return { movable, frozen: all.length - movable.length }
}

export async function presentState(space: Pick<OpenSpace, 'journal'>): Promise<Result<MemoryState, IpcError>> {
  const acts = await space.journal.readAll()
  return acts.ok ? ok(foldActs(acts.value)) : acts
}

/** What would come back, go and change; frozen records are counted apart, since they stay as they are. */
export async function compareStates(states: States, table: TableName | null): Promise<Comparison> {
  const { movable, frozen } = await differencesOf(states)
  const counts = restorableTables.flatMap((name) => {
    const of = (kind: Difference['kind']) => movable.filter((each) => each.table === name && each.kind === kind).length
    const [back, gone, changed] = [of('back'), of('gone'), of('changed')]
    return back + gone + changed === 0 ? [] : [{ table: name, back, gone, changed }]
  })
  const shown = movable.filter((each) => table === null || each.table === table)
  const items = shown.slice(0, mostNamed).map((each) => {
    const state = each.kind === 'gone' ? states.present : states.older
    return { ...each, name: recordName((name, id) => state.row(name, id), each) }
  })
  return { counts, items, total: shown.length, frozen }
}

/** The changes of a restoration: of everything, or of one record with what it does not stand without. */
export async function changesToRestore(states: States, wanted: RecordRef | null): Promise<Change[]> {
  const { movable } = await differencesOf(states)
  const refs = wanted === null ? movable : withRelated(states.older, movable, wanted)
  const isMovable = new Set(movable.map(({ table, id }) => `${table}/${id}`))
  return restoringChanges(
    states.present,
    states.older,
    refs.filter(({ table, id }) => isMovable.has(`${table}/${id}`)),
  )
}
