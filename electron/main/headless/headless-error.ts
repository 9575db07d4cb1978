import { err } from '#shared/domain/common/result.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import type { IpcError } from '#shared/ipc/contract.ts'

/** 0 done, 2 usage, 3 space, 4 output. */
export const exitCodes = { done: 0, usage: 2, space: 3, output: 4 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** One sentence for standard error. `reason`: a second sentence, itself a catalogue key, put into the first as `{{reason}}`. */
export type HeadlessError = {
  readonly exitCode: ExitCode
  readonly key: MessageKey
  readonly params: Readonly<Record<string, string | number>>
  readonly reason?: IpcError
}

export type Params = Readonly<Record<string, string | number>>

const refusal =
  (exitCode: ExitCode) =>
  (key: MessageKey, params: Params = {}, reason?: IpcError) =>
    err<HeadlessError>({ exitCode, key, params, ...(reason === undefined ? {} : { reason }) })

export const usage = refusal(exitCodes.usage)
export const badSpace = refusal(exitCodes.space)
export const badOutput = refusal(exitCodes.output)

/** A refusal of the file or journal layer is one of the space. */
export const spaceRefused = ({ code, params }: IpcError) => badSpace(code as MessageKey, params ?? {}) // `as`: codes are keys of the room `errors`
