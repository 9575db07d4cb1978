import { useCallback, useContext, useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Draft } from '#shared/ipc/contract.ts'
import type { DraftStore } from '#renderer/data/drafts.ts'
import { SessionContext } from '#renderer/data/session-context.ts'

export type FormDraft = {
  /** The values shown were typed before, and not saved. */
  readonly isRecovered: boolean
  /** Once the form is saved or given up. */
  readonly discard: () => void
}

const contentOf = (drafts: Pick<DraftStore, 'found' | 'kept'>, key: string): Draft['content'] | undefined =>
  drafts.kept(key) ?? drafts.found(key)?.content

/** Keeps what is typed in a form within a second, and brings it back after a crash, or when the form was left unsaved. `key` null: nothing is kept. */
export function useFormDraft<In extends FieldValues, Out>(
  key: string | null,
  form: Pick<UseFormReturn<In, unknown, Out>, 'subscribe' | 'reset'>,
): FormDraft {
  // Forms outside a space have nowhere to keep anything.
  const drafts = useContext(SessionContext)?.drafts ?? null
  const { subscribe, reset } = form
  const [isRecovered, setIsRecovered] = useState(() => key !== null && drafts !== null && contentOf(drafts, key) !== undefined)

  useEffect(() => {
    if (key === null || drafts === null) return
    const content = contentOf(drafts, key)
    if (content !== undefined) {
      reset(content as unknown as In, { keepDefaultValues: true }) // `as`: written by this very form
    }
    return subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (isDirty === true) drafts.keep(key, JSON.parse(JSON.stringify(values)) as Draft['content']) // `as`: what JSON gives is JSON
        else if (isDirty === false) void drafts.discard(key)
      },
    })
  }, [drafts, key, reset, subscribe])

  const discard = useCallback(() => {
    setIsRecovered(false)
    if (key !== null) void drafts?.discard(key)
  }, [drafts, key])
  return { isRecovered, discard }
}
