import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import { BorderStyle, LineRuleType, ShadingType } from 'docx'
import { localeOf, type Language } from '../i18n/language.ts'
import { eighths, halfPoints, mm, pt, spacing } from './measures.ts'
import type { DocxLabels } from './labels.ts'
import { lists } from './numbering.ts'
import { palette } from './palette.ts'
import { typeScales, type DocxVariant, type TypeScale } from './type-scale.ts'

/** Style ids of the document; names are Word's own wherever Word has one, so that it translates them. */
export const styleIds = {
  body: 'BodyText',
  lead: 'Chapeau',
  caption: 'Caption',
  cell: 'Cellule',
  headerCell: 'CelluleEntete',
  tableNote: 'NoteTableau',
  figure: 'Graphique',
  keyFigure: 'Chiffre',
  keyFigureLabel: 'ChiffreLibelle',
  keyFigureNote: 'ChiffreNote',
  bullet: 'ListBullet',
  step: 'ListNumber',
  info: 'Encadre',
  alert: 'Alerte',
  missing: 'NonRenseigne',
  wording: 'Dispositif',
  fact: 'Fiche',
  mention: 'Mention',
  organisation: 'Organisme',
  network: 'Reseau',
  overline: 'Surtitre',
  coverPeriod: 'Periode',
  contentsHeading: 'TOCHeading',
  contents1: 'TOC1',
  contents2: 'TOC2',
  captionEntry: 'TableofFigures',
  header: 'Header',
  footer: 'Footer',
} as const

export const fonts = { text: 'Calibri', title: 'Cambria' } as const
/** Where the value of a fact sheet starts, in twips. */
export const factHang = mm(38)

type BarStyle = (typeof BorderStyle)[keyof typeof BorderStyle]
const bar = (color: string, width: number, style: BarStyle = BorderStyle.SINGLE) => ({
  left: { style, color, size: eighths(width), space: 8 },
})
/** A block on a tint: its other borders have the colour of the tint, and give it its inner space. */
const tinted = (tint: string, color: string, width: number, style: BarStyle = BorderStyle.SINGLE) => {
  const edge = { style: BorderStyle.SINGLE, color: tint, size: eighths(0.5), space: 6 }
  return { shading: fill(tint), border: { ...bar(color, width, style), top: edge, bottom: edge, right: edge } }
}
const fill = (color: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill: color })

/** The styles of the report; sizes follow the variant, proofing language follows the document. */
export function documentStyles(language: Language, variant: DocxVariant, names: DocxLabels['styles']): IStylesOptions {
  const s = typeScales[variant]
  return {
    default: {
      document: {
        run: { font: fonts.text, size: halfPoints(s.body), color: palette.ink, language: { value: localeOf[language] } },
        paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO, before: 0, after: 0 } },
      },
      hyperlink: { run: { color: palette.navy, underline: { type: 'single' } } },
    },
    paragraphStyles: [
      ...textStyles(s, names),
      ...headingStyles(s),
      ...tableStyles(s, names),
      ...blockStyles(s, names),
      ...coverStyles(s, names),
      ...contentsStyles(s),
    ],
  }
}

function textStyles(s: TypeScale, n: DocxLabels['styles']): IParagraphStyleOptions[] {
  const right = mm(s.textRightIndent)
  return [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      run: { font: fonts.text, size: halfPoints(s.body), color: palette.ink },
      paragraph: { spacing: spacing(1.15, 0, 0) },
    },
    style(styleIds.body, 'Body Text', { paragraph: { spacing: spacing(1.15, 0, 8), indent: { right } } }),
    style(styleIds.lead, n.lead, {
      run: { size: halfPoints(s.lead), color: palette.navy },
      paragraph: { spacing: spacing(1.2, 0, 12), indent: { right } },
    }),
    style(styleIds.bullet, 'List Bullet', { paragraph: { spacing: spacing(1.15, 0, 3.5), indent: { right } } }),
    style(styleIds.step, 'List Number', { paragraph: { spacing: spacing(1.15, 0, 3.5), indent: { right } } }),
    style(styleIds.fact, n.fact, {
      paragraph: { spacing: spacing(1.15, 0, 2.5), indent: { left: factHang, hanging: factHang, right } },
    }),
  ]
}

function headingStyles(s: TypeScale): IParagraphStyleOptions[] {
  const kept = { keepNext: true, keepLines: true }
  return [
    style('Title', 'Title', {
      run: { font: fonts.title, size: halfPoints(46), color: palette.white },
      paragraph: { spacing: spacing(1, 0, 8) },
    }),
    style('Heading1', 'heading 1', {
      next: styleIds.body,
      run: { font: fonts.title, size: halfPoints(s.heading1), color: palette.navy },
      paragraph: { ...kept, outlineLevel: 0, spacing: spacing(1.05, 28, 10), numbering: { reference: lists.headings, level: 0 } },
    }),
    style('Heading2', 'heading 2', {
      next: styleIds.body,
      run: { bold: true, size: halfPoints(s.heading2), color: palette.navy },
      paragraph: { ...kept, outlineLevel: 1, spacing: spacing(1.05, 17, 5), numbering: { reference: lists.headings, level: 1 } },
    }),
    style('Heading3', 'heading 3', {
      next: styleIds.body,
      run: { bold: true, size: halfPoints(s.heading3), color: palette.copper },
      paragraph: { ...kept, outlineLevel: 2, spacing: spacing(1.15, 12, 3) },
    }),
    style(styleIds.caption, 'caption', {
      next: styleIds.body,
      run: { bold: true, size: halfPoints(s.caption), color: palette.navy },
      paragraph: { ...kept, spacing: spacing(1.05, 13, 4.5) },
    }),
  ]
}

function tableStyles(s: TypeScale, n: DocxLabels['styles']): IParagraphStyleOptions[] {
  const cell = { size: halfPoints(s.cell) }
  const label = { size: halfPoints(s.figureLabel) }
  return [
    style(styleIds.cell, n.cell, { run: cell, paragraph: { spacing: spacing(1.05, 0, 0) } }),
    style(styleIds.headerCell, n.headerCell, {
      run: { ...cell, bold: true, color: palette.navy },
      paragraph: { spacing: spacing(1.05, 0, 0) },
    }),
    style(styleIds.tableNote, n.tableNote, {
      run: { size: halfPoints(s.note), color: palette.grey },
      paragraph: { spacing: spacing(1.05, 4.5, 14) },
    }),
    style(styleIds.figure, n.figure, { paragraph: { spacing: spacing(1, 0, 6) } }),
    style(styleIds.keyFigure, n.keyFigure, {
      run: { font: fonts.title, size: halfPoints(28), color: palette.navy },
      paragraph: { spacing: spacing(1, 0, 0) },
    }),
    style(styleIds.keyFigureLabel, n.keyFigureLabel, {
      run: { ...label, bold: true, color: palette.navy },
      paragraph: { spacing: spacing(1.05, 0, 0) },
    }),
    style(styleIds.keyFigureNote, n.keyFigureNote, {
      run: { ...label, color: palette.grey },
      paragraph: { spacing: spacing(1.05, 0, 3) },
    }),
  ]
}

function blockStyles(s: TypeScale, n: DocxLabels['styles']): IParagraphStyleOptions[] {
  const indent = { left: pt(10), right: mm(s.textRightIndent) }
  const block = { indent, spacing: spacing(1.15, 6, 10), keepLines: true }
  return [
    style(styleIds.info, n.info, { paragraph: { ...block, ...tinted(palette.tint, palette.navy, 3) } }),
    style(styleIds.alert, n.alert, { paragraph: { ...block, ...tinted(palette.ivory, palette.copper, 3) } }),
    style(styleIds.missing, n.missing, {
      run: { color: palette.grey },
      paragraph: { ...block, ...tinted(palette.mist, palette.grey, 2.25, BorderStyle.DASHED) },
    }),
    style(styleIds.wording, n.wording, {
      run: { size: halfPoints(s.wording) },
      paragraph: { indent, spacing: spacing(1.2, 3, 7), keepNext: true, keepLines: true, border: bar(palette.navy, 2.25) },
    }),
    style(styleIds.mention, n.mention, {
      run: { bold: true, color: palette.copper },
      paragraph: { indent, spacing: spacing(1.15, 0, 10), ...tinted(palette.ivory, palette.copper, 4.5) },
    }),
  ]
}

function coverStyles(s: TypeScale, n: DocxLabels['styles']): IParagraphStyleOptions[] {
  return [
    style(styleIds.organisation, n.organisation, {
      run: { font: fonts.title, size: halfPoints(15), color: palette.navy },
      paragraph: { spacing: spacing(1.05, 0, 2) },
    }),
    style(styleIds.network, n.network, {
      run: { size: halfPoints(s.caption), color: palette.grey },
      paragraph: { spacing: spacing(1.05, 0, 2) },
    }),
    style(styleIds.overline, n.overline, {
      run: { bold: true, allCaps: true, characterSpacing: pt(1.5), size: halfPoints(s.overline), color: palette.copper },
      paragraph: { spacing: spacing(1.15, 0, 5) },
    }),
    style(styleIds.coverPeriod, n.coverPeriod, {
      run: { size: halfPoints(16), color: palette.white },
      paragraph: { spacing: spacing(1.1, 0, 0) },
    }),
    style(styleIds.header, 'header', {
      run: { size: halfPoints(s.running), color: palette.grey },
      paragraph: { spacing: spacing(1, 0, 0) },
    }),
    style(styleIds.footer, 'footer', {
      run: { size: halfPoints(s.running), color: palette.grey },
      paragraph: { spacing: spacing(1, 0, 0) },
    }),
  ]
}

function contentsStyles(s: TypeScale): IParagraphStyleOptions[] {
  return [
    style(styleIds.contentsHeading, 'TOC Heading', {
      run: { font: fonts.title, size: halfPoints(s.heading1), color: palette.navy },
      paragraph: { keepNext: true, keepLines: true, spacing: spacing(1.05, 28, 10) },
    }),
    style(styleIds.contents1, 'toc 1', {
      run: { bold: true, color: palette.navy },
      paragraph: { spacing: spacing(1.15, s.contentsBefore, 0.5), indent: { left: 600, hanging: 600 } },
    }),
    style(styleIds.contents2, 'toc 2', { paragraph: { spacing: spacing(1.15, 0, 0), indent: { left: 1250, hanging: 650 } } }),
    style(styleIds.captionEntry, 'table of figures', {
      run: { size: halfPoints(s.listEntry) },
      paragraph: { spacing: spacing(1.15, 0, 1.5) },
    }),
  ]
}

function style(id: string, name: string, options: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    next: options.next ?? (id === 'Title' ? styleIds.body : id),
    quickFormat: true,
    ...options,
  }
}
