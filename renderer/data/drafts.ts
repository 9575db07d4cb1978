import type { AppBridge } from '#shared/ipc/bridge.ts'
import type { Draft, IpcError } from '#shared/ipc/contract.ts'
import { callSafely } from './journal-port.ts'

type DraftPort = Pick<AppBridge, 'saveDraft' | 'discardDraft'>

/**
 * Milliseconds after a key before the text is written, and at most after the first key not yet written. What is promised is a
 * second: the rest of it is for the disk.
 */
const rest = 300
const longest = 600
/** Milliseconds before a refused text is offered to the disk again. */
const retryAfter = 2000

/** `refused`: why what is typed is on the screen only; `null` when it is on disk within a second. */
export type DraftState = { readonly refused: IpcError | null }

/** Text being typed, kept on disk outside the journal until it becomes an act. */
export type DraftStore = {
  /** What was found on opening: text of a window that ended before it recorded. */
  readonly found: (key: string) => Draft | undefined
  /** What was typed in this window, and neither recorded nor given up: a form that was left finds it again. */
  readonly kept: (key: string) => Draft['content'] | undefined
  /** On disk at most one second after the last key. */
  readonly keep: (key: string, content: Draft['content']) => void
  readonly discard: (key: string) => Promise<void>
  /** Writes what is pending now; resolves when it is on disk, or refused. */
  readonly flush: () => Promise<void>
  readonly state: () => DraftState
  /** Returns the function that stops listening. */
  readonly subscribe: (listener: () => void) => () => void
}

type Pending = { content: Draft['content']; since: number; timer: ReturnType<typeof setTimeout> }

/** `found`: the drafts that the main process listed when the space opened. */
export function createDraftStore(port: DraftPort, found: readonly Draft[]): DraftStore {
  const left = new Map(found.map((draft) => [draft.key, draft]))
  const onDisk = new Set(left.keys())
  const pending = new Map<string, Pending>()
  const typed = new Map<string, Draft['content']>()
  const listeners = new Set<() => void>()
  let state: DraftState = { refused: null }
  let writes: Promise<unknown> = Promise.resolve()

  const tell = (refused: IpcError | null) => {
    if (refused?.code === state.refused?.code) return
    state = { refused }
    for (const listener of listeners) listener()
  }

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
    void inOrder(() => save(key, item.content))
  }

  /** A refused text waits for the next try, unless a newer one has taken its place. */
  const save = async (key: string, content: Draft['content']) => {
    const answer = await callSafely(port.saveDraft({ key, content }))
    tell(answer.ok ? null : answer.error)
    if (answer.ok || pending.has(key) || !onDisk.has(key)) return
    pending.set(key, { content, since: Date.now(), timer: setTimeout(() => write(key), retryAfter) })
  }

  return {
    found: (key) => left.get(key),
    kept: (key) => typed.get(key),
    keep: (key, content) => {
      left.delete(key)
      typed.set(key, content)
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
      typed.delete(key)
      left.delete(key)
      if (pending.size === 0) tell(null)
      if (onDisk.delete(key)) await inOrder(() => callSafely(port.discardDraft({ key })))
    },
    flush: async () => {
      for (const key of pending.keys()) write(key)
      await writes
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
