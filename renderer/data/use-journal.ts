import { useEffect, useState } from 'react'
import type { Act } from '#shared/domain/journal/act.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { actsOf, callSafely } from './journal-port.ts'
import { useSession } from './session-context.ts'
import { useSavedState } from './use-session.ts'

/** `done` out of about `total` acts while it is read. */
export type JournalReading =
  | { readonly status: 'reading'; readonly done: number; readonly total: number }
  | { readonly status: 'ready'; readonly acts: readonly Act[] }
  | { readonly status: 'failed' }

/** Every act of the space in clock order, straight from the journal; read again when something was saved. */
export function useJournal(): JournalReading {
  const { opened } = useSession()
  const saved = useSavedState()
  const savedAt = saved.status === 'saved' ? saved.at : null
  const [reading, setReading] = useState<JournalReading>({ status: 'reading', done: 0, total: opened.journal.actCount })

  useEffect(() => {
    let isStopped = false
    const read = async () => {
      const acts: Act[] = []
      let cursor: number | null = 0
      while (cursor !== null && !isStopped) {
        const chunk: Awaited<ReturnType<ReturnType<typeof appBridge>['readJournal']>> = await callSafely(
          appBridge().readJournal({ cursor }),
        )
        if (!chunk.ok) return isStopped ? undefined : setReading({ status: 'failed' })
        acts.push(...actsOf(chunk.value))
        cursor = chunk.value.next
        if (cursor !== null && !isStopped) {
          setReading((now) =>
            now.status === 'ready'
              ? now
              : { status: 'reading', done: acts.length, total: Math.max(acts.length, opened.journal.actCount) },
          )
        }
      }
      if (!isStopped) setReading({ status: 'ready', acts })
    }
    if (saved.status !== 'saving') void read()
    return () => {
      isStopped = true
    }
  }, [opened, saved.status, savedAt])
  return reading
}
