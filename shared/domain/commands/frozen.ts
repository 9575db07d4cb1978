import { err, ok, type Result } from '../common/result.ts'
import type { RecordRef } from '../journal/act.ts'
import type { CommandError } from '../journal/command.ts'
import type { StateReader } from '../journal/state.ts'

/** The records that no longer change: adopted reports and the decisions that adopted them. */
export async function frozenRecords(read: StateReader): Promise<(ref: RecordRef) => boolean> {
  const keys = new Set(
    (await read.all('reports')).flatMap(({ id, adoption }) =>
      adoption === null ? [] : [`reports/${id}`, `decisions/${adoption.decisionId}`],
    ),
  )
  return ({ table, id }) => keys.has(`${table}/${id}`)
}

/** Refuses a change to a decision that adopted a report. */
export async function refuseFrozenDecision(
  read: StateReader,
  decision: { readonly id: string; readonly bodyId: string },
): Promise<Result<null, CommandError>> {
  const reports = await read.where('reports', 'bodyId', decision.bodyId)
  const isFrozen = reports.some(({ adoption }) => adoption?.decisionId === decision.id)
  return isFrozen ? err({ code: 'errors.recordFrozen' }) : ok(null)
}
