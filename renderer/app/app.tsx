import { I18nextProvider } from 'react-i18next'
import type { AppContext } from '#shared/ipc/contract.ts'
import { SpacesWindow } from '#renderer/features/spaces/spaces-window.tsx'
import { WelcomeScreen } from '#renderer/features/spaces/welcome-screen.tsx'
import { AppStateContext, useAppState } from '#renderer/data/app-state.ts'
import { FocusPage } from '#renderer/ui/shell/focus-page.tsx'
import { UiProvider } from '#renderer/ui/provider/ui-provider.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { FaultPage } from './fault-page.tsx'
import { useTranslate } from './i18n/use-translate.ts'
import { appHistory } from './app-history.ts'
import { SpaceWindow } from './space-window.tsx'
import { useAppContext } from './use-app-context.ts'

const navigate = (href: string) => appHistory.push(href.replace(/^#/, ''))

/** One window: with a space, or the one that lists the spaces. */
export function App({ context }: { readonly context: AppContext }) {
  const { state, texts } = useAppContext(context)
  const { language, theme, density } = state.preferences
  return (
    <I18nextProvider i18n={texts}>
      <AppStateContext value={state}>
        <UiProvider language={language} theme={theme} density={density} today={state.today} navigate={navigate}>
          <ErrorBoundary fallback={(error) => <WholeWindowFault error={error} />}>
            <WindowContent />
          </ErrorBoundary>
        </UiProvider>
      </AppStateContext>
    </I18nextProvider>
  )
}

function WindowContent() {
  const { profile, context } = useAppState()
  if (profile === null) return <WelcomeScreen />
  return context.space === null ? <SpacesWindow /> : <SpaceWindow space={context.space} />
}

function WholeWindowFault({ error }: { readonly error: unknown }) {
  const t = useTranslate()
  return (
    <FocusPage brandLabel={t('common.appName')}>
      <FaultPage error={error} />
    </FocusPage>
  )
}
