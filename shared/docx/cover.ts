import { BorderStyle, Paragraph, ShadingType, type IParagraphOptions } from 'docx'
import type { DocumentContent } from '../report/blocks.ts'
import { factParagraph } from './blocks.ts'
import { textRuns } from './inlines.ts'
import { eighths, mm, spacing } from './measures.ts'
import { palette } from './palette.ts'
import { styleIds } from './styles.ts'

const bandIndent = { left: 460, right: 460 }
const side = { style: BorderStyle.SINGLE, color: palette.navy, size: eighths(1), space: 22 }
const bandBorder = { top: side, left: side, right: side, bottom: { ...side, color: palette.copper, size: eighths(6) } }
const bandFill = { type: ShadingType.CLEAR, color: 'auto', fill: palette.navy }

/** The first page: who speaks, a band with the title, four facts and the status in words. */
export function coverParagraphs({ cover }: DocumentContent): Paragraph[] {
  return [
    new Paragraph({ style: styleIds.organisation, children: textRuns(cover.bodyName) }),
    ...(cover.networkName === null ? [] : [new Paragraph({ style: styleIds.network, children: textRuns(cover.networkName) })]),
    band({
      style: styleIds.overline,
      spacing: { ...spacing(1.15, 0, 5), before: mm(58) },
      children: textRuns(cover.overline, { color: palette.sand }),
    }),
    band({ style: 'Title', children: textRuns(cover.title) }),
    band({ style: styleIds.coverPeriod, children: textRuns(cover.period) }),
    ...cover.facts.map(({ label, value }, index) =>
      factParagraph(label, [{ text: value }], index === 0 ? { spacing: { ...spacing(1.15, 0, 2.5), before: mm(24) } } : {}),
    ),
    new Paragraph({
      style: styleIds.mention,
      spacing: { ...spacing(1.15, 0, 10), before: mm(12) },
      children: textRuns(cover.mention),
    }),
  ]
}

/** Three paragraphs with the same fill, borders and indents merge into one block. */
const band = (options: IParagraphOptions): Paragraph =>
  new Paragraph({ ...options, indent: bandIndent, border: bandBorder, shading: bandFill })
