import { useEffect } from 'react'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Disclosure } from '#renderer/ui/overlays/disclosure.tsx'
import { useTranslate } from './i18n/use-translate.ts'

type FaultPageProps = { readonly error: unknown; readonly onRetry?: () => void }

/** What happened, what is safe, what to do. */
export function FaultPage({ error, onRetry }: FaultPageProps) {
  const t = useTranslate()
  useEffect(() => {
    document.title = `${t('shell.fault.title')} – ${t('common.appName')}`
    document.getElementById('page-title')?.focus()
  }, [t])
  const goHome = () => {
    window.location.hash = '#/'
    onRetry?.()
  }
  return (
    <Page>
      <PageHeader title={t('shell.fault.title')} />
      <Stack gap={4}>
        <Text role="text">{t('shell.fault.what')}</Text>
        <Text role="text">{t('shell.fault.safe')}</Text>
        <Text role="text">{t('shell.fault.do')}</Text>
        <Inline>
          <Button variant="primary" onPress={() => window.location.reload()}>
            {t('shell.fault.reload')}
          </Button>
          {onRetry !== undefined && <Button onPress={goHome}>{t('shell.fault.home')}</Button>}
        </Inline>
        <Disclosure summary={t('shell.fault.detail')}>
          <Text role="help">{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</Text>
        </Disclosure>
      </Stack>
    </Page>
  )
}
