import type { SpaceStatus } from '#shared/ipc/contract.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { callSafely } from './journal-port.ts'
import type { SpaceSession } from './session.ts'

/**
 * Keeps the session's status as the main process tells it. When the space can be written again, what the journal holds now is
 * read, and the texts that were refused become acts. Returns the function that stops following.
 */
export function followStatus({ status, path, typing }: SpaceSession): () => void {
  const bridge = appBridge()
  let isStopped = false
  const take = async (next: SpaceStatus) => {
    if (isStopped) return
    const wasHeld = status.get().readOnly !== null
    status.set(next)
    if (!wasHeld || next.readOnly !== null) return
    await path.catchUp()
    await typing.recordAll()
  }
  const stop = bridge.onSpaceStatus((next) => void take(next))
  // What changed between the first answer and the first call of the listener.
  void callSafely(bridge.context(null)).then((answer) => {
    const space = answer.ok ? answer.value.space : null
    if (space !== null) void take({ readOnly: space.readOnly, freeSpace: space.freeSpace })
  })
  return () => {
    isStopped = true
    stop()
  }
}
