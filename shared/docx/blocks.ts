import { Paragraph, Tab, TextRun, type FileChild, type IParagraphOptions } from 'docx'
import { assertNever } from '../domain/common/result.ts'
import type { Block, Inline } from '../report/blocks.ts'
import { chartBlock } from './charts.ts'
import type { RenderContext } from './context.ts'
import { headingParagraph } from './headings.ts'
import { inlineRuns, textRuns } from './inlines.ts'
import { pt, spacing } from './measures.ts'
import { lists } from './numbering.ts'
import { palette } from './palette.ts'
import { styleIds } from './styles.ts'
import { tableBlock } from './tables.ts'

type Extra = Pick<IParagraphOptions, 'pageBreakBefore' | 'spacing'>
export type BlockPlace = {
  /** First of its page: after a forced break, or because a section starts. */
  readonly start: 'running' | 'break' | 'section'
  /** The block before is a table without a note: text needs air, and another table needs a paragraph in between. */
  readonly followsTable: boolean
}

const toneStyles = { info: styleIds.info, alert: styleIds.alert, missing: styleIds.missing } as const

/** One block as paragraphs and tables. */
export function renderBlock(block: Block, place: BlockPlace, context: RenderContext): FileChild[] {
  const isAfterBreak = place.start === 'break'
  const start = isAfterBreak ? { pageBreakBefore: true } : {}
  const air = (line: number, before: number, after: number): Extra =>
    place.followsTable ? { ...start, spacing: { ...spacing(line, before, after), before: pt(14) } } : start
  switch (block.kind) {
    case 'heading': {
      const heading = context.outline.headings.get(block)
      return heading ? [headingParagraph(heading, headingStart(block.pageBreakBefore === true, place), context)] : []
    }
    case 'lead':
      return [textParagraph(styleIds.lead, block.content, air(1.2, 0, 12))]
    case 'paragraph':
      return [textParagraph(styleIds.body, block.content, air(1.15, 0, 8))]
    case 'callout':
      return [textParagraph(toneStyles[block.tone], block.content, air(1.15, 6, 10))]
    case 'wording':
      return [textParagraph(styleIds.wording, block.content, air(1.2, 3, 7))]
    case 'list':
      return listParagraphs(block, air(1.15, 0, 3.5), context)
    case 'factSheet':
      return block.rows.map((row, index) => factParagraph(row.label, row.value, index === 0 ? air(1.15, 0, 2.5) : {}))
    case 'table':
      return [...separator(block, place), ...tableBlock(block, isAfterBreak, context)]
    case 'chart':
      return chartBlock(block, isAfterBreak, context)
    default:
      return assertNever(block)
  }
}

/** Two tables that touch become one in Word: an unnumbered caption keeps them apart. */
function separator(block: Extract<Block, { kind: 'table' }>, place: BlockPlace): Paragraph[] {
  if (block.variant === 'data' || !place.followsTable) return []
  return [new Paragraph({ style: styleIds.caption, children: textRuns(block.caption) })]
}

const headingStart = (isForced: boolean, { start }: BlockPlace): BlockPlace['start'] =>
  isForced && start === 'running' ? 'break' : start

const textParagraph = (style: string, content: readonly Inline[], extra: Extra): Paragraph =>
  new Paragraph({ style, ...extra, children: inlineRuns(content) })

/** Label, tab, value: read in order, unlike a table of two columns. */
export function factParagraph(label: string, value: readonly Inline[], extra: Extra): Paragraph {
  return new Paragraph({
    style: styleIds.fact,
    ...extra,
    children: [
      ...textRuns(label, { bold: true, color: palette.navy }),
      new TextRun({ children: [new Tab()] }),
      ...inlineRuns(value),
    ],
  })
}

function listParagraphs(block: Extract<Block, { kind: 'list' }>, first: Extra, context: RenderContext): Paragraph[] {
  const instance = block.ordered ? { instance: context.nextListInstance() } : {}
  const item = (content: readonly Inline[], level: 0 | 1, extra: Extra): Paragraph =>
    new Paragraph({
      style: block.ordered ? styleIds.step : styleIds.bullet,
      numbering: { reference: block.ordered ? lists.steps : lists.bullets, level, ...instance },
      ...extra,
      children: inlineRuns(content),
    })
  return block.items.flatMap((entry, index) => [
    item(entry.content, 0, index === 0 ? first : {}),
    ...(entry.children ?? []).map((child) => item(child, 1, {})),
  ])
}
