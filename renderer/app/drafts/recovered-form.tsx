import { Band } from '#renderer/ui/layout/band.tsx'
import { useTranslate } from '../i18n/use-translate.ts'
import type { FormDraft } from './use-form-draft.ts'

/** Said at the head of a form whose values were typed before, and not saved. */
export function RecoveredForm({ draft }: { readonly draft: FormDraft }) {
  const t = useTranslate()
  return draft.isRecovered ? <Band status="info">{t('shell.formRecovered')}</Band> : null
}
