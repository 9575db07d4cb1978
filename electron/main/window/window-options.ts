import type { BrowserWindowConstructorOptions } from 'electron'

export type WindowLook = { readonly title: string; readonly isDark: boolean }

/** Page grounds of the two themes, shown until the page paints its own. */
const grounds = { light: '#F2F5F4', dark: '#0E1A1D' } as const

/** The same walls around every window; a test reads them back. */
export function windowOptions(preload: string, partition: string, look: WindowLook, hasDevTools: boolean): BrowserWindowConstructorOptions {
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
