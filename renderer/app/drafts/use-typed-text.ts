import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#shared/domain/common/result.ts'
import type { TextTree } from '#shared/domain/common/text-tree.ts'
import type { CommandError } from '#shared/domain/journal/command.ts'
import type { Draft } from '#shared/ipc/contract.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useSession } from '#renderer/data/session-context.ts'

/** Milliseconds without a key after which the text becomes an act. */
const restBeforeAct = 60_000

type TypedTextOptions<T> = {
  /** Record and field that the text belongs to, made of [A-Za-z0-9/_.-]. */
  readonly key: string
  /** As the projection has it. */
  readonly stored: T
  readonly record: (value: T) => Promise<Result<unknown, CommandError>>
}

export type TypedText<T> = {
  readonly value: T
  readonly onChange: (value: T) => void
  readonly onBlur: () => void
  readonly errorText: string | null
  /** Found after a crash, and different from what is stored. */
  readonly recovered: { readonly value: T; readonly savedAt: string } | null
  readonly restore: () => void
  readonly drop: () => void
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Text being typed: on disk as a draft within a second, one act on leaving the field, after a minute of rest, on leaving
 * the screen or on closing. A refusal keeps the text and its draft.
 */
export function useTypedText<T extends string | TextTree>({ key, stored, record }: TypedTextOptions<T>): TypedText<T> {
  const { drafts, typing } = useSession()
  const t = useTranslate()
  const [value, setValue] = useState(stored)
  const [seen, setSeen] = useState(stored)
  const [error, setError] = useState<CommandError | null>(null)
  const [found, setFound] = useState(() => drafts.found(key))
  const typed = useRef<{ value: T } | null>(null)
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef({ key, stored, record })
  latest.current = { key, stored, record }

  // what another screen or an undo wrote shows up, unless the reader is typing
  if (!same(seen, stored)) {
    setSeen(stored)
    if (typed.current === null) setValue(stored)
  }

  const recordNow = useCallback(async () => {
    clearTimeout(resting.current)
    const current = typed.current
    if (current === null) return
    const { key: at, stored: before, record: write } = latest.current
    const result = same(current.value, before) ? null : await write(current.value)
    if (result !== null && !result.ok) {
      setError(result.error)
      return
    }
    setError(null)
    if (typed.current !== current) return // typed on meanwhile
    typed.current = null
    await drafts.discard(at)
  }, [drafts])

  const change = useCallback(
    (next: T) => {
      typed.current = { value: next }
      setValue(next)
      drafts.keep(latest.current.key, next as Draft['content']) // `as`: a text or a text tree is JSON
      clearTimeout(resting.current)
      resting.current = setTimeout(() => void recordNow(), restBeforeAct)
    },
    [drafts, recordNow],
  )

  useEffect(() => {
    const remove = typing.add(recordNow)
    return () => {
      remove()
      void recordNow()
    }
  }, [typing, recordNow])

  const content = found?.content as T | undefined // `as`: written under this very key
  return {
    value,
    onChange: change,
    onBlur: useCallback(() => void recordNow(), [recordNow]),
    errorText: error === null ? null : errorText(t, error),
    recovered: found === undefined || content === undefined || same(content, stored) ? null : { value: content, savedAt: found.savedAt },
    restore: () => {
      if (content !== undefined) change(content)
      setFound(undefined)
    },
    drop: () => {
      setFound(undefined)
      void drafts.discard(key)
    },
  }
}
