import { hash } from 'node:crypto'
import { join, relative, sep } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { makeFolderDurably, writeAtomic } from '../files/write-atomic.ts'
import { backupsFolder } from './backup-service.ts'
import { readNotes } from './read-notes.ts'
import { namesToDrop } from './rotation.ts'

/** Copies of one space in a place chosen by a person: a folder of its own there, named after the space. */
export const folderInPlace = (place: string, spaceId: string): string => join(place, `gouvernail-copies-${spaceId.slice(0, 8)}`)

/** Refuses a place that would go with the space, or that is not there. */
export async function placeFault(layer: FileLayer, spaceFolder: string, place: string): Promise<IpcError | null> {
  try {
    const [space, chosen] = [await layer.realPath(spaceFolder), await layer.realPath(place)]
    const path = relative(space, chosen)
    const isInside = path === '' || (!path.startsWith('..') && !path.includes(`..${sep}`) && path !== chosen)
    return isInside ? { code: 'errors.placeInSpace' } : null
  } catch (error) {
    return fileError(error, 'errors.readFailed')
  }
}

/**
 * Brings the copies that the second place lacks, each read back and compared, then lets go there of those that the
 * rotation no longer keeps. `errors.folderMissing`: the place is not plugged in.
 */
export async function mirrorCopies(
  layer: FileLayer,
  spaceFolder: string,
  spaceId: string,
  place: string,
): Promise<Result<null, IpcError>> {
  try {
    // A folder made under an absent mount point would fill the wrong disk.
    if ((await layer.stat(place)) === null) return err({ code: 'errors.folderMissing' })
    const [own, target] = [backupsFolder(spaceFolder), folderInPlace(place, spaceId)]
    await makeFolderDurably(layer, target)
    const there = new Set((await readNotes(layer, target)).map(({ name }) => name))
    for (const note of await readNotes(layer, own)) {
      if (there.has(note.name)) continue
      const bytes = await layer.read(join(own, note.name))
      await writeAtomic(layer, join(target, note.name), bytes)
      const written = await layer.read(join(target, note.name))
      if (hash('sha256', written, 'hex') !== hash('sha256', bytes, 'hex')) return err({ code: 'errors.copyDamaged' })
      await writeAtomic(layer, join(target, `${note.name}.json`), JSON.stringify(note))
    }
    for (const name of namesToDrop(await readNotes(layer, target))) {
      await layer.remove(join(target, name))
      await layer.remove(join(target, `${name}.json`))
    }
    return ok(null)
  } catch (error) {
    return err(fileError(error, 'errors.writeFailed'))
  }
}

/** Whether both stand on one disk, as far as the system says; the loss of that disk would take both. */
export async function isSameDisk(layer: FileLayer, spaceFolder: string, place: string): Promise<boolean> {
  const [space, chosen] = await Promise.all([layer.stat(spaceFolder), layer.stat(place)].map((each) => each.catch(() => null)))
  return space?.device !== undefined && space.device === chosen?.device
}
