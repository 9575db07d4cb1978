import { ipcMain } from 'electron'
import { ipcContract, type IpcChannel } from '#shared/ipc/contract.ts'
import type { WindowManager } from '../window/window-manager.ts'
import type { HandlerMap } from './handler-map.ts'
import { runHandler } from './run-handler.ts'

/** Puts every channel of the contract on the wire, and no other. */
export function registerHandlers(handlers: HandlerMap, windows: WindowManager, report: (error: unknown) => void): void {
  const register = <C extends IpcChannel>(channel: C) => {
    ipcMain.handle(channel, (event, raw: unknown) =>
      runHandler(channel, handlers[channel], raw, windows.callerOf(event.sender.id, event.senderFrame), report),
    )
  }
  for (const channel of Object.keys(ipcContract) as IpcChannel[]) register(channel) // `as`: keys of a literal object
}
