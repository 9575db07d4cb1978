import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { useTranslate } from './i18n/use-translate.ts'
import { linkTo, paths } from './links.ts'
import { usePageTitle } from './use-page-title.ts'

export function NotFoundPage() {
  const t = useTranslate()
  usePageTitle(t('shell.notFound'))
  return (
    <Page>
      <PageHeader title={t('shell.notFound')} />
      <EmptyState action={<LinkButton href={linkTo(paths.home, {})}>{t('shell.goHome')}</LinkButton>}>
        {t('shell.notFoundHelp')}
      </EmptyState>
    </Page>
  )
}
