import type { Result } from '#shared/domain/common/result.ts'
import type { CommandError } from '#shared/domain/journal/command.ts'
import type { IpcError } from '#shared/ipc/contract.ts'

/** A refusal of the main process in the shape that forms understand. */
export function asCommandResult<V>(result: Result<V, IpcError>): Result<V, CommandError> {
  return result.ok ? result : { ok: false, error: result.error as CommandError } // `as`: its codes begin with `errors.`, by the contract
}
