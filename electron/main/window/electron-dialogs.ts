import { dialog, shell, type BrowserWindow } from 'electron'
import type { Translate } from '#shared/i18n/translator.ts'
import type { Desktop, Dialogs } from '../ipc/dialogs.ts'

/** The system's own dialogs, in the language of the moment. */
export function createDialogs(windowOf: (windowId: number) => BrowserWindow | null, translate: () => Translate): Dialogs {
  async function chooseToOpen(windowId: number, options: Electron.OpenDialogOptions): Promise<string | null> {
    const window = windowOf(windowId)
    const { canceled, filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options))
    return canceled ? null : (filePaths[0] ?? null)
  }
  return {
    chooseFolder: (windowId, purpose) => {
      const t = translate()
      const words = {
        create: { title: t('main.dialog.createFolder'), buttonLabel: t('main.dialog.createFolderAction') },
        open: { title: t('main.dialog.openFolder'), buttonLabel: t('main.dialog.openFolderAction') },
        import: { title: t('main.dialog.importFolder'), buttonLabel: t('main.dialog.importFolderAction') },
        copies: { title: t('main.dialog.copiesFolder'), buttonLabel: t('main.dialog.copiesFolderAction') },
      }[purpose]
      return chooseToOpen(windowId, { ...words, properties: ['openDirectory', 'createDirectory', 'promptToCreate'] })
    },
    chooseSpaceFile: (windowId) => {
      const t = translate()
      const filters = [{ name: t('main.dialog.spaceFiles'), extensions: ['gouvernail'] }]
      return chooseToOpen(windowId, { title: t('main.dialog.importFile'), filters, properties: ['openFile'] })
    },
    chooseSavePath: async (windowId, kind, suggestedName) => {
      const t = translate()
      const words =
        kind === 'space'
          ? { title: t('main.dialog.exportFile'), filters: [{ name: t('main.dialog.spaceFiles'), extensions: ['gouvernail'] }] }
          : { title: t('main.dialog.saveDocument'), filters: [{ name: t('main.dialog.wordFiles'), extensions: ['docx'] }] }
      const options = { ...words, defaultPath: suggestedName.replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ') }
      const window = windowOf(windowId)
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options))
      return canceled || filePath === '' ? null : filePath
    },
  }
}

export const electronDesktop: Desktop = {
  openFile: async (path) => (await shell.openPath(path)) === '',
  showFile: (path) => {
    shell.showItemInFolder(path)
  },
}
