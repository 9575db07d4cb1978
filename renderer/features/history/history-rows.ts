import type { RecordRef } from '#shared/domain/journal/act.ts'
import { monotonicTables, type TableName } from '#shared/domain/tables.ts'
import type { HistoryAct } from '#shared/ipc/contract.ts'
import type { NamedRecord, RecordNames } from './record-names.ts'

export type HistoryRow = Omit<HistoryAct, 'subjects'> & {
  readonly key: string
  /** Kind of what was first done, for an undo or a redo. */
  readonly undoneKind: string | null
  /** Some of the records that the act touched, the one it speaks of first. */
  readonly subjects: readonly NamedRecord[]
  /** How many more it touched. */
  readonly others: number
}

/** Records named for one act; the others are counted. */
const namedOfAct = 2

/** The table that each kind of act speaks of, where its noun is not enough. */
const speaksOf: Readonly<Record<string, TableName>> = {
  body: 'bodies',
  category: 'categories',
  person: 'people',
  criterion: 'criteria',
  agendaItem: 'agendaItems',
}

/** The records of an act in the order in which they are named; numbers that only grow are no records for a person. */
function inOrder({ firstKind, subjects }: HistoryAct): RecordRef[] {
  const noun = firstKind.split('.')[0] ?? ''
  const main = speaksOf[noun] ?? `${noun}s`
  const unnamed: readonly TableName[] = monotonicTables
  const told = subjects.filter(({ table }) => !unnamed.includes(table))
  return [...told.filter(({ table }) => table === main), ...told.filter(({ table }) => table !== main)]
}

/** The records whose names the rows of these acts need. */
export const refsToName = (acts: readonly HistoryAct[]): RecordRef[] => acts.flatMap((act) => inOrder(act).slice(0, namedOfAct))

/** Acts as a person reads them, in the order given. */
export function historyRows(acts: readonly HistoryAct[], names: RecordNames): HistoryRow[] {
  return acts.map((act) => {
    const refs = inOrder(act)
    const subjects = refs.slice(0, namedOfAct).flatMap((ref) => names.nameOf(ref) ?? [])
    return {
      ...act,
      key: `${act.replicaId}/${act.sequence}`,
      undoneKind: act.firstKind === act.kind ? null : act.firstKind,
      subjects,
      others: Math.max(0, refs.length - namedOfAct),
    }
  })
}
