import { BrowserWindow, ipcMain, nativeTheme, session, type WebFrameMain } from 'electron'
import type { MenuCommand, Preferences } from '#shared/ipc/contract.ts'
import type { Caller } from '../ipc/caller.ts'
import { isAppOrigin } from '../security/allowed-addresses.ts'
import { hardenSession } from '../security/harden-session.ts'
import type { OpenSpace } from '../space/open-space.ts'
import { windowOptions } from './window-options.ts'

export type WindowManagerOptions = {
  readonly preload: string
  readonly rendererRoot: string
  readonly page: string
  readonly devOrigin: string | null
  readonly hasDevTools: boolean
  readonly preferences: () => Preferences
  readonly titleOf: (space: OpenSpace | null) => Promise<string>
  /** Called when the window of a space is about to go: what is typed has been flushed. */
  readonly onSpaceClosed: (space: OpenSpace) => Promise<void>
}

export type WindowManager = {
  readonly showHome: () => Promise<void>
  readonly showSpace: (space: OpenSpace) => Promise<void>
  readonly focusLast: () => void
  readonly send: (command: MenuCommand) => void
  readonly browserWindow: (windowId: number) => BrowserWindow | null
  /** The caller of a message, or `null` for any sender that is not the page of one of our windows. */
  readonly callerOf: (senderId: number, frame: WebFrameMain | null) => Caller | null
}

type Entry = { readonly window: BrowserWindow; readonly caller: Caller }

/** How long a closing window may take to hand over what is being typed. */
const closingMs = 3000
const crashPauseMs = 30_000

export function createWindowManager(options: WindowManagerOptions): WindowManager {
  const entries = new Map<number, Entry>()
  const hardened = new Set<string>()

  async function open(partition: string, space: OpenSpace | null): Promise<BrowserWindow> {
    if (!hardened.has(partition)) {
      hardenSession(session.fromPartition(partition), options.rendererRoot, options.devOrigin)
      hardened.add(partition)
    }
    const { theme } = options.preferences()
    const isDark = theme === 'dark' || (theme === 'system' && nativeTheme.shouldUseDarkColors)
    const title = await options.titleOf(space)
    const window = new BrowserWindow(windowOptions(options.preload, partition, { title, isDark }, options.hasDevTools))
    const { id } = window.webContents
    entries.set(id, { window, caller: { windowId: window.id, space, savedPaths: new Set() } })
    window.on('page-title-updated', (event) => {
      event.preventDefault()
    })
    window.once('ready-to-show', () => {
      window.show()
    })
    reloadWhenCrashed(window)
    closeInOrder(window, async () => {
      if (space !== null) await options.onSpaceClosed(space)
    })
    const stopTelling = space?.onStatus((status) => {
      if (!window.isDestroyed()) window.webContents.send('space:status', status)
    })
    window.on('closed', () => {
      stopTelling?.()
      entries.delete(id)
    })
    await window.loadURL(options.page)
    return window
  }

  const find = (space: OpenSpace | null) => [...entries.values()].find(({ caller }) => caller.space === space)?.window

  function bringForward(window: BrowserWindow): void {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  return {
    showHome: async () => {
      const home = find(null)
      if (home === undefined) await open('persist:home', null)
      else bringForward(home)
    },
    showSpace: async (space) => {
      const known = find(space)
      if (known !== undefined) {
        bringForward(known)
        return
      }
      // Two folders of one space in one installation have two replicas: each keeps a store of its own.
      await open(`persist:space-${space.spaceId}-${space.replicaId.slice(0, 8)}`, space)
      find(null)?.close()
    },
    focusLast: () => {
      const last = [...entries.values()].at(-1)
      if (last !== undefined) bringForward(last.window)
    },
    send: (command) => {
      BrowserWindow.getFocusedWindow()?.webContents.send('menu:command', command)
    },
    browserWindow: (windowId) => BrowserWindow.fromId(windowId),
    callerOf: (senderId, frame) => {
      const isOurPage = frame !== null && frame.parent === null && isAppOrigin(frame.origin, options.devOrigin)
      return isOurPage ? (entries.get(senderId)?.caller ?? null) : null
    },
  }
}

/** A page that crashes comes back by itself, with the text that was being typed; one that crashes again at once stays down. */
function reloadWhenCrashed(window: BrowserWindow): void {
  let last = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = Date.now()
    if (reason === 'clean-exit' || window.isDestroyed() || !window.isVisible() || now - last < crashPauseMs) return
    last = now
    // Once the engine is done with the process that has gone: within its own event a reload takes the whole application down.
    setImmediate(() => {
      if (!window.isDestroyed()) window.webContents.reload()
    })
  })
}

/** Closing asks the page to hand over what is typed, waits for it within reason, does the last work out of sight, then goes. */
function closeInOrder(window: BrowserWindow, lastWork: () => Promise<void>): void {
  let isClosing = false
  window.on('close', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    void handOver(window)
      .then(() => {
        if (!window.isDestroyed()) window.hide()
        return lastWork()
      })
      .catch(() => undefined)
      .then(() => {
        if (!window.isDestroyed()) window.destroy()
      })
  })
}

async function handOver(window: BrowserWindow): Promise<void> {
  const { webContents } = window
  if (webContents.isCrashed() || webContents.isLoadingMainFrame()) return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(finish, closingMs)
    function onDone(event: Electron.IpcMainEvent): void {
      if (event.sender === webContents) finish()
    }
    function finish(): void {
      clearTimeout(timer)
      ipcMain.off('app:before-close-done', onDone)
      resolve()
    }
    ipcMain.on('app:before-close-done', onDone)
    webContents.send('app:before-close')
  })
}
