import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { AboutPanel } from './about-panel.tsx'
import { BackupsPanel } from './backups-panel.tsx'
import { DisplayPanel } from './display-panel.tsx'
import { ProfilePanel } from './profile-panel.tsx'
import { SpacePanel } from './space-panel.tsx'

/** The space, its copies, and what this computer remembers of its reader. */
export function SettingsScreen() {
  const t = useTranslate()
  usePageTitle(t('settings.title'))
  return (
    <Page>
      <PageHeader title={t('settings.title')} />
      <PageColumns
        sideWidth="half"
        sideLabel={t('settings.display')}
        side={
          <Stack gap={5}>
            <ProfilePanel />
            <DisplayPanel />
          </Stack>
        }
      >
        <Stack gap={5}>
          <SpacePanel />
          <BackupsPanel />
          <AboutPanel />
        </Stack>
      </PageColumns>
    </Page>
  )
}
