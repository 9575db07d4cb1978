import { dirname, join } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { IpcError, IpcOutput } from '#shared/ipc/contract.ts'
import { changesToRestore, compareStates, presentState } from '../backup/compare-copy.ts'
import type { BackupService } from '../backup/backup-service.ts'
import type { CopyKeeper, Where } from '../backup/copy-keeper.ts'
import { readCopy, withCopy, type CopyContent, type CopySource } from '../backup/read-copy.ts'
import { readNotes } from '../backup/read-notes.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { makeFolderDurably } from '../files/write-atomic.ts'
import type { Outside } from '../space/machine.ts'
import type { OpenSpace } from '../space/open-space.ts'
import { isEmptyFolder } from '../space/space-folder.ts'
import { folderForNewSpace, type SpaceService } from '../space/space-service.ts'
import type { Caller } from './caller.ts'
import type { Dialogs } from './dialogs.ts'
import type { HandlersOf } from './handler-map.ts'

type Channel =
  | 'backups:list'
  | 'backups:make'
  | 'backups:state'
  | 'backups:choosePlace'
  | 'backups:forgetPlace'
  | 'backups:rehearse'
  | 'backups:compare'
  | 'backups:changes'
  | 'backups:openBeside'

export type BackupHandlerOptions = {
  readonly layer: FileLayer
  readonly outside: Pick<Outside, 'newId'>
  readonly userData: string
  readonly backups: BackupService
  readonly keeper: CopyKeeper
  readonly spaces: SpaceService
  readonly dialogs: Dialogs
}

const inSpace =
  <I, O>(work: (input: I, space: OpenSpace, caller: Caller) => Promise<Result<O, IpcError>>) =>
  async (input: I, caller: Caller): Promise<Result<O, IpcError>> =>
    caller.space === null ? err({ code: 'errors.spaceNotOpen' }) : work(input, caller.space, caller)

/** The copies of a window's space: made, listed, kept elsewhere too, tried, compared with today, opened beside. */
export function createBackupHandlers(options: BackupHandlerOptions): HandlersOf<Channel> {
  const { layer, outside, userData, backups, keeper, spaces, dialogs } = options

  async function withNamed<T>(
    space: OpenSpace,
    { name, where }: { readonly name: string; readonly where: Where },
    work: (content: CopyContent) => Promise<Result<T, IpcError>>,
  ): Promise<Result<T, IpcError>> {
    const found = await keeper.find(space, where, name)
    if (found === null) return err({ code: 'errors.fileMissing' })
    const scratch = join(userData, 'scratch', outside.newId())
    return withCopy(layer, { ...found, spaceId: space.spaceId }, scratch, work)
  }

  /** Unzipped and checked beside its destination, then named: a copy that fails half-way leaves nothing. */
  async function putBeside(copy: CopySource, folder: string): Promise<Result<null, IpcError>> {
    const beside = join(dirname(folder), `.gouvernail-${outside.newId().slice(0, 8)}`)
    try {
      await makeFolderDurably(layer, dirname(folder))
      const read = await readCopy(layer, copy, beside)
      if (!read.ok) return read
      if ((await layer.stat(folder)) !== null) await layer.remove(folder)
      await layer.rename(beside, folder)
      await layer.syncFolder(dirname(folder))
      return ok(null)
    } catch (error) {
      return err(fileError(error, 'errors.writeFailed'))
    } finally {
      await layer.remove(beside).catch(() => undefined)
    }
  }

  return {
    'backups:list': inSpace(async (_input, space) => {
      const [own, second] = keeper.foldersOf(space)
      try {
        const listed = async (folder: string | undefined, where: Where) =>
          folder === undefined
            ? []
            : (await readNotes(layer, folder)).map(({ name, at, size, reason, actCount }) => ({
                name,
                at,
                size,
                reason,
                actCount,
                where,
              }))
        return ok([...(await listed(own, 'own')), ...(await listed(second, 'second').catch(() => []))])
      } catch (error) {
        return err(fileError(error, 'errors.readFailed'))
      }
    }),
    'backups:make': inSpace(async ({ reason }, space) => {
      const refused = await space.refusal()
      if (refused?.code === 'errors.folderMissing') return err(refused)
      const made = await backups.make(space, reason)
      return made.ok ? ok({ name: made.value }) : made
    }),
    'backups:state': inSpace(async (_input, space) => ok(await keeper.state(space))),
    'backups:choosePlace': inSpace(async (_input, space, { windowId }) => {
      const place = await dialogs.chooseFolder(windowId, 'copies')
      if (place === null) return ok<IpcOutput<'backups:choosePlace'>>({ kind: 'cancelled' })
      const chosen = await keeper.choosePlace(space, place)
      return chosen.ok ? ok<IpcOutput<'backups:choosePlace'>>({ kind: 'chosen' }) : chosen
    }),
    'backups:forgetPlace': inSpace((_input, space) => keeper.choosePlace(space, null)),
    'backups:rehearse': inSpace((_input, space) => keeper.rehearse(space)),
    'backups:compare': inSpace(async ({ table, ...copy }, space) => {
      const present = await presentState(space)
      if (!present.ok) return present
      return withNamed(space, copy, async ({ state }) => ok(await compareStates({ present: present.value, older: state }, table)))
    }),
    'backups:changes': inSpace(async ({ record, ...copy }, space) => {
      const present = await presentState(space)
      if (!present.ok) return present
      return withNamed(space, copy, async ({ state }) =>
        ok({ changes: await changesToRestore({ present: present.value, older: state }, record) }),
      )
    }),
    'backups:openBeside': inSpace(async ({ name, where }, space, { windowId }) => {
      const found = await keeper.find(space, where, name)
      if (found === null) return err({ code: 'errors.fileMissing' })
      const chosen = await dialogs.chooseFolder(windowId, 'import')
      if (chosen === null) return ok({ kind: 'cancelled' as const })
      const { name: spaceName } = await spaces.contextOf(space)
      const folder = (await isEmptyFolder(layer, chosen))
        ? chosen
        : await folderForNewSpace({ layer }, chosen, `${spaceName} ${found.note.day}`)
      if ((await layer.stat(folder)) !== null && !(await isEmptyFolder(layer, folder)))
        return err({ code: 'errors.folderNotEmpty' })
      const put = await putBeside({ ...found, spaceId: space.spaceId }, folder)
      return put.ok ? spaces.open({ folder, takeOver: false, asNewReplica: true }) : put
    }),
  }
}
