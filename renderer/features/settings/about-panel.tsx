import { actFormat } from '#shared/domain/journal/act.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useAppState } from '#renderer/data/app-state.ts'
import { useSession } from '#renderer/data/session-context.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { DefinitionList } from '#renderer/ui/status/definition-list.tsx'

/** What the application is, and is not. */
export function AboutPanel() {
  const t = useTranslate()
  const { context } = useAppState()
  const { space } = useSession()
  return (
    <Panel title={t('settings.about')}>
      <Stack gap={3}>
        <Text role="text">{t('settings.aboutText', { version: context.version })}</Text>
        <Text role="text">{t('settings.aboutOffline')}</Text>
        <Text role="help" tone="secondary">
          {t('settings.aboutFont')} {t('settings.aboutLicences')}
        </Text>
        <DefinitionList
          items={[
            { term: t('settings.version'), description: context.version },
            { term: t('settings.platform'), description: context.platform },
            { term: t('settings.format'), description: String(actFormat) },
            { term: t('settings.replica'), description: space.replicaId.slice(0, 8) },
          ]}
        />
      </Stack>
    </Panel>
  )
}
