import type { Result } from '#shared/domain/common/result.ts'
import type { Digest } from '#shared/domain/journal/act.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { callSafely } from './journal-port.ts'

/** Keeps bytes in the space under their digest, before the act that cites it. */
export async function putBlob(bytes: Uint8Array): Promise<Result<Digest, IpcError>> {
  const answer = await callSafely(appBridge().putBlob({ bytes: new Uint8Array(bytes) }))
  return answer.ok ? { ok: true, value: answer.value.digest } : answer
}

/** `null` when the space has no such blob, or a damaged one. */
export async function getBlob(digest: Digest): Promise<Uint8Array | null> {
  const answer = await callSafely(appBridge().getBlob({ digest }))
  return answer.ok ? answer.value.bytes : null
}
