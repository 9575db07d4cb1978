import { join } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { IpcError, IpcOutput } from '#shared/ipc/contract.ts'
import type { FileLayer } from '../files/file-layer.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import type { Outside } from '../space/machine.ts'
import type { OpenSpace } from '../space/open-space.ts'
import type { BackupNote } from './backup-note.ts'
import { backupsFolder, type BackupService } from './backup-service.ts'
import { isRehearsalDue, type CopyCare, type Rehearsal } from './copy-care.ts'
import { withCopy } from './read-copy.ts'
import { readNotes } from './read-notes.ts'
import { folderInPlace, isSameDisk, mirrorCopies, placeFault } from './second-place.ts'

type Space = Pick<OpenSpace, 'folder' | 'spaceId'>
export type Where = 'own' | 'second'
export type CopyState = IpcOutput<'backups:state'>

/** Looks after the copies of the spaces of this installation: made, brought to a second place, tried every week. */
export type CopyKeeper = {
  /**
   * The copy of the day if something changed, the second place, the rehearsal if one is due. Never throws; tells whether
   * the newest state is in a copy.
   */
  readonly care: (space: OpenSpace) => Promise<boolean>
  /** As `care`, without a rehearsal: a person waits for the window to close. */
  readonly careBeforeClose: (space: OpenSpace) => Promise<unknown>
  readonly state: (space: Space) => Promise<CopyState>
  readonly choosePlace: (space: Space, place: string | null) => Promise<Result<null, IpcError>>
  readonly rehearse: (space: Space) => Promise<Result<Rehearsal, IpcError>>
  /** Folders where copies of this space are, own one first. */
  readonly foldersOf: (space: Space) => readonly string[]
  /** Where a copy stands; `null`: there is none of this name. */
  readonly find: (
    space: Space,
    where: Where,
    name: string,
  ) => Promise<{ readonly path: string; readonly note: BackupNote } | null>
}

export type CopyKeeperOptions = {
  readonly layer: FileLayer
  readonly outside: Pick<Outside, 'now' | 'newId'>
  readonly settings: SettingsStore
  readonly backups: BackupService
  readonly userData: string
}

export function createCopyKeeper({ layer, outside, settings, backups, userData }: CopyKeeperOptions): CopyKeeper {
  /** What went wrong last, by space: told on the screen until the next try succeeds. */
  const failures = new Map<string, IpcError>()
  const placeFailures = new Map<string, IpcError>()

  const careOf = (spaceId: string): CopyCare =>
    settings.current().copies.find((each) => each.spaceId === spaceId) ?? { spaceId, place: null, rehearsal: null }
  const remember = (care: CopyCare) =>
    settings.update((current) => ({
      ...current,
      copies: [...current.copies.filter(({ spaceId }) => spaceId !== care.spaceId), care],
    }))
  const folderOf = ({ folder, spaceId }: Space, where: Where): string | null => {
    if (where === 'own') return backupsFolder(folder)
    const { place } = careOf(spaceId)
    return place === null ? null : folderInPlace(place, spaceId)
  }
  const scratch = () => join(userData, 'scratch', outside.newId())

  function told(map: Map<string, IpcError>, spaceId: string, result: Result<unknown, IpcError>): void {
    if (result.ok) map.delete(spaceId)
    else map.set(spaceId, result.error)
  }

  async function mirror({ folder, spaceId }: Space): Promise<Result<null, IpcError>> {
    const { place } = careOf(spaceId)
    if (place === null) return ok(null)
    const mirrored = await mirrorCopies(layer, folder, spaceId, place)
    told(placeFailures, spaceId, mirrored)
    return mirrored
  }

  async function copyAndMirror(space: OpenSpace): Promise<boolean> {
    const made = await backups.makeDaily(space)
    told(failures, space.spaceId, made)
    await mirror(space)
    return made.ok
  }

  async function tryCopy(space: Space, where: Where, note: BackupNote): Promise<string | null> {
    const folder = folderOf(space, where)
    if (folder === null) return 'errors.fileMissing'
    const source = { path: join(folder, note.name), note, spaceId: space.spaceId }
    const tried = await withCopy(layer, source, scratch(), async () => ok(null))
    return tried.ok ? null : tried.error.code
  }

  async function rehearse(space: Space): Promise<Result<Rehearsal, IpcError>> {
    const tried: Rehearsal['tried'] = []
    for (const where of ['own', 'second'] as const) {
      const folder = folderOf(space, where)
      const [note] = folder === null ? [] : await readNotes(layer, folder).catch(() => [])
      if (note !== undefined) tried.push({ name: note.name, where, code: await tryCopy(space, where, note) })
    }
    if (tried.length === 0) return err({ code: 'errors.noCopy' })
    const rehearsal: Rehearsal = { at: outside.now(), tried }
    await remember({ ...careOf(space.spaceId), rehearsal }).catch(() => undefined)
    return ok(rehearsal)
  }

  return {
    care: async (space) => {
      const isCopied = await copyAndMirror(space)
      if (isRehearsalDue(careOf(space.spaceId).rehearsal, outside.now())) await rehearse(space).catch(() => undefined)
      return isCopied
    },
    careBeforeClose: copyAndMirror,
    state: async (space) => {
      const { place, rehearsal } = careOf(space.spaceId)
      const isThere = place !== null && (await layer.stat(place).catch(() => null)) !== null
      const second = folderOf(space, 'second')
      const [last] = isThere && second !== null ? await readNotes(layer, second).catch(() => []) : []
      return {
        place,
        isReachable: isThere,
        isSameDisk: isThere && place !== null && (await isSameDisk(layer, space.folder, place)),
        lastInPlace: last?.at ?? null,
        failure: failures.get(space.spaceId)?.code ?? null,
        placeFailure: placeFailures.get(space.spaceId)?.code ?? null,
        rehearsal,
      }
    },
    choosePlace: async (space, place) => {
      const fault = place === null ? null : await placeFault(layer, space.folder, place)
      if (fault !== null) return err(fault)
      const before = careOf(space.spaceId)
      try {
        await remember({ ...before, place })
      } catch {
        return err({ code: 'errors.writeFailed' })
      }
      placeFailures.delete(space.spaceId)
      const mirrored = await mirror(space)
      // A place that takes nothing is no place: the one before stays.
      if (!mirrored.ok) await remember(before).catch(() => undefined)
      return mirrored
    },
    rehearse,
    foldersOf: (space) => [folderOf(space, 'own'), folderOf(space, 'second')].filter((folder) => folder !== null),
    find: async (space, where, name) => {
      const folder = folderOf(space, where)
      if (folder === null) return null
      const note = (await readNotes(layer, folder).catch(() => [])).find((each) => each.name === name)
      return note === undefined ? null : { path: join(folder, name), note }
    },
  }
}
