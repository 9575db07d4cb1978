import { isAbsolute } from 'node:path'
import { err, ok } from '#shared/domain/common/result.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { isEmptyFolder } from '../space/space-folder.ts'
import { folderForNewSpace, type SpaceService } from '../space/space-service.ts'
import type { SpaceTransfer } from '../space-file/space-transfer.ts'
import type { Desktop, Dialogs } from './dialogs.ts'
import type { HandlersOf } from './handler-map.ts'

type Channel =
  | 'spaces:list'
  | 'spaces:chooseFolder'
  | 'spaces:create'
  | 'spaces:open'
  | 'spaces:openSample'
  | 'spaces:forget'
  | 'spaces:importFile'
  | 'spaces:exportFile'
  | 'spaces:showFolder'

export type SpaceHandlerOptions = {
  readonly layer: FileLayer
  readonly spaces: SpaceService
  readonly transfer: SpaceTransfer
  readonly dialogs: Dialogs
  readonly desktop: Desktop
}

const cancelled = { kind: 'cancelled' } as const

/** Making, opening and carrying spaces. Paths come from a dialog or from the list; a relative one is refused. */
export function createSpaceHandlers({ layer, spaces, transfer, dialogs, desktop }: SpaceHandlerOptions): HandlersOf<Channel> {
  return {
    'spaces:list': async () => ok(await spaces.list()),
    'spaces:chooseFolder': async ({ purpose }, { windowId }) => {
      const folder = await dialogs.chooseFolder(windowId, purpose)
      return ok({ folder, isEmpty: folder !== null && (await isEmptyFolder(layer, folder)) })
    },
    'spaces:create': async ({ name, folder }, { windowId }) => {
      if (folder !== null) return isAbsolute(folder) ? spaces.create({ name, folder }) : err({ code: 'errors.invalidInput' })
      const chosen = await dialogs.chooseFolder(windowId, 'create')
      if (chosen === null) return ok(cancelled)
      return spaces.create({ name, folder: await folderForNewSpace({ layer }, chosen, name) })
    },
    'spaces:open': async (input) => (isAbsolute(input.folder) ? spaces.open(input) : err({ code: 'errors.invalidInput' })),
    'spaces:openSample': async ({ sample }) => transfer.openSample(sample),
    'spaces:forget': async ({ folder }) => {
      await spaces.forget(folder)
      return ok(null)
    },
    'spaces:importFile': async ({ mode, file, folder }, { windowId }) => {
      if ([file, folder].some((path) => path !== null && !isAbsolute(path))) return err({ code: 'errors.invalidInput' })
      const source = file ?? (await dialogs.chooseSpaceFile(windowId))
      if (source === null) return ok(cancelled)
      const name = await transfer.nameOf(source)
      if (!name.ok) return name
      const target = folder ?? (await dialogs.chooseFolder(windowId, 'import'))
      if (target === null) return ok(cancelled)
      const into = folder ?? (await folderForNewSpace({ layer }, target, name.value))
      return transfer.importFile({ mode, file: source, folder: into })
    },
    'spaces:exportFile': async (_input, { space, windowId }) => {
      if (space === null) return err({ code: 'errors.spaceNotOpen' })
      const { name } = await spaces.contextOf(space)
      const path = await dialogs.chooseSavePath(windowId, 'space', `${name}.gouvernail`)
      if (path === null) return ok(cancelled)
      const exported = await transfer.exportFile(space, path)
      return exported.ok ? ok({ kind: 'saved', path }) : exported
    },
    'spaces:showFolder': async (_input, { space }) => {
      if (space === null) return err({ code: 'errors.spaceNotOpen' })
      desktop.showFile(space.folder)
      return ok(null)
    },
  }
}
