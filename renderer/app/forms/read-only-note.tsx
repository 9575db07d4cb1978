import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Band } from '#renderer/ui/layout/band.tsx'

/** In place of a form, for a profile that reads or a space opened without writing. */
export function ReadOnlyNote() {
  const t = useTranslate()
  return <Band status="info">{t('mandates.readOnly')}</Band>
}
