import { join } from 'node:path'
import { createBackupService } from '#electron/main/backup/backup-service.ts'
import { createCopyKeeper, type CopyKeeper } from '#electron/main/backup/copy-keeper.ts'
import { createAppHandlers } from '#electron/main/ipc/app-handlers.ts'
import { createBackupHandlers } from '#electron/main/ipc/backup-handlers.ts'
import type { Caller } from '#electron/main/ipc/caller.ts'
import type { Desktop, Dialogs } from '#electron/main/ipc/dialogs.ts'
import { createDocumentHandlers } from '#electron/main/ipc/document-handlers.ts'
import type { HandlerMap } from '#electron/main/ipc/handler-map.ts'
import { createJournalHandlers } from '#electron/main/ipc/journal-handlers.ts'
import { createRepairHandlers } from '#electron/main/ipc/repair-handlers.ts'
import { runHandler } from '#electron/main/ipc/run-handler.ts'
import { createSpaceHandlers } from '#electron/main/ipc/space-handlers.ts'
import { openSettings, type SettingsStore } from '#electron/main/settings/settings-store.ts'
import { migrateSpace } from '#electron/main/space/migrate-space.ts'
import type { OpenSpace } from '#electron/main/space/open-space.ts'
import { createSpaceService, type SpaceService } from '#electron/main/space/space-service.ts'
import { createSpaceTransfer } from '#electron/main/space-file/create-space-transfer.ts'
import type { Result } from '#shared/domain/common/result.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import type { IpcChannel, IpcError, IpcInput, IpcOutput } from '#shared/ipc/contract.ts'
import { claire, newWorld, type World } from './world.ts'

/** All of the main process but the engine: what a window may ask, with a person at the dialogs. */
export type Office = World & {
  readonly settings: SettingsStore
  readonly spaces: SpaceService
  readonly keeper: CopyKeeper
  /** Answers of the person to the next dialogs; none left: cancelled. */
  readonly answers: string[]
  readonly shown: OpenSpace[]
  readonly opened: string[]
  /** Windows whose store was emptied. */
  readonly cleared: number[]
  /** Windows of a space that was opened again in another one. */
  readonly closed: number[]
  readonly home: Caller
  readonly windowOf: (folder: string) => Caller
  readonly call: <C extends IpcChannel>(
    channel: C,
    input: IpcInput<C>,
    caller?: Caller | null,
  ) => Promise<Result<IpcOutput<C>, IpcError>>
  readonly raw: (channel: IpcChannel, input: unknown, caller?: Caller | null) => Promise<Result<unknown, IpcError>>
}

export async function newOffice(world?: World, hasProfile = true): Promise<Office> {
  const base = world ?? (await newWorld())
  const { layer, outside, deps, userData } = base
  const settings = await openSettings(layer, userData, outside.newId, 'fr')
  if (hasProfile) await settings.update((current) => ({ ...current, profile: claire }))
  const shown: OpenSpace[] = []
  const answers: string[] = []
  const opened: string[] = []
  const cleared: number[] = []
  const closed: number[] = []
  const backups = createBackupService(layer, outside)
  const keeper = createCopyKeeper({ layer, outside, settings, backups, userData })
  const spaces = createSpaceService({
    ...deps,
    settings,
    show: async (space) => {
      shown.push(space)
    },
    beforeShow: (space) => migrateSpace(layer, space, () => backups.makeBeforeMigration(space)),
    beforeClose: (space) => keeper.careBeforeClose(space),
  })
  const answer = async () => answers.shift() ?? null
  const dialogs: Dialogs = { chooseFolder: answer, chooseSpaceFile: answer, chooseSavePath: answer }
  const desktop: Desktop = {
    openFile: async (path) => {
      opened.push(path)
      return !path.includes('refused')
    },
    showFile: (path) => {
      opened.push(path)
    },
  }
  const transfer = createSpaceTransfer({
    ...deps,
    settings,
    spaces,
    samples: join(import.meta.dirname, '../../../../resources/samples'),
    translate: () => createTranslator('fr'),
  })
  const handlers: HandlerMap = {
    ...createAppHandlers({
      facts: { version: '0.1.0', platform: 'linux', isUnofficialEngine: false, today: null },
      settings,
      spaces,
      newId: outside.newId,
      showHome: async () => undefined,
      clearStore: async (windowId) => {
        cleared.push(windowId)
      },
      onPreferences: () => undefined,
    }),
    ...createSpaceHandlers({ layer, spaces, transfer, dialogs, desktop }),
    ...createJournalHandlers(layer),
    ...createBackupHandlers({ layer, outside, userData, backups, keeper, spaces, dialogs }),
    ...createRepairHandlers({
      ...deps,
      spaces,
      settings,
      desktop,
      migrate: (space, journal) =>
        migrateSpace(layer, { folder: space.folder, journal, readOnly: journal.readOnly }, () =>
          backups.make(space, 'migration'),
        ),
      copiesOf: keeper.foldersOf,
      closeWindow: (windowId) => {
        closed.push(windowId)
      },
    }),
    ...createDocumentHandlers(layer, dialogs, desktop),
  }
  const home: Caller = { windowId: 1, space: null, savedPaths: new Set() }
  const windowOf = (folder: string): Caller => {
    const space = spaces.held().find((each) => each.folder === folder)
    if (space === undefined) throw new Error(`not open: ${folder}`)
    return { windowId: 2, space, savedPaths: new Set() }
  }
  const call: Office['call'] = (channel, input, caller = home) =>
    runHandler(channel, handlers[channel], input, caller, () => undefined)
  // `as`: bad input is what is tested
  const raw: Office['raw'] = (channel, input, caller = home) =>
    runHandler(channel, handlers[channel] as never, input, caller, () => undefined)
  return { ...base, settings, spaces, keeper, answers, shown, opened, cleared, closed, home, windowOf, call, raw }
}
