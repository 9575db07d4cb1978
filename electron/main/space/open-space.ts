import { join } from 'node:path'
import type { Id } from '#shared/domain/common/ids.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { IpcError, ReadOnlyReason } from '#shared/ipc/contract.ts'
import { errorCode, fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { openJournal, type Journal } from '../journal/journal.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { heartbeatMs, takeLock, type SpaceLock } from './lock.ts'
import type { Outside } from './machine.ts'
import type { ReplicaRegistry } from './replicas.ts'
import { readSpaceFile } from './space-folder.ts'

/** A space held by this process: journal, drafts and lock. */
export type OpenSpace = {
  readonly spaceId: Id
  readonly replicaId: Id
  /** Real path. */
  readonly folder: string
  readonly journal: Journal
  readonly drafts: Drafts
  readonly readOnly: () => ReadOnlyReason | null
  /** Stops the heartbeat and gives the lock back. */
  readonly close: () => Promise<void>
}

export type SpaceDependencies = {
  readonly layer: FileLayer
  readonly outside: Outside
  readonly replicas: ReplicaRegistry
  /** Drafts of spaces that cannot be written are kept here. */
  readonly userData: string
  /** Of the journals, in bytes; left out, the usual one. */
  readonly segmentSize?: number
}

export type OpenSpaceOptions = { readonly folder: string; readonly takeOver: boolean; readonly asNewReplica: boolean }

export type OpenSpaceOutcome =
  | { readonly kind: 'opened'; readonly space: OpenSpace }
  | { readonly kind: 'locked'; readonly folder: string; readonly machine: string; readonly since: string }
  | { readonly kind: 'sameSpaceElsewhere'; readonly folder: string; readonly otherFolder: string }

const readOnlyCauses: Readonly<Record<string, ReadOnlyReason>> = {
  EACCES: 'folderReadOnly',
  EPERM: 'folderReadOnly',
  EROFS: 'folderReadOnly',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
}

type Hold = { readonly lock: SpaceLock | null; readonly readOnly: ReadOnlyReason | null }

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
    const opened = await openJournal(layer, {
      spaceFolder: folder,
      spaceId,
      replicaId: choice.replicaId,
      isWritable: hold.readOnly === null,
      segmentSize: deps.segmentSize,
    })
    if (!opened.ok) {
      await hold.lock?.release()
      return opened
    }
    return ok({
      kind: 'opened',
      space: spaceOf(deps, { spaceId, replicaId: choice.replicaId, folder, journal: opened.value }, hold),
    })
  } catch (error) {
    return err(fileError(error, 'errors.readFailed'))
  }
}

async function holdFolder(
  deps: SpaceDependencies,
  folder: string,
  takeOver: boolean,
): Promise<({ kind: 'held' } & Hold) | { kind: 'locked'; machine: string; since: string }> {
  try {
    const outcome = await takeLock(deps.layer, deps.outside, folder, takeOver)
    return outcome.kind === 'held' ? { kind: 'held', lock: outcome.lock, readOnly: null } : outcome
  } catch (error) {
    const readOnly = readOnlyCauses[errorCode(error)]
    if (readOnly === undefined) throw error
    return { kind: 'held', lock: null, readOnly }
  }
}

type Parts = Pick<OpenSpace, 'spaceId' | 'replicaId' | 'folder' | 'journal'>

function spaceOf({ layer, outside, userData }: SpaceDependencies, parts: Parts, { lock, readOnly }: Hold): OpenSpace {
  const { journal } = parts
  if (readOnly !== null) journal.stopWriting(readOnly)
  const draftsFolder = readOnly === null ? join(parts.folder, 'drafts') : join(userData, 'drafts', parts.spaceId)
  const stopHeartbeat =
    lock === null
      ? () => undefined
      : outside.every(heartbeatMs, () => {
          void lock.refresh().then((isHeld) => {
            if (!isHeld) journal.stopWriting('lockedElsewhere')
          })
        })
  return {
    ...parts,
    drafts: createDrafts(layer, draftsFolder, outside.now),
    readOnly: journal.readOnly,
    close: async () => {
      stopHeartbeat()
      await lock?.release()
    },
  }
}
