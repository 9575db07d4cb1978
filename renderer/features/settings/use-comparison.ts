import { useCallback, useEffect, useState } from 'react'
import type { TableName } from '#shared/domain/tables.ts'
import type { IpcError, IpcOutput } from '#shared/ipc/contract.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'

export type CopyRef = { readonly name: string; readonly where: 'own' | 'second' }
export type Comparison = IpcOutput<'backups:compare'>

type Reading =
  | { readonly status: 'reading' }
  | { readonly status: 'ready'; readonly comparison: Comparison }
  | { readonly status: 'failed'; readonly error: IpcError }

/** What taking a copy back would do, read by the main process; `again` reads it after a restoration. */
export function useComparison({ name, where }: CopyRef, table: TableName | null): { reading: Reading; again: () => void } {
  const [reading, setReading] = useState<Reading>({ status: 'reading' })
  const [count, setCount] = useState(0)
  useEffect(() => {
    let isStopped = false
    const compare = async () => {
      const answer = await callSafely(appBridge().compareCopy({ name, where, table }))
      if (isStopped) return
      setReading(answer.ok ? { status: 'ready', comparison: answer.value } : { status: 'failed', error: answer.error })
    }
    void compare()
    return () => {
      isStopped = true
    }
  }, [name, where, table, count])
  return { reading, again: useCallback(() => setCount((before) => before + 1), []) }
}
