import { FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { canWrite } from '#shared/domain/profile.ts'
import type { IpcError, IpcOutput, OpenOutcome } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/domain/common/result.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { useSession } from '#renderer/data/session-context.ts'
import { useProfile } from '#renderer/data/use-session.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { Dialog } from '#renderer/ui/overlays/dialog.tsx'
import { Disclosure } from '#renderer/ui/overlays/disclosure.tsx'
import { errorText } from '../i18n/error-text.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { actsInDoubt, areKept, damagesOf, damageWords } from './damage-words.ts'

type Examined = IpcOutput<'journal:examine'>

/** Which acts of a damaged journal are in doubt, what the copies would bring back, and the ways on. */
export function DamageBand() {
  const t = useTranslate()
  const format = useFormat()
  const { opened, space, drafts } = useSession()
  const { role } = useProfile()
  const [examined, setExamined] = useState<Examined | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const [isWorking, setIsWorking] = useState(false)
  const [refusal, setRefusal] = useState<IpcError | null>(null)
  const damages = damagesOf(opened.journal.findings)
  const acts = actsInDoubt(damages)

  useEffect(() => {
    let isStopped = false
    const look = async () => {
      const answer = await callSafely(appBridge().examineJournal(null))
      if (isStopped) return
      if (answer.ok) setExamined(answer.value)
      else setRefusal(answer.error)
    }
    void look()
    return () => {
      isStopped = true
    }
  }, [])

  /** Another window shows the space once it is put right; this one goes. */
  const leadOn = async (ask: () => Promise<Result<OpenOutcome, IpcError>>) => {
    setIsWorking(true)
    await drafts.flush()
    const answer = await callSafely(ask())
    setIsWorking(false)
    setIsAsking(false)
    setRefusal(answer.ok ? null : answer.error)
  }
  const isAllowed = canWrite(role)
  const outlookKey = ({ hopeless, acts: count }: Examined) => {
    if (count === 0 && areKept(hopeless)) return 'shell.damage.kept'
    if (count === 0) return hopeless.length === 0 ? 'shell.damage.canTidy' : 'shell.damage.cannot'
    const isWhole = hopeless.length === 0 && acts !== null && count >= acts
    return isWhole ? 'shell.damage.canAll' : 'shell.damage.canSome'
  }
  const isHopeless = examined !== null && examined.repairable === 0
  return (
    <>
      <Band
        isLive
        status="refused"
        overline={t('shell.readOnly.title')}
        action={
          isAllowed && examined !== null ? (
            <Inline gap={3}>
              {examined.repairable > 0 && (
                <Button
                  variant="primary"
                  isPending={isWorking}
                  onPress={() => void leadOn(() => appBridge().repairJournal(null))}
                >
                  {t('shell.damage.repair')}
                </Button>
              )}
              {isHopeless && <Button onPress={() => setIsAsking(true)}>{t('shell.damage.accept')}</Button>}
            </Inline>
          ) : undefined
        }
      >
        {acts === null ? t('shell.damage.whatUnknown') : t('shell.damage.what', { count: acts })}{' '}
        {examined === null ? refusal === null && t('shell.damage.looking') : t(outlookKey(examined), { count: examined.acts })}
        {refusal !== null && <p role="alert">{errorText(t, refusal)}</p>}
        {!isAllowed && <p>{t('shell.damage.roleNeeded')}</p>}
        <Disclosure summary={t('shell.damage.details')}>
          <ul>
            {damages.map((damage) => (
              <li key={`${damage.file}/${damage.offset}`}>
                {damageWords(t, format, damage, space.replicaId)}{' '}
                {t('shell.damage.file', { file: damage.file, offset: damage.offset })}
              </li>
            ))}
          </ul>
        </Disclosure>
        <Button size="small" icon={FolderOpen} onPress={() => void appBridge().showCopies(null)}>
          {t('shell.damage.showCopies')}
        </Button>
      </Band>
      <Dialog
        title={t('shell.damage.acceptTitle')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        isDestructive
        answers={[
          { label: t('shell.readOnly.keepReading'), isSafest: true },
          {
            label: t('shell.damage.acceptAnswer'),
            variant: 'primary',
            isPending: isWorking,
            onPress: () => void leadOn(() => appBridge().acceptDamage(null)),
          },
        ]}
      >
        <p>{t(areKept(damages) ? 'shell.damage.acceptKeptHelp' : 'shell.damage.acceptHelp')}</p>
        <ul>
          {damages.map((damage) => (
            <li key={`${damage.file}/${damage.offset}`}>{damageWords(t, format, damage, space.replicaId)}</li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}
