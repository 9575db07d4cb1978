import { useEffect, useState } from 'react'
import type { RecordChange } from '#shared/domain/rules/act-changes.ts'
import type { HistoryAct, HistoryQuery, IpcOutput } from '#shared/ipc/contract.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { callSafely } from './journal-port.ts'
import { useSession } from './session-context.ts'
import { useSavedState } from './use-session.ts'

export type HistoryReading =
  | { readonly status: 'reading' }
  /** `query`: what was asked. */
  | ({ readonly status: 'ready'; readonly query: string } & IpcOutput<'journal:history'>)
  | { readonly status: 'failed' }

/** Changes each time something was saved: what is read from the journal is then read again. */
function useSavings(): string | null {
  const saved = useSavedState()
  return saved.status === 'saved' ? saved.at : null
}

/** The newest acts that answer the criteria, straight from the journal; the previous ones stay until the next are there. */
export function useHistory(query: HistoryQuery): HistoryReading {
  const { opened } = useSession()
  const savedAt = useSavings()
  const asked = JSON.stringify(query)
  const [reading, setReading] = useState<HistoryReading>({ status: 'reading' })
  useEffect(() => {
    let isStopped = false
    const read = async () => {
      const input = JSON.parse(asked) as HistoryQuery // `as`: written just above
      const answer = await callSafely(appBridge().findActs(input))
      if (!isStopped) setReading(answer.ok ? { status: 'ready', query: asked, ...answer.value } : { status: 'failed' })
    }
    void read()
    return () => {
      isStopped = true
    }
  }, [opened, savedAt, asked])
  return reading
}

export type ToldAct = { readonly act: HistoryAct; readonly changes: readonly RecordChange[] }

/** One act and what it changed, straight from the journal; `null` when there is none. */
export function useAct(
  replicaId: string,
  sequence: number,
): { readonly status: 'reading' } | { readonly status: 'ready'; readonly told: ToldAct | null } {
  const { opened } = useSession()
  const [told, setTold] = useState<ToldAct | null | 'reading'>('reading')
  useEffect(() => {
    let isStopped = false
    const read = async () => {
      const answer = await callSafely(appBridge().readAct({ replicaId, sequence }))
      if (isStopped) return
      // `as`: written by the main process from the acts
      setTold(answer.ok ? { act: answer.value.act, changes: JSON.parse(answer.value.changes) as RecordChange[] } : null)
    }
    void read()
    return () => {
      isStopped = true
    }
  }, [opened, replicaId, sequence])
  return told === 'reading' ? { status: 'reading' } : { status: 'ready', told }
}

/** Everyone who wrote, each under the last name declared. */
export function useActors(): IpcOutput<'journal:actors'> {
  const { opened } = useSession()
  const savedAt = useSavings()
  const [actors, setActors] = useState<IpcOutput<'journal:actors'>>([])
  useEffect(() => {
    let isStopped = false
    const read = async () => {
      const answer = await callSafely(appBridge().listActors(null))
      if (!isStopped && answer.ok) setActors(answer.value)
    }
    void read()
    return () => {
      isStopped = true
    }
  }, [opened, savedAt])
  return actors
}
