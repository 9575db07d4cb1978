import { Button } from '#renderer/ui/buttons/button.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { useTranslate } from '../i18n/use-translate.ts'

/** An append that was cut short was set aside at this opening: said once, calmly. */
export function TornTailBand({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate()
  return (
    <Band
      isLive
      status="attention"
      overline={t('shell.tornTail.title')}
      action={<Button onPress={onClose}>{t('shell.close')}</Button>}
    >
      {t('shell.tornTail.help')}
    </Band>
  )
}
