import { useEffect, useInsertionEffect, type ReactNode } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { ToastProvider } from '../overlays/toast-provider.tsx'
import { UiContext } from './ui-context.ts'

type UiProviderProps = {
  readonly language: 'fr' | 'en'
  readonly theme: 'light' | 'dark' | 'system'
  readonly density?: 'comfortable' | 'compact' | undefined
  readonly today: string
  readonly navigate?: ((href: string) => void) | undefined
  readonly children: ReactNode
}

const locales = { fr: 'fr-FR', en: 'en-GB' } as const

/** React Aria adds a `style` element of that id unless one exists; the content security policy refuses it, base.css has the rule. */
function claimPressableStyle() {
  const id = 'react-aria-pressable-style'
  if (document.getElementById(id) !== null) return
  const mark = document.createElement('meta')
  mark.id = id
  document.head.append(mark)
}

export function UiProvider({ language, theme, density = 'comfortable', today, navigate, children }: UiProviderProps) {
  useInsertionEffect(claimPressableStyle, [])
  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dataset.theme = theme
    root.dataset.density = density
  }, [language, theme, density])

  const content = <ToastProvider>{children}</ToastProvider>
  return (
    <UiContext value={{ language, today }}>
      <I18nProvider locale={locales[language]}>
        {navigate ? <RouterProvider navigate={navigate}>{content}</RouterProvider> : content}
      </I18nProvider>
    </UiContext>
  )
}
