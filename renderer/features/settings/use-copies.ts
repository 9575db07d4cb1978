import { useCallback, useEffect, useState } from 'react'
import type { IpcOutput } from '#shared/ipc/contract.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'

export type Copy = IpcOutput<'backups:list'>[number]
export type CopyState = IpcOutput<'backups:state'>

/** The copies of this space and what becomes of them; `null` until they are read. `reload` reads them again. */
export function useCopies(): { copies: readonly Copy[] | null; state: CopyState | null; reload: () => void } {
  const [copies, setCopies] = useState<readonly Copy[] | null>(null)
  const [state, setState] = useState<CopyState | null>(null)
  const [count, setCount] = useState(0)
  useEffect(() => {
    let isStopped = false
    const load = async () => {
      const [listed, told] = await Promise.all([
        callSafely(appBridge().listBackups(null)),
        callSafely(appBridge().copyState(null)),
      ])
      if (isStopped) return
      if (listed.ok) setCopies(listed.value)
      if (told.ok) setState(told.value)
    }
    void load()
    return () => {
      isStopped = true
    }
  }, [count])
  return { copies, state, reload: useCallback(() => setCount((before) => before + 1), []) }
}
