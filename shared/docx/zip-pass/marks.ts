import { localeOf, type Language } from '../../i18n/language.ts'
import { editParts, type Parts } from './parts.ts'

const separators = { fr: { decimal: ',', list: ';' }, en: { decimal: '.', list: ',' } } as const

/** The language, in the three places for which docx has no option: properties, settings and charts. */
export function markLanguage(parts: Parts, language: Language): void {
  const tag = localeOf[language]
  const { decimal, list } = separators[language]
  editParts(parts, /^docProps\/core\.xml$/u, (xml) =>
    xml.replace('</cp:coreProperties>', `<dc:language>${tag}</dc:language></cp:coreProperties>`),
  )
  editParts(parts, /^word\/settings\.xml$/u, (xml) =>
    xml.replace(
      '</w:compat>',
      `</w:compat><w:themeFontLang w:val="${tag}"/><w:decimalSymbol w:val="${decimal}"/><w:listSeparator w:val="${list}"/>`,
    ),
  )
  editParts(parts, /^word\/charts\/[^/]*\.xml$/u, (xml) => xml.replaceAll('"en-US"', `"${tag}"`))
}

/** `dataDate` is a LocalDate: created and modified say when the data are from, not when the file was made. */
export function markDates(parts: Parts, dataDate: string): void {
  editParts(parts, /^docProps\/core\.xml$/u, (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, (_, open: string) => `${open}${dataDate}T00:00:00Z`),
  )
}
