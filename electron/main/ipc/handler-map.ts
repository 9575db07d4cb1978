import type { IpcChannel } from '#shared/ipc/contract.ts'
import type { Handler } from './run-handler.ts'

/** One handler a channel: a channel without one does not compile. */
export type HandlerMap = { readonly [C in IpcChannel]: Handler<C> }
export type HandlersOf<C extends IpcChannel> = Pick<HandlerMap, C>
