import { HardDrive } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useRefusals } from '#renderer/app/refusal-context.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'
import { DefinitionList } from '#renderer/ui/status/definition-list.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import type { CopyState } from './use-copies.ts'

/** Where the copies go besides the folder of the space; while there is nowhere, what that means. */
export function SecondPlaceSection({ state, onChange }: { readonly state: CopyState; readonly onChange: () => void }) {
  const t = useTranslate()
  const format = useFormat()
  const { tell } = useRefusals()
  const { show } = useToasts()
  const [isWorking, setIsWorking] = useState(false)
  const { place, isReachable, isSameDisk, lastInPlace, placeFailure } = state

  const choose = async () => {
    setIsWorking(true)
    const answer = await callSafely(appBridge().choosePlace(null))
    setIsWorking(false)
    if (!answer.ok) tell(errorText(t, answer.error))
    else if (answer.value.kind === 'chosen') show({ message: t('settings.place.chosen') })
    onChange()
  }
  const forget = async () => {
    const answer = await callSafely(appBridge().forgetPlace(null))
    if (answer.ok) show({ message: t('settings.place.forgotten') })
    else tell(errorText(t, answer.error))
    onChange()
  }
  return (
    <Stack gap={3}>
      <Text role="rowTitle" as="h3">
        {t('settings.place.title')}
      </Text>
      {place === null ? (
        <StatusText status="attention">{t('settings.place.none')}</StatusText>
      ) : (
        <>
          <DefinitionList
            layout="stacked"
            items={[
              { term: t('settings.place.where'), description: place },
              {
                term: t('settings.place.last'),
                description: lastInPlace === null ? t('settings.place.lastNone') : format.instant(lastInPlace),
              },
            ]}
          />
          {!isReachable && <StatusText status="attention">{t('settings.place.away')}</StatusText>}
          {isReachable && isSameDisk && <StatusText status="attention">{t('settings.place.sameDisk')}</StatusText>}
          {isReachable && placeFailure !== null && (
            <StatusText status="refused">{`${t('settings.place.failed')} ${errorText(t, placeFailure)}`}</StatusText>
          )}
        </>
      )}
      <Inline gap={3}>
        <Button icon={HardDrive} isPending={isWorking} onPress={() => void choose()}>
          {t(place === null ? 'settings.place.choose' : 'settings.place.change')}
        </Button>
        {place !== null && <Button onPress={() => void forget()}>{t('settings.place.forget')}</Button>}
      </Inline>
    </Stack>
  )
}
