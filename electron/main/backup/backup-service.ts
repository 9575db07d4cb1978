import { join } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { actFormat, type Head } from '#shared/domain/journal/act.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { makeFolderDurably, writeAtomic, writeAtomicStream } from '../files/write-atomic.ts'
import { zipStream } from '../files/zip-stream.ts'
import type { Outside } from '../space/machine.ts'
import type { OpenSpace } from '../space/open-space.ts'
import { readSpaceFile } from '../space/space-folder.ts'
import type { BackupNote, BackupReason } from './backup-note.ts'
import { backupEntries } from './backup-entries.ts'
import { readNotes } from './read-notes.ts'
import { namesToDrop } from './rotation.ts'

export type BackupService = {
  /** Gives the name of the copy. */
  readonly make: (space: OpenSpace, reason: BackupReason) => Promise<Result<string, IpcError>>
  /**
   * The copy of the day, made again when something changed since the last one; `null`: nothing to do.
   * A damaged space is left alone.
   */
  readonly makeDaily: (space: OpenSpace) => Promise<Result<string | null, IpcError>>
  /**
   * A copy before this application works on a space begun in a former format, once for each newer format.
   * `null`: nothing to do.
   */
  readonly makeBeforeMigration: (space: OpenSpace) => Promise<Result<string | null, IpcError>>
}

export const backupsFolder = (spaceFolder: string): string => join(spaceFolder, 'backups')

export function createBackupService(
  layer: FileLayer,
  outside: Pick<Outside, 'now' | 'today'>,
  format: number = actFormat,
): BackupService {
  const notes = (spaceFolder: string) => readNotes(layer, backupsFolder(spaceFolder))

  async function write(space: OpenSpace, reason: BackupReason): Promise<string> {
    const folder = backupsFolder(space.folder)
    const at = outside.now()
    const heads = [...space.journal.heads()]
    const actCount = space.journal.actCount()
    const name = `${at.replaceAll(':', '-').replace('.', '-')}-${reason}.zip`
    const path = join(folder, name)
    await makeFolderDurably(layer, folder)
    await writeAtomicStream(layer, path, zipStream(layer, backupEntries(layer, space.folder), new Date(at)))
    const size = (await layer.stat(path))?.size ?? 0
    const note: BackupNote = { name, at, day: outside.today(), reason, size, actCount, heads, format }
    await writeAtomic(layer, `${path}.json`, JSON.stringify(note))
    for (const old of namesToDrop(await notes(space.folder))) {
      await layer.remove(join(folder, old))
      await layer.remove(join(folder, `${old}.json`))
    }
    return name
  }

  let queue: Promise<unknown> = Promise.resolve()
  /** One copy at a time: closing waits for the one under way, then sees whether another is needed. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const answer = queue.then(work)
    queue = answer.catch(() => undefined)
    return answer
  }

  async function make(space: OpenSpace, reason: BackupReason): Promise<Result<string, IpcError>> {
    try {
      return ok(await write(space, reason))
    } catch (error) {
      return err(fileError(error, 'errors.writeFailed'))
    }
  }

  async function makeDaily(space: OpenSpace): Promise<Result<string | null, IpcError>> {
    if (space.readOnly() !== null || space.journal.actCount() === 0) return ok(null)
    try {
      // Any of them, and not the latest: a clock that was put back makes a new copy look old.
      if ((await notes(space.folder)).some(({ heads }) => sameHeads(heads, space.journal.heads()))) return ok(null)
    } catch (error) {
      return err(fileError(error, 'errors.readFailed'))
    }
    return make(space, 'daily')
  }

  async function makeBeforeMigration(space: OpenSpace): Promise<Result<string | null, IpcError>> {
    if (space.readOnly() !== null || space.journal.actCount() === 0) return ok(null)
    const described = await readSpaceFile(layer, space.folder)
    if (!described.ok) return described
    if (described.value.format >= format) return ok(null)
    try {
      if ((await notes(space.folder)).some((note) => note.format >= format)) return ok(null)
    } catch (error) {
      return err(fileError(error, 'errors.readFailed'))
    }
    return make(space, 'migration')
  }

  return {
    make: (space, reason) => inTurn(() => make(space, reason)),
    makeDaily: (space) => inTurn(() => makeDaily(space)),
    makeBeforeMigration: (space) => inTurn(() => makeBeforeMigration(space)),
  }
}

function sameHeads(a: readonly Head[], b: readonly Head[]): boolean {
  const known = new Map(a.map(({ replicaId, hash }) => [replicaId, hash]))
  return a.length === b.length && b.every(({ replicaId, hash }) => known.get(replicaId) === hash)
}
