import { join } from 'node:path'
import type { Instant } from '#shared/domain/common/dates.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { actFormat } from '#shared/domain/journal/act.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import { largestEntry, largestSpace, manifestName, type Manifest } from '#shared/interchange/space-file-format.ts'
import { snapshotEntries, stateFault } from '#shared/interchange/space-file-snapshot.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { blobEntries } from '../backup/backup-entries.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { writeAtomicStream } from '../files/write-atomic.ts'
import { zipStream, type ZipEntry } from '../files/zip-stream.ts'
import { hasDamage } from '../journal/findings.ts'
import type { FrozenJournal, Journal } from '../journal/journal.ts'
import { readSegment } from '../journal/segments.ts'

export type SpaceToExport = { readonly folder: string; readonly spaceId: string; readonly journal: Journal }

/**
 * Writes a space, as it stands at this moment, into one `.gouvernail` file, whole or not at all. Appending goes on meanwhile.
 * Same space and same `exportedAt`, same bytes. Errors: `errors.journalDamaged`, `errors.spaceEmpty`, `errors.spaceInvalidRecord`, `errors.spaceTooLarge`,
 * `errors.fileTooLarge`, and those of the disk.
 */
export async function exportSpaceFile(
  layer: FileLayer,
  space: SpaceToExport,
  path: string,
  exportedAt: Instant,
): Promise<Result<Manifest, IpcError>> {
  if (hasDamage(space.journal.findings)) return err({ code: 'errors.journalDamaged' })
  const frozen = space.journal.freeze()
  const acts = await frozen.readAll()
  if (!acts.ok) return acts
  const state = foldActs(acts.value)
  const record = await state.get('spaces', space.spaceId)
  if (record === undefined) return err({ code: 'errors.spaceEmpty' })
  // A file that could not be opened again would be worse than none.
  const fault = stateFault(state)
  if (fault !== null) return err({ code: 'errors.spaceInvalidRecord', params: { ...fault } })
  const manifest: Manifest = {
    format: actFormat,
    spaceId: space.spaceId,
    name: record.name,
    heads: frozen.heads.toSorted((a, b) => (a.replicaId < b.replicaId ? -1 : 1)),
    exportedAt,
  }
  const light: ZipEntry[] = [
    { name: manifestName, source: { kind: 'bytes', bytes: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) } },
    ...snapshotEntries(state).map(({ name, text }): ZipEntry => ({ name, source: { kind: 'bytes', bytes: Buffer.from(text) } })),
  ]
  try {
    const sizes = await checkSizes(layer, space.folder, frozen)
    if (!sizes.ok) return sizes
    await writeAtomicStream(layer, path, zipStream(layer, entriesOf(layer, space.folder, light, frozen), new Date(exportedAt)))
    return ok(manifest)
  } catch (error) {
    return err(fileError(error, 'errors.writeFailed'))
  }
}

async function* entriesOf(
  layer: FileLayer,
  folder: string,
  light: readonly ZipEntry[],
  frozen: FrozenJournal,
): AsyncGenerator<ZipEntry> {
  yield* light
  for (const { replicaId, name, path, size } of frozen.segments)
    yield {
      name: `journal/${replicaId}/${name}`,
      source: { kind: 'bytes', bytes: (await readSegment(layer, path)).subarray(0, size) },
    }
  yield* blobEntries(layer, folder)
}

async function checkSizes(layer: FileLayer, folder: string, frozen: FrozenJournal): Promise<Result<null, IpcError>> {
  let total = frozen.segments.reduce((sum, { size }) => sum + size, 0)
  for await (const { name } of blobEntries(layer, folder)) {
    const size = (await layer.stat(join(folder, name)))?.size ?? 0
    if (size > largestEntry) return err({ code: 'errors.fileTooLarge' })
    total += size
  }
  return total > largestSpace ? err({ code: 'errors.spaceTooLarge' }) : ok(null)
}
