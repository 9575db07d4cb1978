import i18next from 'i18next'
import type { MessageKey } from './keys.ts'
import type { Language } from './language.ts'
import { en } from './en/index.ts'
import { fr } from './fr/index.ts'

export type TranslateOptions = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, options?: TranslateOptions) => string

export const resources = { fr: { translation: fr }, en: { translation: en } } as const

/** A synchronous translator for one language; plurals follow CLDR (French has one, many and other). */
export function createTranslator(language: Language): Translate {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources,
  })
  return (key, options) => String(instance.t(key, { ...options }))
}
