import { basename, join } from 'node:path'
import type { z } from 'zod'
import type { Id } from '#shared/domain/common/ids.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { spaceContextSchema, IpcError, KnownSpace, OpenOutcome } from '#shared/ipc/contract.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import { completeCreation, createSpaceFolder, creationAct } from './create-space.ts'
import { openSpaceFolder, type OpenSpace, type OpenSpaceOptions, type SpaceDependencies } from './open-space.ts'
import { isEmptyFolder, readSpaceFile } from './space-folder.ts'

export type SpaceContext = z.infer<typeof spaceContextSchema>

/** The spaces of this installation: those remembered and those held open now. */
export type SpaceService = {
  readonly list: () => Promise<KnownSpace[]>
  readonly create: (input: { readonly name: string; readonly folder: string }) => Promise<Result<OpenOutcome, IpcError>>
  readonly open: (options: OpenSpaceOptions) => Promise<Result<OpenOutcome, IpcError>>
  readonly forget: (folder: string) => Promise<void>
  readonly close: (space: OpenSpace) => Promise<void>
  /** Works on the folder of a space that is held, gives the space up, and opens it again in another window. */
  readonly reopen: (space: OpenSpace, work: () => Promise<Result<null, IpcError>>) => Promise<Result<OpenOutcome, IpcError>>
  readonly isOpen: (spaceId: Id) => boolean
  readonly held: () => readonly OpenSpace[]
  readonly contextOf: (space: OpenSpace) => Promise<SpaceContext>
}

export type SpaceServiceOptions = SpaceDependencies & {
  readonly settings: SettingsStore
  /** Shows the window of a space, or brings it forward when there is one. */
  readonly show: (space: OpenSpace) => Promise<void>
  /** Work before anyone writes: the migration of an older space. Its refusal is the one of the opening. */
  readonly beforeShow: (space: OpenSpace) => Promise<Result<null, IpcError>>
  /** Work before the lock is given back: the copy of the day. Its failure does not hold the closing. */
  readonly beforeClose: (space: OpenSpace) => Promise<unknown>
}

export function createSpaceService(options: SpaceServiceOptions): SpaceService {
  const { layer, settings, show } = options
  const held: OpenSpace[] = []
  let queue: Promise<unknown> = Promise.resolve()

  /** Opening and closing, one at a time: a double click must not make two writers of one journal. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const answer = queue.then(work)
    queue = answer.catch(() => undefined)
    return answer
  }

  async function contextOf(space: OpenSpace): Promise<SpaceContext> {
    const record = await space.journal.spaceRecord()
    const known = record.ok ? record.value : null
    return {
      spaceId: space.spaceId,
      replicaId: space.replicaId,
      folder: space.folder,
      name: known?.name ?? basename(space.folder),
      isSample: known?.origin?.kind === 'sample',
      ...space.status(),
    }
  }

  async function adopt(space: OpenSpace): Promise<Result<OpenOutcome, IpcError>> {
    const ready = await options.beforeShow(space)
    if (!ready.ok) {
      await space.close()
      return ready
    }
    held.push(space)
    await completeCreation(options, space, settings.current().profile)
    const { spaceId, folder, name } = await contextOf(space)
    const lastOpened = options.outside.now()
    await settings
      .update((current) => ({
        ...current,
        spaces: [{ spaceId, folder, name, lastOpened }, ...current.spaces.filter((each) => each.folder !== folder)],
      }))
      .catch(() => undefined) // the list of known spaces is a comfort: a full disk must not keep a space from opening
    await show(space)
    return ok({ kind: 'opened', spaceId })
  }

  async function alreadyHeld(folder: string): Promise<OpenSpace | undefined> {
    const real = await layer.realPath(folder).catch(() => folder)
    return held.find((space) => space.folder === real)
  }

  async function stateOf(folder: string, spaceId: Id): Promise<KnownSpace['state']> {
    if (held.some((space) => space.folder === folder)) return 'open'
    const found = await readSpaceFile(layer, folder)
    const isThere = found.ok ? found.value.spaceId === spaceId : found.error.code === 'errors.spaceNewer'
    return isThere ? 'available' : 'missing'
  }

  async function create({
    name,
    folder,
  }: {
    readonly name: string
    readonly folder: string
  }): Promise<Result<OpenOutcome, IpcError>> {
    const { profile } = settings.current()
    if (profile === null) return err({ code: 'errors.profileMissing' })
    const spaceId = options.outside.newId()
    const first = creationAct({ id: spaceId, name, origin: null, acceptedDamages: [] })
    const created = await createSpaceFolder(options, { folder, spaceId, profile, first })
    return created.ok ? adopt(created.value) : created
  }

  async function open(asked: OpenSpaceOptions): Promise<Result<OpenOutcome, IpcError>> {
    const already = await alreadyHeld(asked.folder)
    if (already !== undefined) {
      await show(already)
      return ok({ kind: 'opened', spaceId: already.spaceId })
    }
    const opened = await openSpaceFolder(options, asked)
    if (!opened.ok) return opened
    return opened.value.kind === 'opened' ? adopt(opened.value.space) : ok(opened.value)
  }

  async function close(space: OpenSpace): Promise<void> {
    if (!held.includes(space)) return
    await options.beforeClose(space).catch(() => undefined)
    held.splice(held.indexOf(space), 1)
    await space.close()
  }

  async function reopen(space: OpenSpace, work: () => Promise<Result<null, IpcError>>): Promise<Result<OpenOutcome, IpcError>> {
    if (!held.includes(space)) return err({ code: 'errors.spaceNotOpen' })
    if (!(await space.isHeld())) return err({ code: 'errors.lockLost' })
    const worked = await work()
    if (!worked.ok) return worked
    held.splice(held.indexOf(space), 1)
    await space.close()
    return open({ folder: space.folder, takeOver: false, asNewReplica: false })
  }

  return {
    list: () =>
      Promise.all(settings.current().spaces.map(async (each) => ({ ...each, state: await stateOf(each.folder, each.spaceId) }))),
    create: (input) => inTurn(() => create(input)),
    open: (asked) => inTurn(() => open(asked)),
    forget: async (folder) => {
      await settings.update((current) => ({ ...current, spaces: current.spaces.filter((each) => each.folder !== folder) }))
    },
    close: (space) => inTurn(() => close(space)),
    reopen: (space, work) => inTurn(() => reopen(space, work)),
    held: () => [...held],
    isOpen: (spaceId) => held.some((space) => space.spaceId === spaceId),
    contextOf,
  }
}

/** Where a new space goes when a person picked `folder`: in it when it is empty, else in a folder of its own inside it. */
export async function folderForNewSpace(deps: Pick<SpaceDependencies, 'layer'>, folder: string, name: string): Promise<string> {
  if (await isEmptyFolder(deps.layer, folder)) return folder
  const safe = name
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim()
    .slice(0, 80)
  return join(folder, safe === '' ? 'Gouvernail' : safe)
}
