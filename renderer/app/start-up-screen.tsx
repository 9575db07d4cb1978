import { useEffect } from 'react'
import type { OpeningProgress } from '#renderer/data/open-projection.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { useDelayed } from '#renderer/ui/hooks/use-delayed.ts'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { FocusPage } from '#renderer/ui/shell/focus-page.tsx'
import { ProgressBar } from '#renderer/ui/status/progress-bar.tsx'
import { errorText } from './i18n/error-text.ts'
import { useTranslate } from './i18n/use-translate.ts'

type StartUpScreenProps = { readonly progress?: OpeningProgress | null; readonly failure?: string }

/** While a space opens: nothing when it is quick, a bar while its view is made again, a sentence when it can't. */
export function StartUpScreen({ progress = null, failure }: StartUpScreenProps) {
  const t = useTranslate()
  const isSlow = useDelayed(300)
  const title = t(failure === undefined ? 'shell.start.title' : 'shell.start.failedTitle')
  useEffect(() => {
    document.title = `${title} – ${t('common.appName')}`
  }, [title, t])
  if (failure === undefined && !isSlow) return null
  return (
    <FocusPage brandLabel={t('common.appName')}>
      <Page>
        <PageHeader title={title} />
        {failure === undefined ? (
          progress !== null && (
            <ProgressBar
              label={t('shell.start.rebuilding')}
              step={t(`shell.start.${progress.step}`)}
              value={progress.done}
              max={progress.total}
            />
          )
        ) : (
          <Stack gap={4}>
            <Text role="text">{errorText(t, failure)}</Text>
            <Text role="text">{t('shell.start.safe')}</Text>
            <Inline>
              <Button variant="primary" onPress={() => window.location.reload()}>
                {t('shell.start.retry')}
              </Button>
              <Button onPress={() => void appBridge().showSpaces(null)}>{t('shell.start.otherSpace')}</Button>
            </Inline>
          </Stack>
        )}
      </Page>
    </FocusPage>
  )
}
