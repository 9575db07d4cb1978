import type { Language } from '../i18n/language.ts'
import { createTranslator } from '../i18n/translator.ts'

const styleNames = [
  'lead',
  'cell',
  'headerCell',
  'tableNote',
  'figure',
  'keyFigure',
  'keyFigureLabel',
  'keyFigureNote',
  'info',
  'alert',
  'missing',
  'wording',
  'fact',
  'mention',
  'organisation',
  'network',
  'overline',
  'coverPeriod',
] as const
type StyleName = (typeof styleNames)[number]

/** The words that the Word file writes by itself, in the language of the document. */
export type DocxLabels = {
  readonly contents: string
  readonly listOfTables: string
  readonly listOfFigures: string
  /** Also the name of the sequence that numbers tables. */
  readonly table: string
  readonly figure: string
  /** Between a number and its caption. */
  readonly captionSeparator: string
  readonly figureData: (number: number) => string
  /** Between a label and what it says. */
  readonly labelSeparator: string
  readonly annex: string
  readonly annexSeparator: string
  readonly page: string
  readonly watermark: string
  readonly missing: string
  readonly notApplicable: string
  readonly noRow: string
  /** Names of the document's own styles. */
  readonly styles: Readonly<Record<StyleName, string>>
}

/** Labels of the `docx` room for one language. */
export function docxLabels(language: Language): DocxLabels {
  const t = createTranslator(language)
  return {
    contents: t('docx.contents'),
    listOfTables: t('docx.listOfTables'),
    listOfFigures: t('docx.listOfFigures'),
    table: t('docx.table'),
    figure: t('docx.figure'),
    captionSeparator: t('docx.captionSeparator'),
    figureData: (number) => t('docx.figureData', { number }),
    labelSeparator: t('docx.labelSeparator'),
    annex: t('docx.annex'),
    annexSeparator: t('docx.annexSeparator'),
    page: t('docx.page'),
    watermark: t('docx.watermark'),
    missing: t('docx.missing'),
    notApplicable: t('docx.notApplicable'),
    noRow: t('docx.noRow'),
    styles: Object.fromEntries(styleNames.map((name) => [name, t(`docx.style.${name}`)])) as Record<StyleName, string>, // `as`: one entry for each name
  }
}
