import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { DocumentContent } from '../report/blocks.ts'
import type { DocxLabels } from './labels.ts'
import { eighths } from './measures.ts'
import { textWidth, type Orientation } from './page-setup.ts'
import { palette } from './palette.ts'
import { fonts, styleIds } from './styles.ts'

const rule = { style: BorderStyle.SINGLE, color: palette.hairline, size: eighths(0.5), space: 5 }
const watermarkWidth = 380
const longestSide = 62

/** Header and footer of one section; each section has its own, since the right tab follows its width. */
export function runningParts(content: DocumentContent, labels: DocxLabels, orientation: Orientation) {
  const tabStops = [{ type: 'right', position: textWidth(orientation) }] as const
  const watermark = content.status === 'draft' ? [watermarkRun(labels)] : []
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: styleIds.header,
            tabStops,
            border: { bottom: rule },
            children: [
              new TextRun({ children: [shortened(content.headerLeft), new Tab(), shortened(content.headerRight)] }),
              ...watermark,
            ],
          }),
        ],
      }),
      first: new Header({ children: [new Paragraph({ style: styleIds.header })] }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: styleIds.footer,
            tabStops,
            border: { top: rule },
            children: [
              new TextRun({ children: [shortened(content.footerStatus), new Tab(), `${labels.page}\u00a0`] }),
              new TextRun({ children: [PageNumber.CURRENT] }),
              new TextRun('\u00a0/\u00a0'),
              new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
      first: new Footer({ children: [new Paragraph({ style: styleIds.footer, children: [new TextRun(content.footerStatus)] })] }),
    },
  }
}

const watermarkRun = (labels: DocxLabels): TextWatermark =>
  new TextWatermark({
    text: labels.watermark,
    font: fonts.text,
    color: `#${palette.watermark}`,
    opacity: 0.5,
    width: watermarkWidth,
  })

/** Both sides must fit on one line of the narrowest page. */
const shortened = (text: string): string => (text.length <= longestSide ? text : `${text.slice(0, longestSide - 1).trimEnd()}…`)
