import type { AppBridge } from '#shared/ipc/bridge.ts'
import type { Draft } from '#shared/ipc/contract.ts'
import { callSafely } from './journal-port.ts'

type DraftPort = Pick<AppBridge, 'saveDraft' | 'discardDraft'>

/** Milliseconds after a key before the text is written, and at most after the first key not yet written. */
const rest = 500
const longest = 1000

/** Text being typed, kept on disk outside the journal until it becomes an act. */
export type DraftStore = {
  /** What was found on opening: text of a window that ended before it recorded. */
  readonly found: (key: string) => Draft | undefined
  /** On disk at most one second after the last key. */
  readonly keep: (key: string, content: Draft['content']) => void
  readonly discard: (key: string) => Promise<void>
  /** Writes what is pending now; resolves when it is on disk. */
  readonly flush: () => Promise<void>
}

type Pending = { content: Draft['content']; since: number; timer: ReturnType<typeof setTimeout> }

/** `found`: the drafts that the main process listed when the space opened. */
export function createDraftStore(port: DraftPort, found: readonly Draft[]): DraftStore {
  const left = new Map(found.map((draft) => [draft.key, draft]))
  const onDisk = new Set(left.keys())
  const pending = new Map<string, Pending>()
  let writes: Promise<unknown> = Promise.resolve()

  const inOrder = (task: () => Promise<unknown>) => {
    writes = writes.then(task)
    return writes
  }

  const write = (key: string) => {
    const item = pending.get(key)
    if (item === undefined) return
    clearTimeout(item.timer)
    pending.delete(key)
    onDisk.add(key)
    void inOrder(() => callSafely(port.saveDraft({ key, content: item.content })))
  }

  return {
    found: (key) => left.get(key),
    keep: (key, content) => {
      left.delete(key)
      const before = pending.get(key)
      if (before !== undefined) clearTimeout(before.timer)
      const since = before?.since ?? Date.now()
      const wait = Math.max(0, Math.min(rest, since + longest - Date.now()))
      pending.set(key, { content, since, timer: setTimeout(() => write(key), wait) })
    },
    discard: async (key) => {
      const item = pending.get(key)
      if (item !== undefined) clearTimeout(item.timer)
      pending.delete(key)
      left.delete(key)
      if (onDisk.delete(key)) await inOrder(() => callSafely(port.discardDraft({ key })))
    },
    flush: async () => {
      for (const key of pending.keys()) write(key)
      await writes
    },
  }
}
