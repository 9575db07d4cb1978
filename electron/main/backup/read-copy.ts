import { join } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { hashHeader, type Act, type Head } from '#shared/domain/journal/act.ts'
import { foldActs, type MemoryState } from '#shared/domain/journal/state.ts'
import { stateFault } from '#shared/interchange/space-file-snapshot.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { hasDamage } from '../journal/findings.ts'
import { openJournal, type Journal } from '../journal/journal.ts'
import { readSpaceFile } from '../space/space-folder.ts'
import type { BackupNote } from './backup-note.ts'
import { unzipCopy } from './unzip-copy.ts'

export type CopyContent = { readonly journal: Journal; readonly state: MemoryState }

export type CopySource = { readonly path: string; readonly note: Pick<BackupNote, 'heads'>; readonly spaceId: string }

/**
 * Unzips a copy into `folder`, which must not exist, and checks it to the last row: zip, chain of each journal, schema of
 * each record, and that it goes as far as its note says. On an error the caller removes what is there.
 * Errors: `errors.copyDamaged`, `errors.copyOfAnother`, `errors.spaceNewer`, those of the disk.
 */
export async function readCopy(
  layer: FileLayer,
  { path, note, spaceId }: CopySource,
  folder: string,
): Promise<Result<CopyContent, IpcError>> {
  const unzipped = await unzipCopy(layer, path, folder)
  if (!unzipped.ok) return unzipped
  const described = await readSpaceFile(layer, folder)
  if (!described.ok) return described.error.code === 'errors.spaceNewer' ? described : err({ code: 'errors.copyDamaged' })
  if (described.value.spaceId !== spaceId) return err({ code: 'errors.copyOfAnother' })
  const opened = await openJournal(layer, { spaceFolder: folder, spaceId, replicaId: null, isWritable: false })
  if (!opened.ok) return opened
  if (hasDamage(opened.value.findings)) return err({ code: 'errors.copyDamaged' })
  const acts = await opened.value.readAll()
  if (!acts.ok || !reaches(acts.value, note.heads)) return err({ code: 'errors.copyDamaged' })
  const state = foldActs(acts.value)
  if (stateFault(state) !== null || acts.value.length === 0) return err({ code: 'errors.copyDamaged' })
  return ok({ journal: opened.value, state })
}

/** Lines taken away whole leave a sound journal: only the note tells. Acts may have come while the copy was being made. */
function reaches(acts: readonly Act[], heads: readonly Head[]): boolean {
  return heads.every(({ replicaId, sequence, hash }) =>
    acts.some(({ header }) => header.replicaId === replicaId && header.sequence === sequence && hashHeader(header) === hash),
  )
}

/** Does some work with a copy's content, and leaves nothing behind. */
export async function withCopy<T>(
  layer: FileLayer,
  source: CopySource,
  scratch: string,
  work: (content: CopyContent) => Promise<Result<T, IpcError>>,
): Promise<Result<T, IpcError>> {
  try {
    const content = await readCopy(layer, source, join(scratch, 'copy'))
    return content.ok ? await work(content.value) : content
  } finally {
    await layer.remove(scratch).catch(() => undefined)
  }
}
