import { join } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { IpcError, ReadOnlyReason } from '#shared/ipc/contract.ts'
import { errorCode, fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { removeLeftovers } from '../files/write-atomic.ts'
import type { CheckedStore } from '../journal/checked-segments.ts'
import { openJournal } from '../journal/journal.ts'
import { archiveFolder } from '../journal/segments.ts'
import { snapshotsFolder } from '../journal/snapshot-files.ts'
import type { SpaceWatch } from './free-space.ts'
import { holdSpace, readOnlyCauses, type Hold, type OpenSpace, type SpaceParts } from './held-space.ts'
import { takeLock, type SpaceLock } from './lock.ts'
import type { Outside } from './machine.ts'
import type { ReplicaRegistry } from './replicas.ts'
import { readSpaceFile } from './space-folder.ts'

export type { OpenSpace } from './held-space.ts'

export type SpaceDependencies = {
  readonly layer: FileLayer
  readonly outside: Outside
  readonly replicas: ReplicaRegistry
  /** Drafts of spaces that cannot be written are kept here. */
  readonly userData: string
  /** What this installation has checked of the journals; left out, they are checked whole at each opening. */
  readonly checked?: CheckedStore
  /** Of the journals, in bytes; left out, the usual one. */
  readonly segmentSize?: number
  /** `spaceWatch` when absent. */
  readonly watch?: SpaceWatch
}

export type OpenSpaceOptions = { readonly folder: string; readonly takeOver: boolean; readonly asNewReplica: boolean }

export type OpenSpaceOutcome =
  | { readonly kind: 'opened'; readonly space: OpenSpace }
  | { readonly kind: 'locked'; readonly folder: string; readonly machine: string; readonly since: string }
  | { readonly kind: 'sameSpaceElsewhere'; readonly folder: string; readonly otherFolder: string }

/** Opens a space folder for one window. A folder that cannot be written opens for reading only. */
export async function openSpaceFolder(
  deps: SpaceDependencies,
  options: OpenSpaceOptions,
): Promise<Result<OpenSpaceOutcome, IpcError>> {
  const { layer } = deps
  const described = await readSpaceFile(layer, options.folder)
  if (!described.ok) return described
  const { spaceId } = described.value
  try {
    const folder = await layer.realPath(options.folder)
    const choice = await deps.replicas.choose(spaceId, folder, options.asNewReplica)
    if (choice.kind === 'sameSpaceElsewhere') return ok({ ...choice, folder })
    const hold = await holdFolder(deps, folder, options.takeOver)
    if (hold.kind === 'locked') return ok({ ...hold, folder })
    const parts = { spaceId, replicaId: choice.replicaId, folder }
    const opened = await openOwnJournal(deps, parts, hold.refusedBy === null)
    if (!opened.ok) {
      await hold.lock?.release()
      return opened
    }
    if (hold.refusedBy !== null) opened.value.stopWriting(hold.refusedBy)
    else {
      const own = [snapshotsFolder(folder), archiveFolder(folder, choice.replicaId)]
      for (const name of ['', 'drafts', 'blobs', 'backups']) own.push(join(folder, name))
      for (const each of own) await removeLeftovers(layer, each)
    }
    const first = { journal: opened.value, lock: hold.lock }
    return ok({ kind: 'opened', space: await holdSpace(deps, parts, first, (present) => retake(deps, parts, present)) })
  } catch (error) {
    return err(fileError(error, 'errors.readFailed'))
  }
}

const openOwnJournal = (
  { layer, segmentSize, checked }: SpaceDependencies,
  { spaceId, replicaId, folder }: SpaceParts,
  isWritable: boolean,
) => openJournal(layer, { spaceFolder: folder, spaceId, replicaId, isWritable, segmentSize, checked })

type FolderHold =
  | { readonly kind: 'held'; readonly lock: SpaceLock | null; readonly refusedBy: ReadOnlyReason | null }
  | { readonly kind: 'locked'; readonly machine: string; readonly since: string }

async function holdFolder(deps: SpaceDependencies, folder: string, takeOver: boolean): Promise<FolderHold> {
  try {
    const outcome = await takeLock(deps.layer, deps.outside, folder, takeOver)
    return outcome.kind === 'held' ? { kind: 'held', lock: outcome.lock, refusedBy: null } : outcome
  } catch (error) {
    const refusedBy = readOnlyCauses[errorCode(error)]
    if (refusedBy === undefined) throw error
    return { kind: 'held', lock: null, refusedBy }
  }
}

/** The lock when it was refused or lost and is free now, and the journal read again for writing; `null`: not yet. */
async function retake(deps: SpaceDependencies, parts: SpaceParts, present: Hold): Promise<Hold | null> {
  const isLost = present.lock === null || present.journal.readOnly() === 'lockedElsewhere'
  const taken = isLost ? await holdFolder(deps, parts.folder, false) : null
  if (taken !== null && (taken.kind === 'locked' || taken.lock === null)) return null
  const opened = await openOwnJournal(deps, parts, true)
  const reason = opened.ok ? opened.value.readOnly() : null
  if (opened.ok && (reason === null || reason === 'journalDamaged')) {
    return { journal: opened.value, lock: taken?.lock ?? present.lock }
  }
  await taken?.lock?.release()
  return null
}
