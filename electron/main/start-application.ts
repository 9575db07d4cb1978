import { join } from 'node:path'
import { app, Menu } from 'electron'
import { createTranslator, type Translate } from '#shared/i18n/translator.ts'
import { createBackupService } from './backup/backup-service.ts'
import { createCopyKeeper } from './backup/copy-keeper.ts'
import type { Environment } from './environment.ts'
import { nodeFileLayer } from './files/node-file-layer.ts'
import { createAppHandlers } from './ipc/app-handlers.ts'
import { createBackupHandlers } from './ipc/backup-handlers.ts'
import { createDocumentHandlers } from './ipc/document-handlers.ts'
import { createJournalHandlers } from './ipc/journal-handlers.ts'
import { createCheckedStore } from './journal/checked-segments.ts'
import { usualCompactAbove } from './journal/compact-journal.ts'
import { registerHandlers } from './ipc/register.ts'
import { createRepairHandlers } from './ipc/repair-handlers.ts'
import { createSpaceHandlers } from './ipc/space-handlers.ts'
import { realOutside } from './real-outside.ts'
import { appPage } from './security/bundle-files.ts'
import { hardenContents } from './security/harden-app.ts'
import { openSettings } from './settings/settings-store.ts'
import { createCompaction } from './space/compaction.ts'
import { spaceWatch } from './space/free-space.ts'
import { migrateSpace } from './space/migrate-space.ts'
import type { OpenSpace } from './space/open-space.ts'
import { createReplicaRegistry } from './space/replicas.ts'
import { createSpaceService } from './space/space-service.ts'
import { createSpaceTransfer } from './space-file/create-space-transfer.ts'
import { createDialogs, electronDesktop } from './window/electron-dialogs.ts'
import { menuTemplate } from './window/menu-template.ts'
import { createWindowManager } from './window/window-manager.ts'

export type Places = { readonly bundle: string; readonly samples: string }

const backupEveryMs = 3_600_000

/** Puts the parts together once the engine is ready, and shows the first window. */
export async function startApplication(environment: Environment, places: Places): Promise<void> {
  const layer = nodeFileLayer
  const userData = app.getPath('userData')
  const newId = () => crypto.randomUUID()
  const settings = await openSettings(layer, userData, newId, environment.firstLanguage)
  const outside = realOutside(settings.current().machineId, environment.today)
  const replicas = createReplicaRegistry(layer, userData, newId)
  const backups = createBackupService(layer, outside)
  const keeper = createCopyKeeper({ layer, outside, settings, backups, userData })
  const tell = (text: string) => process.stderr.write(`${text}\n`)
  const compaction = createCompaction({
    layer,
    outside,
    above: environment.compactAbove ?? usualCompactAbove,
    onRefusal: (code) => tell(`The journal was not compacted: ${code}`),
  })
  const hasDevTools = !app.isPackaged
  const page = environment.devServer ?? appPage
  hardenContents(page)

  let translator = translatorOf()
  function translatorOf(): { language: string; t: Translate } {
    const { language } = settings.current().preferences
    return { language, t: createTranslator(language) }
  }

  const spaces = createSpaceService({
    layer,
    checked: createCheckedStore(layer, userData, app.getVersion()),
    outside,
    replicas,
    userData,
    settings,
    watch: environment.watch ?? spaceWatch,
    show: async (space) => {
      await windows.showSpace(space)
      // Once the window is there: nobody waits for copies.
      void care(space)
    },
    beforeShow: (space) => migrateSpace(layer, space, () => backups.makeBeforeMigration(space)),
    beforeClose: async (space) => {
      await compaction.stop(space)
      await keeper.careBeforeClose(space)
    },
  })
  // A run that never ends well still leaves a copy a day: every hour, when something changed.
  outside.every(backupEveryMs, () => void copyOpenSpaces())
  async function copyOpenSpaces(): Promise<void> {
    for (const space of spaces.held()) await care(space)
  }
  /** A copy first: what is then made smaller is whole elsewhere. */
  async function care(space: OpenSpace): Promise<void> {
    if (await keeper.care(space)) await compaction.care(space)
  }
  const windows = createWindowManager({
    preload: join(places.bundle, 'preload', 'index.cjs'),
    rendererRoot: join(places.bundle, 'renderer'),
    page,
    devOrigin: environment.devServer === null ? null : new URL(environment.devServer).origin,
    hasDevTools,
    preferences: () => settings.current().preferences,
    titleOf: async (space) => {
      const name = translator.t('common.appName')
      return space === null ? name : `${(await spaces.contextOf(space)).name} — ${name}`
    },
    onSpaceClosed: spaces.close,
  })

  function setMenu(): void {
    if (translator.language !== settings.current().preferences.language) translator = translatorOf()
    const actions = { send: windows.send, showSpaces: () => void windows.showHome() }
    const setting = { isMac: process.platform === 'darwin', hasDevTools }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(translator.t, actions, setting)))
  }
  setMenu()

  const dialogs = createDialogs(windows.browserWindow, () => translator.t)
  const transfer = createSpaceTransfer({
    layer,
    outside,
    replicas,
    userData,
    settings,
    spaces,
    samples: places.samples,
    translate: () => translator.t,
  })
  registerHandlers(
    {
      ...createAppHandlers({
        facts: {
          version: app.getVersion(),
          platform: process.platform,
          isUnofficialEngine: environment.isUnofficialEngine,
          today: environment.today,
        },
        settings,
        spaces,
        newId,
        showHome: windows.showHome,
        clearStore: async (windowId) =>
          windows.browserWindow(windowId)?.webContents.session.clearStorageData({ storages: ['indexdb'] }),
        onPreferences: setMenu,
      }),
      ...createSpaceHandlers({ layer, spaces, transfer, dialogs, desktop: electronDesktop }),
      ...createJournalHandlers(layer),
      ...createBackupHandlers({ layer, outside, userData, backups, keeper, spaces, dialogs }),
      ...createRepairHandlers({
        layer,
        outside,
        replicas,
        userData,
        spaces,
        settings,
        desktop: electronDesktop,
        migrate: (space, journal) =>
          migrateSpace(layer, { folder: space.folder, journal, readOnly: journal.readOnly }, () =>
            backups.make(space, 'migration'),
          ),
        copiesOf: keeper.foldersOf,
        closeWindow: (windowId) => windows.browserWindow(windowId)?.destroy(),
      }),
      ...createDocumentHandlers(layer, dialogs, electronDesktop),
    },
    windows,
    (error) => tell(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  )

  app.on('second-instance', windows.focusLast)
  app.on('activate', () => void windows.showHome())
  app.on('window-all-closed', () => {
    app.quit()
  })
  await windows.showHome()
}
