import type { LocalDate } from '#shared/domain/common/dates.ts'
import { genesis } from '#shared/domain/journal/act.ts'
import type { Profile } from '#shared/domain/profile.ts'
import type { AppBridge } from '#shared/ipc/bridge.ts'
import type { AppContext, ReadOnlyReason } from '#shared/ipc/contract.ts'
import { now } from '#renderer/platform/clock.ts'
import { newId, newSalt } from '#renderer/platform/ids.ts'
import { createCommandPath, type CommandPath } from './command-path.ts'
import { createDraftStore, type DraftStore } from './drafts.ts'
import { callOrThrow } from './journal-port.ts'
import { createLiveReader, type LiveReader } from './live-reader.ts'
import { openProjection, type OpenedProjection, type OpeningProgress } from './open-projection.ts'
import { Projection, projectionName } from './projection.ts'
import { createSavedState, type SavedStateStore } from './saved-state.ts'
import { createSpaceStatus, type SpaceStatusStore } from './space-status.ts'
import { createRemade, type Remade } from './remade.ts'
import { createTypingRegistry, type TypingRegistry } from './typing.ts'

export type SpaceContext = NonNullable<AppContext['space']>

/** One space, open in this window. */
export type SpaceSession = {
  readonly space: SpaceContext
  /** Why this window's own view forbids writing, whatever the folder allows; `null` when it does not. */
  readonly heldBack: ReadOnlyReason | null
  readonly status: SpaceStatusStore
  readonly opened: OpenedProjection
  readonly projection: Projection
  readonly read: LiveReader
  readonly path: CommandPath
  readonly savedState: SavedStateStore
  readonly drafts: DraftStore
  readonly typing: TypingRegistry
  /** Changes when the store was made again under the screens: they read anew. */
  readonly remade: Remade
}

type SessionOptions = {
  readonly bridge: AppBridge
  readonly space: SpaceContext
  readonly profile: () => Profile
  readonly today: () => LocalDate
  readonly onProgress: (progress: OpeningProgress) => void
}

const heldBackBy = (decision: OpenedProjection['decision']): ReadOnlyReason | null => {
  if (decision === 'readOnlyAhead') return 'projectionAhead'
  return decision === 'readOnlyForked' ? 'projectionForked' : null
}

/** Opens journal and projection of the window's space. Throws when the journal can't be read. */
export async function openSession({ bridge, space, profile, today, onProgress }: SessionOptions): Promise<SpaceSession> {
  const projection = new Projection(projectionName(space.spaceId))
  const opened = await openProjection(projection, bridge, { onProgress })
  const drafts = createDraftStore(bridge, await callOrThrow(bridge.listDrafts(null)))
  const read = createLiveReader(projection)
  const heldBack = heldBackBy(opened.decision)
  const { heads, latestClock } = opened.journal
  const savedState = createSavedState(latestClock?.split('~')[0] ?? null)
  const remade = createRemade()
  const path = createCommandPath({
    onRemade: remade.next,
    spaceId: space.spaceId,
    projection,
    journal: bridge,
    read,
    head: heads.find((head) => head.replicaId === space.replicaId) ?? {
      replicaId: space.replicaId,
      sequence: 0,
      hash: genesis,
    },
    latestClock,
    savedState,
    readOnly: heldBack,
    actor: profile,
    today,
    now,
    newId,
    newSalt,
  })
  const status = createSpaceStatus({ readOnly: space.readOnly, freeSpace: space.freeSpace })
  return { space, heldBack, status, opened, projection, read, path, savedState, drafts, typing: createTypingRegistry(), remade }
}
