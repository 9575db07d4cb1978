import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { Head } from '#shared/domain/journal/act.ts'
import { foldActs, type MemoryState } from '#shared/domain/journal/state.ts'
import { allMigrations } from '#shared/domain/migrations/all-migrations.ts'
import { migrateRow } from '#shared/domain/migrations/migration.ts'
import { tableNames } from '#shared/domain/tables.ts'
import { checkSnapshot, stateFault } from '#shared/interchange/space-file-snapshot.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { isHarmless } from '../journal/findings.ts'
import { openJournal, type Journal } from '../journal/journal.ts'
import { readBlob } from '../space/blobs.ts'
import { invalidRecord, type Unpacked } from './unpack-space-file.ts'

export type VerifiedSpace = { readonly journal: Journal; readonly state: MemoryState }

/** Journals by their chains, acts and rows by their schemas, the snapshot by the fold, the manifest by the heads. */
export async function verifyUnpacked(
  layer: FileLayer,
  folder: string,
  { manifest, snapshots }: Unpacked,
): Promise<Result<VerifiedSpace, IpcError>> {
  const opened = await openJournal(layer, { spaceFolder: folder, spaceId: manifest.spaceId, replicaId: null, isWritable: false })
  if (!opened.ok) return opened.error.code === 'errors.spaceNewer' ? err({ code: 'errors.fileNewer' }) : opened
  const journal = opened.value
  const finding = journal.findings.find((each) => each.kind === 'tornTail' || !isHarmless(each))
  if (finding !== undefined) return err(invalidRecord(`${finding.file}:${finding.from}`, finding.kind))
  if (!sameHeads(journal.heads(), manifest.heads)) return err(invalidRecord('manifest.json', 'heads'))
  const acts = await journal.readAll()
  if (!acts.ok) {
    const { record, field } = acts.error.params ?? {}
    return err(record === undefined ? acts.error : invalidRecord(String(record), String(field ?? '')))
  }
  const state = foldActs(acts.value)
  const fault = stateFault(state)
  if (fault !== null) return err(invalidRecord(fault.record, fault.field))
  if ((await state.get('spaces', manifest.spaceId)) === undefined) return err(invalidRecord(`spaces/${manifest.spaceId}`, 'id'))
  const told = checkSnapshots(state, manifest.format, snapshots)
  if (told !== null) return err(told)
  const lost = await lostContent(layer, folder, state)
  return lost === null ? ok({ journal, state }) : err(lost)
}

function sameHeads(a: readonly Head[], b: readonly Head[]): boolean {
  const told = new Map(b.map((head) => [head.replicaId, head]))
  return (
    a.length === told.size &&
    a.every(({ replicaId, sequence, hash }) => told.get(replicaId)?.hash === hash && told.get(replicaId)?.sequence === sequence)
  )
}

function checkSnapshots(state: MemoryState, format: number, snapshots: Unpacked['snapshots']): IpcError | null {
  const counts = new Map<string, number>()
  for (const { entry, kind, text } of snapshots) {
    const checked = checkSnapshot(entry, kind.table, text, state, (row) => migrateRow(allMigrations, format, kind.table, row))
    if (!checked.ok) return invalidRecord(checked.error.record, checked.error.field)
    counts.set(kind.table, (counts.get(kind.table) ?? 0) + checked.value)
  }
  const short = tableNames.find((table) => (counts.get(table) ?? 0) !== state.rows(table).length)
  return short === undefined ? null : invalidRecord(`snapshot/${short}.jsonl`, 'id')
}

/** An adopted report is nothing without the content that was adopted. */
async function lostContent(layer: FileLayer, folder: string, state: MemoryState): Promise<IpcError | null> {
  for (const { id, adoption } of await state.all('reports')) {
    if (adoption === null) continue
    const blob = await readBlob(layer, folder, adoption.contentDigest)
    if (!blob.ok || blob.value === null) return invalidRecord(`reports/${id}`, 'adoption.contentDigest')
  }
  return null
}
