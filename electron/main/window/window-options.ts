import type { BrowserWindowConstructorOptions } from 'electron'
import { grounds } from './palette.ts'

export type WindowLook = { readonly title: string; readonly isDark: boolean }

/** The same walls around every window; a test reads them back. */
export function windowOptions(
  preload: string,
  partition: string,
  look: WindowLook,
  hasDevTools: boolean,
): BrowserWindowConstructorOptions {
  return {
    title: look.title,
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: look.isDark ? grounds.dark : grounds.light,
    webPreferences: {
      preload,
      partition,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: hasDevTools,
    },
  }
}
