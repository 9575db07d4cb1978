import { useState } from 'react'
import { useSession } from '#renderer/data/session-context.ts'
import { useSavedState } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { actLabel } from '../i18n/act-label.ts'
import { errorText } from '../i18n/error-text.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { ReadOnlyBand } from './read-only-band.tsx'
import styles from './shell.module.css'

type ShellBandsProps = { readonly refusal: string | null; readonly onCloseRefusal: () => void }

/** What concerns the whole space stands above the page: read-only, not saved, refused. The gravest one alone. */
export function ShellBands({ refusal, onCloseRefusal }: ShellBandsProps) {
  const t = useTranslate()
  const { readOnly } = useSession()
  const saved = useSavedState()
  const [closed, setClosed] = useState<unknown>(null)

  if (readOnly !== null) {
    return (
      <div className={styles.bands}>
        <ReadOnlyBand reason={readOnly} />
      </div>
    )
  }
  if (saved.status === 'failed' && closed !== saved) {
    return (
      <div className={styles.bands} role="alert">
        <Band
          status="refused"
          overline={t('shell.saved.failedTitle', { what: actLabel(t, saved.kind) })}
          action={<Button onPress={() => setClosed(saved)}>{t('shell.close')}</Button>}
        >
          {errorText(t, saved.error)} {t('shell.saved.failedHelp')}
        </Band>
      </div>
    )
  }
  if (refusal !== null) {
    return (
      <div className={styles.bands} role="alert">
        <Band
          status="refused"
          overline={t('shell.refused')}
          action={<Button onPress={onCloseRefusal}>{t('shell.close')}</Button>}
        >
          {refusal}
        </Band>
      </div>
    )
  }
  return null
}
