import { useState } from 'react'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useRefusals } from '#renderer/app/refusal-context.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import type { CopyState } from './use-copies.ts'

/** What the last trial of the copies found, and a button to try them now. */
export function RehearsalSection({ state, onDone }: { readonly state: CopyState; readonly onDone: () => void }) {
  const t = useTranslate()
  const format = useFormat()
  const { tell } = useRefusals()
  const [isTrying, setIsTrying] = useState(false)
  const { rehearsal } = state

  const rehearse = async () => {
    setIsTrying(true)
    const answer = await callSafely(appBridge().rehearse(null))
    setIsTrying(false)
    if (!answer.ok) tell(errorText(t, answer.error))
    onDone()
  }
  return (
    <Stack gap={3}>
      <Text role="rowTitle" as="h3">
        {t('settings.rehearsal.title')}
      </Text>
      <Text role="help" tone="secondary">
        {t('settings.rehearsal.help')}
      </Text>
      <output>
        {rehearsal === null ? (
          <Text role="text">{t('settings.rehearsal.never')}</Text>
        ) : (
          rehearsal.tried.map(({ name, where, code }) => {
            const words = { date: format.instant(rehearsal.at), where: t(`settings.rehearsal.wheres.${where}`) }
            return code === null ? (
              <StatusText key={name + where} status="done">
                {t('settings.rehearsal.sound', words)}
              </StatusText>
            ) : (
              <StatusText key={name + where} status="refused">
                {`${t('settings.rehearsal.failed', words)} ${errorText(t, code)}`}
              </StatusText>
            )
          })
        )}
      </output>
      <div>
        <Button isPending={isTrying} onPress={() => void rehearse()}>
          {t('settings.rehearsal.now')}
        </Button>
      </div>
    </Stack>
  )
}
