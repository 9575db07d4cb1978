import type { Result } from '#shared/domain/common/result.ts'
import type { IpcError, IpcOutput } from '#shared/ipc/contract.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { callSafely } from './journal-port.ts'

/** Asks where, then writes the file whole or not at all. The name carries its extension. */
export const saveDocument = (bytes: Uint8Array, suggestedName: string): Promise<Result<IpcOutput<'documents:save'>, IpcError>> =>
  callSafely(appBridge().saveDocument({ suggestedName, bytes: new Uint8Array(bytes) }))

/** Only a path that this window saved. */
export const openDocument = (path: string): Promise<Result<null, IpcError>> => callSafely(appBridge().openDocument({ path }))

/** Shows the file in its folder; only a path that this window saved. */
export const showDocument = (path: string): Promise<Result<null, IpcError>> => callSafely(appBridge().showDocument({ path }))
