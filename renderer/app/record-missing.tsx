import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { useTranslate } from './i18n/use-translate.ts'
import { usePageTitle } from './use-page-title.ts'

/** The address is right and the record is not there, or no longer. */
export function RecordMissing({ back }: { readonly back: string }) {
  const t = useTranslate()
  usePageTitle(t('shell.recordMissing'))
  return (
    <Page>
      <PageHeader title={t('shell.recordMissing')} />
      <EmptyState action={<LinkButton href={back}>{t('shell.backToRoom')}</LinkButton>}>
        {t('shell.recordMissingHelp')}
      </EmptyState>
    </Page>
  )
}
