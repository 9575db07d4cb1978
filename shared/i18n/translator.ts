import i18next, { type FormatterModule } from 'i18next'
import type { MessageKey } from './keys.ts'
import type { Language } from './language.ts'
import { en } from './en/index.ts'
import { fr } from './fr/index.ts'

export type TranslateOptions = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, options?: TranslateOptions) => string

export const resources = { fr: { translation: fr }, en: { translation: en } } as const

/** Parameters that say how many: written with the thousands apart. A year or a number given to something is none of them. */
const quantities: ReadonlySet<unknown> = new Set(['count', 'total', 'value', 'max'])

const numbersOf = new Map<string, Intl.NumberFormat>()

function numbersIn(language: string): Intl.NumberFormat {
  const numbers = numbersOf.get(language) ?? new Intl.NumberFormat(language)
  numbersOf.set(language, numbers)
  return numbers
}

/** The library's own place for this; `alwaysFormat` has every parameter pass through it. */
export const quantityFormatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language = 'fr', options) =>
    typeof value === 'number' && quantities.has(options?.['interpolationkey'])
      ? numbersIn(language).format(value)
      : String(value),
}

/** What every instance of the texts is made with. */
export const textOptions = {
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false, alwaysFormat: true },
  resources,
} as const

/** A synchronous translator for one language; plurals follow CLDR (French has one, many and other). */
export function createTranslator(language: Language): Translate {
  const instance = i18next.createInstance().use(quantityFormatter)
  void instance.init({ lng: language, ...textOptions })
  return (key, options) => String(instance.t(key, { ...options }))
}
