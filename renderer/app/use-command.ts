import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#shared/domain/common/result.ts'
import { err } from '#shared/domain/common/result.ts'
import type { ActRef } from '#shared/domain/journal/act.ts'
import type { Command, CommandError } from '#shared/domain/journal/command.ts'
import { useSession } from '#renderer/data/session-context.ts'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'
import { errorText } from './i18n/error-text.ts'
import { useTranslate } from './i18n/use-translate.ts'
import { useUndo } from './use-undo.ts'

type CommandOptions<Input, V> = {
  /** Said once it is saved; `null` says nothing. */
  readonly toast?: (value: V, input: Input) => string | null
  /** The toast offers to take the act back. */
  readonly isUndoable?: boolean
}

export type RunCommand<Input, V> = (input: Input) => Promise<Result<V, CommandError>>

export type CommandHandle<Input, V> = {
  readonly run: RunCommand<Input, V>
  /** Of the last run. */
  readonly error: CommandError | null
  readonly errorText: string | null
  readonly isRunning: boolean
  readonly clearError: () => void
}

/** A command ready to run in this space. It resolves when the journal has the act on disk, or with the reason why not. */
export function useCommand<Input, V>(
  command: Command<Input, V>,
  options: CommandOptions<Input, V> = {},
): CommandHandle<Input, V> {
  const { path } = useSession()
  const { show } = useToasts()
  const { undoAct } = useUndo()
  const t = useTranslate()
  const [running, setRunning] = useState(0)
  const [error, setError] = useState<CommandError | null>(null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  const announce = useCallback(
    (message: string | null, act: ActRef | null) => {
      if (message === null) return
      const canUndo = latest.current.isUndoable === true && act !== null
      show({ message, action: canUndo ? { label: t('ui.cancel'), onPress: () => void undoAct(act) } : undefined })
    },
    [show, t, undoAct],
  )

  const run = useCallback<RunCommand<Input, V>>(
    async (input) => {
      setRunning((count) => count + 1)
      try {
        const result = await path.run(command, input)
        setError(result.ok ? null : result.error)
        if (!result.ok) return result
        announce(latest.current.toast?.(result.value.value, input) ?? null, result.value.act)
        return { ok: true, value: result.value.value }
      } catch {
        const internal: CommandError = { code: 'errors.internal' }
        setError(internal)
        return err(internal)
      } finally {
        setRunning((count) => count - 1)
      }
    },
    [path, command, announce],
  )

  return {
    run,
    error,
    errorText: error === null ? null : errorText(t, error),
    isRunning: running > 0,
    clearError: useCallback(() => setError(null), []),
  }
}
