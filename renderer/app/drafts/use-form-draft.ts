import { useCallback, useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Draft } from '#shared/ipc/contract.ts'
import { useSession } from '#renderer/data/session-context.ts'

export type FormDraft = {
  /** The values shown were typed before a crash. */
  readonly isRecovered: boolean
  /** Once the form is saved or given up. */
  readonly discard: () => void
}

/** Keeps what is typed in a long form within a second, and brings it back after a crash. */
export function useFormDraft<In extends FieldValues, Out>(
  key: string,
  form: Pick<UseFormReturn<In, unknown, Out>, 'subscribe' | 'reset'>,
): FormDraft {
  const { drafts } = useSession()
  const { subscribe, reset } = form
  const [isRecovered, setIsRecovered] = useState(() => drafts.found(key) !== undefined)

  useEffect(() => {
    const found = drafts.found(key)
    if (found !== undefined) {
      reset(found.content as unknown as In, { keepDefaultValues: true }) // `as`: written by this very form
    }
    return subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (isDirty === true) drafts.keep(key, JSON.parse(JSON.stringify(values)) as Draft['content']) // `as`: what JSON gives is JSON
      },
    })
  }, [drafts, key, reset, subscribe])

  const discard = useCallback(() => {
    setIsRecovered(false)
    void drafts.discard(key)
  }, [drafts, key])
  return { isRecovered, discard }
}
