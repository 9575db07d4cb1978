import { Button } from '#renderer/ui/buttons/button.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import type { TypedText } from './use-typed-text.ts'

type RecoveredDraftProps = {
  readonly of: Pick<TypedText<never>, 'restore' | 'drop'> & { readonly recovered: { readonly savedAt: string } | null }
}

/** Text that a window kept before it ended: it is offered, never put back unasked. */
export function RecoveredDraft({ of }: RecoveredDraftProps) {
  const t = useTranslate()
  const format = useFormat()
  if (of.recovered === null) return null
  return (
    <Band
      status="attention"
      overline={t('shell.draftFound')}
      action={
        <Inline>
          <Button onPress={of.restore}>{t('shell.draftRestore')}</Button>
          <Button variant="quiet" onPress={of.drop}>
            {t('shell.draftDrop')}
          </Button>
        </Inline>
      }
    >
      {t('shell.draftFoundHelp', { when: format.instant(of.recovered.savedAt) })}
    </Band>
  )
}
