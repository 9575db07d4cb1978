import type { MenuItemConstructorOptions } from 'electron'
import type { Translate } from '#shared/i18n/translator.ts'
import type { MenuCommand } from '#shared/ipc/contract.ts'

export type MenuActions = { readonly send: (command: MenuCommand) => void; readonly showSpaces: () => void }
export type MenuSetting = { readonly isMac: boolean; readonly hasDevTools: boolean }

/** The native menu. Undo and redo show their keys, but the page hears them first: inside a text they belong to the editor. */
export function menuTemplate(
  t: Translate,
  { send, showSpaces }: MenuActions,
  { isMac, hasDevTools }: MenuSetting,
): MenuItemConstructorOptions[] {
  const command = (label: string, accelerator: string, name: MenuCommand, isHeardByPage = false): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: !isHeardByPage,
    click: () => {
      send(name)
    },
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const quit: MenuItemConstructorOptions = { label: t('main.menu.quit'), role: 'quit' }
  const file: MenuItemConstructorOptions = {
    label: t('main.menu.file'),
    submenu: [
      command(t('main.menu.newRecord'), 'CmdOrCtrl+N', 'newRecord'),
      { label: t('main.menu.spaces'), accelerator: 'CmdOrCtrl+Shift+O', click: showSpaces },
      command(t('main.menu.exportDocument'), 'CmdOrCtrl+E', 'export'),
      line,
      { label: t('main.menu.closeWindow'), role: 'close' },
      ...(isMac ? [] : [line, quit]),
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: t('main.menu.edit'),
    submenu: [
      command(t('main.menu.undo'), 'CmdOrCtrl+Z', 'undo', true),
      command(t('main.menu.redo'), isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y', 'redo', true),
      line,
      { label: t('main.menu.cut'), role: 'cut' },
      { label: t('main.menu.copy'), role: 'copy' },
      { label: t('main.menu.paste'), role: 'paste' },
      { label: t('main.menu.pasteAsText'), role: 'pasteAndMatchStyle' },
      { label: t('main.menu.selectAll'), role: 'selectAll' },
      line,
      command(t('main.menu.search'), 'CmdOrCtrl+K', 'search'),
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: t('main.menu.view'),
    submenu: [
      { label: t('main.menu.zoomIn'), role: 'zoomIn' },
      { label: t('main.menu.zoomOut'), role: 'zoomOut' },
      { label: t('main.menu.zoomReset'), role: 'resetZoom' },
      { label: t('main.menu.fullScreen'), role: 'togglefullscreen' },
      ...(hasDevTools ? [line, { label: t('main.menu.developerTools'), role: 'toggleDevTools' as const }] : []),
    ],
  }
  const windows: MenuItemConstructorOptions = {
    label: t('main.menu.window'),
    submenu: [{ label: t('main.menu.minimize'), role: 'minimize' }],
  }
  const help: MenuItemConstructorOptions = {
    label: t('main.menu.help'),
    role: 'help',
    submenu: [command(t('main.menu.screenHelp'), 'F1', 'help'), command(t('main.menu.shortcuts'), 'CmdOrCtrl+/', 'shortcuts')],
  }
  const application: MenuItemConstructorOptions = { label: t('common.appName'), submenu: [quit] }
  return [...(isMac ? [application] : []), file, edit, view, windows, help]
}
