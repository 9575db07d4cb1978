import type { Result } from '#shared/domain/common/result.ts'
import type { TextTree } from '#shared/domain/common/text-tree.ts'
import type { CommandError } from '#shared/domain/journal/command.ts'
import type { Draft } from '#shared/ipc/contract.ts'
import type { DraftStore } from './drafts.ts'

/** Milliseconds without a key after which the text becomes an act. */
export const restBeforeAct = 60_000

type TypedTextOptions = { readonly key: string; readonly drafts: Pick<DraftStore, 'keep' | 'discard'> }

type Field<T> = {
  /** As the projection has it now. */
  readonly stored: T
  readonly record: (value: T) => Promise<Result<unknown, CommandError>>
}

type OnError = (error: CommandError | null) => void

export type TypedTextControl<T> = {
  /** What the text stands on, given again each time it changes. */
  readonly update: (field: Field<T>) => void
  /** Who is told of a refusal, and of its end: the field that shows the text. */
  readonly listen: (onError: OnError) => void
  readonly type: (value: T) => void
  /** One act for what was typed since the last one; none when nothing changed. Never throws. */
  readonly record: () => Promise<void>
  /** True from the first key until the act is in the journal. */
  readonly isTyping: () => boolean
  /** What is typed and not recorded; `null`: nothing. */
  readonly typed: () => { readonly value: T } | null
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * A text between keyboard and journal: a draft at once, an act when the writer leaves it or rests for a minute.
 * A refusal keeps both the text and its draft; keys struck while an act is being written stay for the next one.
 */
export function createTypedText<T extends string | TextTree>(
  { key, drafts }: TypedTextOptions,
  first: Field<T>,
): TypedTextControl<T> {
  let field = first
  let onError: OnError = () => {}
  let typed: { readonly value: T } | null = null
  let writing: Promise<void> = Promise.resolve()
  let rest: ReturnType<typeof setTimeout> | undefined

  const write = async () => {
    const current = typed
    if (current === null) return
    const result = same(current.value, field.stored) ? null : await field.record(current.value)
    if (result !== null && !result.ok) {
      onError(result.error)
      return
    }
    onError(null)
    if (typed !== current) return
    typed = null
    await drafts.discard(key)
  }
  const recordNow = () => {
    clearTimeout(rest)
    writing = writing.then(write).catch(() => onError({ code: 'errors.internal' }))
    return writing
  }
  return {
    update: (next) => {
      field = next
    },
    listen: (next) => {
      onError = next
    },
    type: (value) => {
      typed = { value }
      drafts.keep(key, value as Draft['content']) // `as`: a text or a tree is JSON, whatever its optional fields
      clearTimeout(rest)
      rest = setTimeout(() => void recordNow(), restBeforeAct)
    },
    record: recordNow,
    isTyping: () => typed !== null,
    typed: () => typed,
  }
}
