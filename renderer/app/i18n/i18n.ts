import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#shared/i18n/language.ts'
import { quantityFormatter, textOptions } from '#shared/i18n/translator.ts'
import { screenText } from './screen-text.ts'

/** The texts of the interface in one language; both catalogues are in the bundle. */
export function createScreenTexts(language: Language): i18n {
  const texts = i18next.createInstance()
  void texts
    .use(initReactI18next)
    .use({ type: 'postProcessor', name: 'screen', process: screenText })
    .use(quantityFormatter)
    .init({ lng: language, postProcess: 'screen', react: { useSuspense: false }, ...textOptions })
  return texts
}
