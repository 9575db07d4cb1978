import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { actFormat } from '#shared/domain/journal/act.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import { stateFault } from '#shared/interchange/space-file-snapshot.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import type { OpenSpace } from './open-space.ts'
import { readSpaceFile, spaceFilePath } from './space-folder.ts'

type MigratedSpace = Pick<OpenSpace, 'folder' | 'journal' | 'readOnly'>

/**
 * Brings a space begun in a former format to the one of this application, all or nothing: every record must be sound once
 * told in the new format, then a copy is made, then `space.json` says the new format. What was written stays as written.
 * A record that cannot be told refuses the opening (`errors.migrationRefused`); a disk that refuses the copy or the
 * description leaves the space for reading only, in its former format.
 */
export async function migrateSpace(
  layer: FileLayer,
  space: MigratedSpace,
  copy: () => Promise<Result<unknown, IpcError>>,
): Promise<Result<null, IpcError>> {
  const found = await readSpaceFile(layer, space.folder)
  if (!found.ok) return found
  const described = found.value
  if (described.format === actFormat) return ok(null)
  const held = space.readOnly()
  if (held !== null) {
    // For as long as it is open so: acts of this format have no place in a space of a former one.
    space.journal.stopWriting(held)
    return ok(null)
  }
  const acts = await space.journal.readAll()
  if (!acts.ok) return acts
  const fault = stateFault(foldActs(acts.value))
  if (fault !== null) return err({ code: 'errors.migrationRefused', params: { ...fault } })
  const copied = await copy()
  const raised = copied.ok ? await raise() : copied
  if (!raised.ok) space.journal.stopWriting(raised.error.code === 'errors.diskFull' ? 'diskFull' : 'folderReadOnly')
  return ok(null)

  async function raise(): Promise<Result<null, IpcError>> {
    try {
      await writeAtomic(layer, spaceFilePath(space.folder), `${JSON.stringify({ ...described, format: actFormat })}\n`)
      return ok(null)
    } catch (error) {
      return err(fileError(error, 'errors.writeFailed'))
    }
  }
}
