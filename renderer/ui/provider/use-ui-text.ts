import { useTranslation } from 'react-i18next'
import type { MessageKey } from '#shared/i18n/keys.ts'

export type UiKey = Extract<MessageKey, `ui.${string}` | `errors.${string}`>
export type UiText = (key: UiKey, options?: Readonly<Record<string, string | number>>) => string

/** The library's own few words: close, previous, optional… Everything else comes in already translated. */
export function useUiText(): UiText {
  const { t } = useTranslation()
  return (key, options) => t(key, { ...options })
}
