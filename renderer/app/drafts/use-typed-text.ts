import { useCallback, useEffect, useState } from 'react'
import type { Result } from '#shared/domain/common/result.ts'
import type { TextTree } from '#shared/domain/common/text-tree.ts'
import type { CommandError } from '#shared/domain/journal/command.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useSession } from '#renderer/data/session-context.ts'
import { createTypedText, type TypedTextControl } from '#renderer/data/typed-text.ts'

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
 * A text that saves as it is typed (`createTypedText`), recorded too on leaving the screen and on closing. One that is refused
 * then is shown again by the next field of its key. One key for the life of the field: another record mounts another field.
 */
export function useTypedText<T extends string | TextTree>({ key, stored, record }: TypedTextOptions<T>): TypedText<T> {
  const { drafts, typing } = useSession()
  const t = useTranslate()
  const left = typing.left(key) as TypedTextControl<T> | undefined // `as`: left by a field of this very key
  const [text] = useState(() => left ?? createTypedText<T>({ key, drafts }, { stored, record }))
  const [value, setValue] = useState(() => text.typed()?.value ?? stored)
  const [seen, setSeen] = useState(stored)
  const [error, setError] = useState<CommandError | null>(null)
  const [found, setFound] = useState(() => drafts.found(key))
  useEffect(() => text.update({ stored, record }))
  useEffect(() => text.listen(setError), [text])

  // what another screen or an undo wrote shows up, unless the reader is typing
  if (!same(seen, stored)) {
    setSeen(stored)
    if (!text.isTyping()) setValue(stored)
  }

  const change = useCallback(
    (next: T) => {
      setValue(next)
      text.type(next)
    },
    [text],
  )

  useEffect(() => {
    typing.resume(key)
    const remove = typing.add(text.record)
    return () => {
      remove()
      typing.leave(key, text)
    }
  }, [typing, text, key])

  const content = found?.content as T | undefined // `as`: written under this very key
  return {
    value,
    onChange: change,
    onBlur: useCallback(() => void text.record(), [text]),
    errorText: error === null ? null : errorText(t, error),
    recovered:
      found === undefined || content === undefined || same(content, stored) ? null : { value: content, savedAt: found.savedAt },
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
