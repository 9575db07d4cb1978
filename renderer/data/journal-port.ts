import { err, type Result } from '#shared/domain/common/result.ts'
import type { Act } from '#shared/domain/journal/act.ts'
import type { AppBridge } from '#shared/ipc/bridge.ts'
import type { IpcError, IpcOutput } from '#shared/ipc/contract.ts'

/** The calls through which a window and its journal speak, and the one that empties a store too damaged to be deleted. */
export type JournalPort = Pick<AppBridge, 'openJournal' | 'readJournal' | 'readSnapshot' | 'appendAct'> &
  Partial<Pick<AppBridge, 'clearStore'>>

/** The acts of a page. */
export const actsOf = (page: IpcOutput<'journal:read'>): Act[] => JSON.parse(page.acts) as Act[] // `as`: parsed by their schema before they crossed

/** A refusal of the main process where going on makes no sense; `error` gives the sentence. */
export class IpcFailure extends Error {
  readonly error: IpcError

  constructor(error: IpcError) {
    super(error.code)
    this.name = 'IpcFailure'
    this.error = error
  }
}

/** The answer, whatever happens to the call itself: a call that breaks off is `errors.internal`. */
export async function callSafely<T>(call: Promise<Result<T, IpcError>>): Promise<Result<T, IpcError>> {
  try {
    return await call
  } catch {
    return err({ code: 'errors.internal' })
  }
}

/** The value of the answer; throws an `IpcFailure` otherwise. */
export async function callOrThrow<T>(call: Promise<Result<T, IpcError>>): Promise<T> {
  const answer = await callSafely(call)
  if (!answer.ok) throw new IpcFailure(answer.error)
  return answer.value
}
