import { err, type Result } from '#shared/domain/common/result.ts'
import { ipcContract, type IpcChannel, type IpcError, type IpcInput, type IpcOutput } from '#shared/ipc/contract.ts'
import type { Caller } from './caller.ts'

export type Handler<C extends IpcChannel> = (input: IpcInput<C>, caller: Caller) => Promise<Result<IpcOutput<C>, IpcError>>

/** Never throws and never trusts: sender, then input, then the handler, whose accidents become `errors.internal`. */
export async function runHandler<C extends IpcChannel>(
  channel: C,
  handler: Handler<C>,
  raw: unknown,
  caller: Caller | null,
  report: (error: unknown) => void,
): Promise<Result<IpcOutput<C>, IpcError>> {
  if (caller === null) return err({ code: 'errors.untrustedSender' })
  const parsed = ipcContract[channel].input.safeParse(raw)
  if (!parsed.success) return err({ code: 'errors.invalidInput' })
  try {
    return await handler(parsed.data as IpcInput<C>, caller) // `as`: parsed by this channel's schema
  } catch (error) {
    report(error)
    return err({ code: 'errors.internal' })
  }
}
