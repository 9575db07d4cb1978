import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { Act, Change } from '#shared/domain/journal/act.ts'
import { diffRows, removalOf } from '#shared/domain/journal/fold.ts'
import { createMemoryState, foldActs, type MemoryState } from '#shared/domain/journal/state.ts'
import { tableNames } from '#shared/domain/tables.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import type { FileLayer } from '../files/file-layer.ts'
import type { Journal } from '../journal/journal.ts'
import { readSnapshotRows } from '../journal/snapshot-files.ts'

/**
 * What a snapshot still holds of acts that damage has taken, as changes to what the acts that are left tell. Written as
 * acts, they make the journal say the whole again by itself.
 */
export async function keptChanges(
  layer: FileLayer,
  spaceFolder: string,
  journal: Journal,
): Promise<Result<readonly Change[], IpcError>> {
  const snapshot = journal.snapshot()
  const isKept = journal.findings.some(({ isAccepted, snapshotAt }) => !isAccepted && snapshotAt !== null)
  if (snapshot === null || !isKept) return ok([])
  const rows = await readSnapshotRows(layer, spaceFolder, snapshot)
  // It was there a moment ago: what was promised is not dropped without a word.
  if (rows === null) return err({ code: 'errors.snapshotUnusable' })
  const acts = await journal.readAll()
  if (!acts.ok) return acts
  const whole = createMemoryState()
  for (const [table, row] of rows) whole.load(table, row)
  for (const act of acts.value.slice(snapshot.cursor)) whole.apply(act)
  return ok(changesTo(whole, acts.value))
}

function changesTo(whole: MemoryState, acts: readonly Act[]): Change[] {
  const left = foldActs(acts)
  return tableNames.flatMap((table) => [
    ...whole.rows(table).flatMap((row) => diffRows(table, left.row(table, row.id), row) ?? []),
    ...left.rows(table).flatMap(({ id }) => (whole.row(table, id) === undefined ? [removalOf(table, id)] : [])),
  ])
}
