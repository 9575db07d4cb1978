import { useState } from 'react'
import type { CommitEntry } from './entry-cell.ts'

/** A text on its way, or refused and kept with the reason. */
export type EntryDraft = { readonly text: string; readonly error: string | undefined }

type EntryDrafts = {
  readonly draftOf: (rowKey: string, columnKey: string) => EntryDraft | undefined
  /** Resolves to `null` when the value was recorded, otherwise to the reason. */
  readonly commit: (rowKey: string, columnKey: string, text: string) => Promise<string | null>
  readonly forget: (rowKey: string, columnKey: string) => void
}

const keyOf = (rowKey: string, columnKey: string) => JSON.stringify([rowKey, columnKey])

/** Values on their way: recorded ones leave, refused ones stay as they were typed. */
export function useEntryDrafts(onCommit: CommitEntry): EntryDrafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, EntryDraft>>(new Map())
  const put = (key: string, draft: EntryDraft | null) =>
    setDrafts((old) => {
      const next = new Map(old)
      if (draft === null) next.delete(key)
      else next.set(key, draft)
      return next
    })
  return {
    draftOf: (rowKey, columnKey) => drafts.get(keyOf(rowKey, columnKey)),
    commit: async (rowKey, columnKey, text) => {
      const key = keyOf(rowKey, columnKey)
      put(key, { text, error: undefined })
      const error = await onCommit(rowKey, columnKey, text)
      put(key, error === null ? null : { text, error })
      return error
    },
    forget: (rowKey, columnKey) => put(keyOf(rowKey, columnKey), null),
  }
}
