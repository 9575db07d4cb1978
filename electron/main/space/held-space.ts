import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Id } from '#shared/domain/common/ids.ts'
import { err, type Result } from '#shared/domain/common/result.ts'
import { actFormat, type Head } from '#shared/domain/journal/act.ts'
import type { IpcError, ReadOnlyReason, SpaceStatus } from '#shared/ipc/contract.ts'
import { errorCode } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import type { Journal } from '../journal/journal.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { isOtherSpace, lackingSpace, spaceWatch } from './free-space.ts'
import type { SpaceLock } from './lock.ts'
import type { SpaceDependencies } from './open-space.ts'
import { createSpaceDrafts } from './space-drafts.ts'
import { readSpaceFile, spaceFilePath } from './space-folder.ts'

/** A space held by this process: journal, drafts and lock. */
export type OpenSpace = {
  readonly spaceId: Id
  readonly replicaId: Id
  /** Real path. */
  readonly folder: string
  /** Another one once a space opened for reading only could be taken hold of. */
  readonly journal: Journal
  readonly drafts: Drafts
  readonly readOnly: () => ReadOnlyReason | null
  readonly status: () => SpaceStatus
  /** Called at each change of the status; returns the function that stops listening. */
  readonly onStatus: (listener: (status: SpaceStatus) => void) => () => void
  /** Why nothing can be written now, looked at again when it could not be the last time; `null`: all is well. */
  readonly refusal: () => Promise<IpcError | null>
  /** Appends to the journal; a cause that has gone meanwhile refuses nothing. */
  readonly append: (act: unknown) => Promise<Result<Head, IpcError>>
  /** Whether the lock of the space is in this process's hands at this moment. */
  readonly isHeld: () => Promise<boolean>
  /** Stops the heartbeat and gives the lock back. */
  readonly close: () => Promise<void>
}

/** How much of a space this process holds. */
export type Hold = { readonly journal: Journal; readonly lock: SpaceLock | null }

export type SpaceParts = Pick<OpenSpace, 'spaceId' | 'replicaId' | 'folder'>

/** What a disk that refuses a write means for the space. */
export const readOnlyCauses: Readonly<Record<string, ReadOnlyReason>> = {
  EACCES: 'folderReadOnly',
  EPERM: 'folderReadOnly',
  EROFS: 'folderReadOnly',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
}

/** Whether a folder takes a new file, or why not: a file that another program holds says nothing of the folder. */
async function writeRefusal(layer: FileLayer, folder: string): Promise<ReadOnlyReason | null> {
  const path = join(folder, `.probe.${randomUUID().slice(0, 8)}.tmp`)
  try {
    const handle = await layer.openWrite(path, 'create')
    try {
      await handle.write(Buffer.from('?'))
    } finally {
      await handle.close()
    }
    return null
  } catch (error) {
    return readOnlyCauses[errorCode(error)] ?? null
  } finally {
    await layer.remove(path).catch(() => undefined)
  }
}

/** Reasons that go by themselves: the folder is looked at again. */
const passing: ReadonlySet<ReadOnlyReason> = new Set(['folderReadOnly', 'diskFull', 'lockedElsewhere'])

const refusals: Readonly<Partial<Record<ReadOnlyReason, string>>> = {
  folderMissing: 'errors.folderMissing',
  folderReadOnly: 'errors.folderReadOnly',
  diskFull: 'errors.diskFull',
  lockedElsewhere: 'errors.lockLost',
}

/**
 * Keeps an eye on a space that is open: its lock, its folder, the room on its disk. What stops the writing is told at once,
 * and the writing goes on when the cause has gone. `retake` tries to hold a space that was held for reading only.
 */
export async function holdSpace(
  deps: SpaceDependencies,
  parts: SpaceParts,
  first: Hold,
  retake: (present: Hold) => Promise<Hold | null>,
): Promise<OpenSpace> {
  const { layer, outside, userData } = deps
  const { spaceId, replicaId, folder } = parts
  const watch = deps.watch ?? spaceWatch
  const listeners = new Set<(status: SpaceStatus) => void>()
  let hold = first
  let isClosed = false
  let isAway = false
  let refusedBy: ReadOnlyReason | null = null
  let freeSpace = await lackingSpace(layer, { folder, userData }, watch)
  let looking: Promise<unknown> = Promise.resolve()

  const readOnly = (): ReadOnlyReason | null => {
    const lasting = hold.journal.readOnly()
    if (lasting !== null) return lasting
    if (isAway) return 'folderMissing'
    if (refusedBy !== null) return refusedBy
    return freeSpace?.isCritical === true ? 'diskFull' : null
  }
  const status = (): SpaceStatus => ({ readOnly: readOnly(), freeSpace })
  let told = status()

  function tell(): void {
    const now = status()
    if (now.readOnly === told.readOnly && !isOtherSpace(told.freeSpace, now.freeSpace)) return
    told = now
    for (const listener of listeners) listener(now)
  }

  /** A folder that was unplugged leaves its mount point behind, or another disk in its place. */
  async function isThere(): Promise<boolean> {
    const found = await readSpaceFile(layer, folder)
    return found.ok ? found.value.spaceId === spaceId : !['errors.folderMissing', 'errors.notASpace'].includes(found.error.code)
  }

  async function takeAgain(): Promise<void> {
    const reason = hold.journal.readOnly()
    if (reason === null || !passing.has(reason)) return
    const described = await readSpaceFile(layer, folder)
    // An older format is raised on opening, after its copy: not here.
    if (!described.ok || described.value.format !== actFormat) return
    const next = await retake(hold)
    if (next === null) return
    if (isClosed) await next.lock?.release()
    else hold = next
  }

  async function lookNow(mustTry: boolean): Promise<void> {
    if (isClosed) return
    const wasAway = isAway
    isAway = !(await isThere())
    if (!isAway) {
      if (mustTry || wasAway || refusedBy !== null) await keepLock()
      await takeAgain()
      freeSpace = await lackingSpace(layer, { folder, userData }, watch)
    }
    tell()
  }

  /** `mustTry`: something was refused, or is about to be: whether the folder takes a write is tried on its lock. */
  function look(mustTry: boolean): Promise<void> {
    const answer = looking.then(() => lookNow(mustTry))
    looking = answer.catch(() => undefined)
    return answer
  }

  /** Another process may have taken the folder over, here or where it was plugged in meanwhile; or it takes no writes. */
  async function keepLock(): Promise<void> {
    const beat = await hold.lock?.refresh()
    if (beat === 'lost') hold.journal.stopWriting('lockedElsewhere')
    refusedBy = beat === 'refused' ? await writeRefusal(layer, folder) : null
  }

  let isBeating = false
  async function beat(): Promise<void> {
    if (isBeating || isClosed) return
    isBeating = true
    await look(true).catch(() => undefined)
    isBeating = false
  }
  const stopBeating = outside.every(watch.everyMs, beat)

  async function refusal(): Promise<IpcError | null> {
    // Written under an empty mount point, an act would be lost when the disk comes back over it.
    const isMarked = await layer.stat(spaceFilePath(folder)).catch(() => null)
    if (readOnly() !== null || isMarked === null) await look(false)
    const reason = readOnly()
    return reason === null ? null : { code: refusals[reason] ?? 'errors.spaceReadOnly' }
  }

  const elsewhere = join(userData, 'drafts', `${spaceId}-${replicaId.slice(0, 8)}`)
  return {
    ...parts,
    get journal() {
      return hold.journal
    },
    drafts: createSpaceDrafts({
      own: createDrafts(layer, join(folder, 'drafts'), outside.now),
      elsewhere: createDrafts(layer, elsewhere, outside.now),
      isOwnUsable: async () => hold.lock !== null && hold.journal.readOnly() !== 'lockedElsewhere' && (await isThere()),
    }),
    readOnly,
    status,
    onStatus: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    refusal,
    append: async (act) => {
      const refused = await refusal()
      if (refused !== null) return err(refused)
      const written = await hold.journal.append(act)
      if (!written.ok) await look(true).catch(() => undefined)
      return written
    },
    isHeld: async () => !isClosed && hold.lock !== null && (await isThere()) && (await hold.lock.refresh()) === 'held',
    close: async () => {
      isClosed = true
      stopBeating()
      await hold.lock?.release()
    },
  }
}
