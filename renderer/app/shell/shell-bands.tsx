import { useState, type ReactNode } from 'react'
import type { FreeSpace } from '#shared/ipc/contract.ts'
import { useSession } from '#renderer/data/session-context.ts'
import { isBehind } from '#renderer/data/saved-state.ts'
import { useDraftState, useReadOnly, useSavedState, useSpaceStatus } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { actLabel } from '../i18n/act-label.ts'
import { errorText } from '../i18n/error-text.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { DamageBand } from './damage-band.tsx'
import { ReadOnlyBand } from './read-only-band.tsx'
import styles from './shell.module.css'
import { TornTailBand } from './torn-tail-band.tsx'

type ShellBandsProps = { readonly refusal: string | null; readonly onCloseRefusal: () => void }

const Alert = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.bands} role="alert">
    {children}
  </div>
)

const Calm = ({ children }: { readonly children: ReactNode }) => <div className={styles.bands}>{children}</div>

/** What concerns the whole space stands above the page: read-only, not kept, not saved, refused, short of room. The gravest alone. */
export function ShellBands({ refusal, onCloseRefusal }: ShellBandsProps) {
  const t = useTranslate()
  const readOnly = useReadOnly()
  const drafts = useDraftState()
  const { freeSpace } = useSpaceStatus()
  const saved = useSavedState()
  const [closed, setClosed] = useState<unknown>(null)
  const { opened } = useSession()
  const [isTornTailTold, setIsTornTailTold] = useState(false)
  const [roomAtClosing, setRoomAtClosing] = useState<number | null>(null)

  // room was made, so the next warning is another one
  if (freeSpace === null && roomAtClosing !== null) setRoomAtClosing(null)

  const unkept = drafts.refused !== null && <UnkeptBand />
  if (readOnly !== null) {
    return (
      <>
        <Calm>{readOnly === 'journalDamaged' ? <DamageBand /> : <ReadOnlyBand reason={readOnly} />}</Calm>
        {unkept}
      </>
    )
  }
  if (unkept !== false) return unkept
  if (saved.status === 'failed' && closed !== saved) {
    return (
      <Alert>
        <Band
          status="refused"
          overline={t(isBehind(saved) ? 'shell.saved.behindTitle' : 'shell.saved.failedTitle', { what: actLabel(t, saved.kind) })}
          action={<Button onPress={() => setClosed(saved)}>{t('shell.close')}</Button>}
        >
          {errorText(t, saved.error)} {!isBehind(saved) && t('shell.saved.failedHelp')}
        </Band>
      </Alert>
    )
  }
  if (refusal !== null) {
    return (
      <Alert>
        <Band
          status="refused"
          overline={t('shell.refused')}
          action={<Button onPress={onCloseRefusal}>{t('shell.close')}</Button>}
        >
          {refusal}
        </Band>
      </Alert>
    )
  }
  if (freeSpace !== null && isWorse(freeSpace, roomAtClosing)) {
    return (
      <Calm>
        <LowSpaceBand freeSpace={freeSpace} onClose={() => setRoomAtClosing(freeSpace.bytes)} />
      </Calm>
    )
  }
  if (!isTornTailTold && opened.journal.findings.some(({ kind }) => kind === 'tornTail')) {
    return (
      <Calm>
        <TornTailBand onClose={() => setIsTornTailTold(true)} />
      </Calm>
    )
  }
  return null
}

/** A warning that was closed comes back when half of the room that was left then has gone too. */
const isWorse = ({ bytes }: FreeSpace, roomAtClosing: number | null): boolean =>
  roomAtClosing === null || bytes < roomAtClosing / 2

/** Neither the space nor this computer takes the text: it is nowhere but on the screen. */
function UnkeptBand() {
  const t = useTranslate()
  return (
    <Alert>
      <Band status="refused" overline={t('shell.unkept.title')}>
        {t('shell.unkept.help')}
      </Band>
    </Alert>
  )
}

function LowSpaceBand({ freeSpace, onClose }: { readonly freeSpace: FreeSpace; readonly onClose: () => void }) {
  const t = useTranslate()
  const { fileSize } = useFormat()
  return (
    <Band
      isLive
      status="attention"
      overline={t('shell.lowSpace.title')}
      action={<Button onPress={onClose}>{t('shell.close')}</Button>}
    >
      {t(`shell.lowSpace.${freeSpace.disk}`, { size: fileSize(freeSpace.bytes) })}
    </Band>
  )
}
