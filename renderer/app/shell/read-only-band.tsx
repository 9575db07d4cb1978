import { useState } from 'react'
import type { ReadOnlyReason } from '#shared/ipc/contract.ts'
import { followJournal } from '#renderer/data/follow-journal.ts'
import { useSession } from '#renderer/data/session-context.ts'
import { isBehind } from '#renderer/data/saved-state.ts'
import { useSavedState } from '#renderer/data/use-session.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Dialog } from '#renderer/ui/overlays/dialog.tsx'
import { Disclosure } from '#renderer/ui/overlays/disclosure.tsx'
import { actLabel } from '../i18n/act-label.ts'
import { useTranslate } from '../i18n/use-translate.ts'

/** Why nothing can be written here; when both sides know different acts, what differs and the choice. */
export function ReadOnlyBand({ reason }: { readonly reason: ReadOnlyReason }) {
  const t = useTranslate()
  const { opened, projection } = useSession()
  const saved = useSavedState()
  const [isAsking, setIsAsking] = useState(false)
  const { differences } = opened
  const hasChoice = reason === 'projectionAhead' || reason === 'projectionForked'
  const count = differences.reduce((sum, { projection: here, journal }) => sum + Math.max(0, here - journal), 0)
  const follow = async () => {
    await followJournal(projection, appBridge())
    window.location.reload()
  }
  return (
    <>
      <Band
        isLive
        status="attention"
        overline={t('shell.readOnly.title')}
        action={hasChoice ? <Button onPress={() => setIsAsking(true)}>{t('shell.readOnly.followJournal')}</Button> : undefined}
      >
        {t(`shell.readOnly.${reason}`, { count })}
        {saved.status === 'failed' && (
          <p>
            <strong>
              {t(isBehind(saved) ? 'shell.saved.behindTitle' : 'shell.saved.failedTitle', { what: actLabel(t, saved.kind) })}.
            </strong>{' '}
            {!isBehind(saved) && t('shell.saved.failedHelp')}
          </p>
        )}
        {hasChoice && (
          <Disclosure summary={t('shell.readOnly.differences')}>
            <ul>
              {differences.map(({ replicaId, projection: here, journal }) => (
                <li key={replicaId}>
                  {t('shell.readOnly.replica', { replica: replicaId.slice(0, 8), projection: here, journal })}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Band>
      <Dialog
        title={t('shell.readOnly.followTitle')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        isDestructive
        answers={[
          { label: t('shell.readOnly.keepReading'), isSafest: true },
          { label: t('shell.readOnly.followAnswer'), variant: 'primary', onPress: () => void follow() },
        ]}
      >
        {t('shell.readOnly.followHelp')}
      </Dialog>
    </>
  )
}
