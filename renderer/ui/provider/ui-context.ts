import { createContext, use } from 'react'

/** What components need to know of the reader: language, and the civil date given by the app's clock. */
export type UiSettings = { readonly language: 'fr' | 'en'; readonly today: string }

export const UiContext = createContext<UiSettings | null>(null)

export function useUi(): UiSettings {
  const settings = use(UiContext)
  if (settings === null) throw new Error('UiProvider is missing')
  return settings
}
