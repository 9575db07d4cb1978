import { join } from 'node:path'
import type { Id } from '#shared/domain/common/ids.ts'
import { err, type Result } from '#shared/domain/common/result.ts'
import { actFormat, type Head } from '#shared/domain/journal/act.ts'
import type { IpcError, ReadOnlyReason, SpaceStatus } from '#shared/ipc/contract.ts'
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
  /** Stops the heartbeat and gives the lock back. */
  readonly close: () => Promise<void>
}

/** How much of a space this process holds. */
export type Hold = { readonly journal: Journal; readonly lock: SpaceLock | null }

export type SpaceParts = Pick<OpenSpace, 'spaceId' | 'replicaId' | 'folder'>

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
  let freeSpace = await lackingSpace(layer, { folder, userData }, watch)
  let looking: Promise<unknown> = Promise.resolve()

  const readOnly = (): ReadOnlyReason | null => {
    const lasting = hold.journal.readOnly()
    if (lasting !== null) return lasting
    if (isAway) return 'folderMissing'
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

  async function lookNow(): Promise<void> {
    if (isClosed) return
    const wasAway = isAway
    isAway = !(await isThere())
    if (!isAway) {
      if (wasAway) await keepLock()
      await takeAgain()
      freeSpace = await lackingSpace(layer, { folder, userData }, watch)
    }
    tell()
  }

  function look(): Promise<void> {
    const answer = looking.then(lookNow)
    looking = answer.catch(() => undefined)
    return answer
  }

  /** Another process may have taken the folder over, here or where it was plugged in meanwhile. */
  async function keepLock(): Promise<void> {
    const { lock, journal } = hold
    if (lock !== null && !(await lock.refresh())) journal.stopWriting('lockedElsewhere')
  }

  let isBeating = false
  async function beat(): Promise<void> {
    if (isBeating || isClosed) return
    isBeating = true
    try {
      if (!isAway && (await isThere())) await keepLock()
      await look()
    } finally {
      isBeating = false
    }
  }
  const stopBeating = outside.every(watch.everyMs, () => void beat().catch(() => undefined))

  async function refusal(): Promise<IpcError | null> {
    // Written under an empty mount point, an act would be lost when the disk comes back over it.
    const isMarked = await layer.stat(spaceFilePath(folder)).catch(() => null)
    if (readOnly() !== null || isMarked === null) await look()
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
      if (!written.ok) await look().catch(() => undefined)
      return written
    },
    close: async () => {
      isClosed = true
      stopBeating()
      await hold.lock?.release()
    },
  }
}
