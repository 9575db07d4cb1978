import { useCallback } from 'react'
import type { Result } from '#shared/domain/common/result.ts'
import type { ActRef } from '#shared/domain/journal/act.ts'
import type { CommandError } from '#shared/domain/journal/command.ts'
import type { Done } from '#renderer/data/command-path.ts'
import { useSession } from '#renderer/data/session-context.ts'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'
import { actLabel } from './i18n/act-label.ts'
import { errorText } from './i18n/error-text.ts'
import { useTranslate } from './i18n/use-translate.ts'
import { useRefusals } from './refusal-context.ts'

/** Takes back the last act of this window, gives it again, or takes back one act; says what was done or why not. */
export function useUndo() {
  const { path, typing } = useSession()
  const { show } = useToasts()
  const { tell } = useRefusals()
  const t = useTranslate()

  const report = useCallback(
    (result: Result<Done<string>, CommandError>, key: 'shell.undone' | 'shell.redone') => {
      if (result.ok) show({ message: t(key, { what: actLabel(t, result.value.value) }) })
      tell(result.ok ? null : errorText(t, result.error))
    },
    [show, tell, t],
  )
  const undo = useCallback(async () => {
    await typing.recordAll()
    report(await path.undo(), 'shell.undone')
  }, [path, typing, report])
  const redo = useCallback(async () => report(await path.redo(), 'shell.redone'), [path, report])
  const undoAct = useCallback(async (act: ActRef) => report(await path.undo(act), 'shell.undone'), [path, report])
  return { undo, redo, undoAct }
}
