import { join } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { foldActs, type MemoryState } from '#shared/domain/journal/state.ts'
import { stateFault } from '#shared/interchange/space-file-snapshot.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { hasDamage } from '../journal/findings.ts'
import { openJournal, type Journal } from '../journal/journal.ts'
import { readSpaceFile } from '../space/space-folder.ts'
import { unzipCopy } from './unzip-copy.ts'

export type CopyContent = { readonly journal: Journal; readonly state: MemoryState }

/**
 * What a copy holds, checked to the last row: zip, chain of each journal, schema of each record. `scratch` must not exist;
 * the caller removes it. Errors: `errors.copyDamaged`, `errors.copyOfAnother`, `errors.spaceNewer`, those of the disk.
 */
export async function readCopy(
  layer: FileLayer,
  path: string,
  spaceId: string,
  scratch: string,
): Promise<Result<CopyContent, IpcError>> {
  const folder = join(scratch, 'copy')
  const unzipped = await unzipCopy(layer, path, folder)
  if (!unzipped.ok) return unzipped
  const described = await readSpaceFile(layer, folder)
  if (!described.ok) return described.error.code === 'errors.spaceNewer' ? described : err({ code: 'errors.copyDamaged' })
  if (described.value.spaceId !== spaceId) return err({ code: 'errors.copyOfAnother' })
  const opened = await openJournal(layer, { spaceFolder: folder, spaceId, replicaId: null, isWritable: false })
  if (!opened.ok) return opened
  if (hasDamage(opened.value.findings)) return err({ code: 'errors.copyDamaged' })
  const acts = await opened.value.readAll()
  if (!acts.ok) return err({ code: 'errors.copyDamaged' })
  const state = foldActs(acts.value)
  if (stateFault(state) !== null || acts.value.length === 0) return err({ code: 'errors.copyDamaged' })
  return ok({ journal: opened.value, state })
}

/** Does some work with a copy's content, and leaves nothing behind. */
export async function withCopy<T>(
  layer: FileLayer,
  source: { readonly path: string; readonly spaceId: string; readonly scratch: string },
  work: (content: CopyContent) => Promise<Result<T, IpcError>>,
): Promise<Result<T, IpcError>> {
  try {
    const content = await readCopy(layer, source.path, source.spaceId, source.scratch)
    return content.ok ? await work(content.value) : content
  } finally {
    await layer.remove(source.scratch).catch(() => undefined)
  }
}
