import {
  BorderStyle,
  BuilderElement,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { FileChild, ITableOptions, ParagraphChild, XmlComponent } from 'docx'
import type { Cell, TableBlock } from '../report/blocks.ts'
import { captionParagraph } from './captions.ts'
import { columnWidths } from './columns.ts'
import type { RenderContext } from './context.ts'
import { bookmarked } from './fields.ts'
import { inlineRuns, textRuns } from './inlines.ts'
import { eighths, mm, pt } from './measures.ts'
import { textWidth } from './page-setup.ts'
import { palette } from './palette.ts'
import { styleIds } from './styles.ts'

const longestKeptTable = 9
const line = (color: string, width: number) => ({ style: BorderStyle.SINGLE, color, size: eighths(width) })
const none = { style: BorderStyle.NONE, color: 'auto', size: 0 }

/** Caption, table and source note. Key figures and forms have no printed caption. */
export function tableBlock(table: TableBlock, startsPage: boolean, context: RenderContext): FileChild[] {
  const caption = context.outline.tables.get(table)
  const above = caption ? [captionParagraph(context.labels.table, caption, startsPage, context)] : []
  const below = table.note ? [new Paragraph({ style: styleIds.tableNote, children: inlineRuns(table.note) })] : []
  return [...above, tableElement(table, caption?.text ?? table.caption, context), ...below]
}

function tableElement(table: TableBlock, title: string, context: RenderContext): Table {
  const total = textWidth(context.orientation)
  const widths = columnWidths(table, total, context.variant, context.labels)
  const rows = table.rows.length === 0 ? [emptyRow(table, context)] : table.rows
  const isKept = rows.length <= longestKeptTable
  const hasNote = table.note !== undefined
  const keeps = (index: number): boolean => {
    const isLast = index === rows.length - 1
    if (isLast) return hasNote
    return isKept || index === 0 || index === rows.length - 2
  }
  return new DescribedTable(title, table.description, {
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    borders: borders(table),
    margins: { top: pt(2.75), bottom: pt(2.75), left: pt(4.25), right: pt(4.25), marginUnitType: WidthType.DXA },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true, lastRow: table.hasTotal === true },
    rows: [
      headerRow(table, widths, context),
      ...rows.map((row, index) => bodyRow(table, row, widths, { index, count: rows.length, keepNext: keeps(index) }, context)),
    ],
  })
}

/** A table with a title and a description for screen readers, for which docx has no option. */
class DescribedTable extends Table {
  constructor(title: string, description: string, options: ITableOptions) {
    super(options)
    const properties = this.root[0] as { root: XmlComponent[] } // `as`: the table's properties come first
    properties.root.push(textElement('w:tblCaption', title), textElement('w:tblDescription', description))
  }
}

const textElement = (name: string, value: string): XmlComponent =>
  new BuilderElement<{ val: string }>({ name, attributes: { val: { key: 'w:val', value } } })

function borders({ variant }: TableBlock): NonNullable<ITableOptions['borders']> {
  if (variant === 'keyFigures') {
    return { top: line(palette.navy, 2.25), bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  }
  return {
    top: line(palette.navy, 1.5),
    bottom: line(palette.navy, 1),
    left: none,
    right: none,
    insideHorizontal: line(palette.hairline, 0.5),
    insideVertical: variant === 'form' ? line(palette.hairline, 0.5) : none,
  }
}

function headerRow(table: TableBlock, widths: readonly number[], context: RenderContext): TableRow {
  const isKeyFigures = table.variant === 'keyFigures'
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: table.columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          ...cellMargins(table, index),
          verticalAlign: VerticalAlign.BOTTOM,
          ...(isKeyFigures
            ? {}
            : {
                shading: { type: ShadingType.CLEAR, color: 'auto', fill: palette.tint },
                borders: { bottom: line(palette.navy, 0.75) },
              }),
          children: [
            new Paragraph({
              style: isKeyFigures ? styleIds.keyFigureLabel : styleIds.headerCell,
              ...(column.align === 'end' && !isKeyFigures ? { alignment: 'right' as const } : {}),
              children: index === 0 ? placed(textRuns(column.header), context) : textRuns(column.header),
            }),
          ],
        }),
    ),
  })
}

/** A hidden bookmark at the head of each table tells the page it starts on (see `withKeptChains`). */
function placed(runs: readonly ParagraphChild[], { nextBookmarkId }: RenderContext): ParagraphChild[] {
  const id = nextBookmarkId()
  return bookmarked(`_Place${id}`, id, runs)
}

type RowPlace = { readonly index: number; readonly count: number; readonly keepNext: boolean }

function bodyRow(
  table: TableBlock,
  row: readonly Cell[],
  widths: readonly number[],
  place: RowPlace,
  context: RenderContext,
): TableRow {
  const isForm = table.variant === 'form'
  const isTotal = table.hasTotal === true && place.index === place.count - 1
  const height = row.some((cell) => cell.kind === 'blank') ? mm(22) : mm(10)
  return new TableRow({
    cantSplit: true,
    keepNext: place.keepNext,
    ...(isForm ? { height: { value: height, rule: HeightRule.ATLEAST } } : {}),
    children: table.columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          ...cellMargins(table, index),
          ...(isForm ? { verticalAlign: VerticalAlign.CENTER } : {}),
          ...(isTotal ? { borders: { top: line(palette.navy, 1) } } : {}),
          children: [
            cellParagraph(
              table,
              row[index] ?? { kind: 'notApplicable' },
              { index, isTotal, rowIndex: place.index, align: column.align },
              context,
            ),
          ],
        }),
    ),
  })
}

/** A text column just after numbers stands clear of them. */
function cellMargins(table: TableBlock, index: number) {
  const isAfterNumbers =
    table.variant === 'data' && table.columns[index]?.align === 'start' && table.columns[index - 1]?.align === 'end'
  return isAfterNumbers ? { margins: { left: pt(10), marginUnitType: WidthType.DXA } } : {}
}

type CellPlace = { readonly index: number; readonly rowIndex: number; readonly isTotal: boolean; readonly align: 'start' | 'end' }

function cellParagraph(table: TableBlock, cell: Cell, place: CellPlace, { labels }: RenderContext): Paragraph {
  const isKeyFigures = table.variant === 'keyFigures'
  const style = isKeyFigures ? (place.rowIndex === 0 ? styleIds.keyFigure : styleIds.keyFigureNote) : styleIds.cell
  const isRowHeader = place.index === 0 && !isKeyFigures
  const look = isRowHeader || place.isTotal ? { bold: true, color: palette.navy } : {}
  const alignment = place.align === 'end' && !isKeyFigures ? { alignment: 'right' as const } : {}
  return new Paragraph({ style, ...alignment, children: cellRuns(cell, look, labels, isKeyFigures) })
}

function cellRuns(cell: Cell, look: { bold?: boolean; color?: string }, labels: RenderContext['labels'], isKeyFigures: boolean) {
  switch (cell.kind) {
    case 'text':
      return inlineRuns(
        cell.content.every((inline) => inline.text === '') ? [{ text: labels.notApplicable }] : cell.content,
        look,
      )
    case 'number':
      return textRuns(cell.text === '' ? labels.notApplicable : cell.text, look)
    case 'missing':
      return textRuns(labels.missing, { ...look, color: palette.grey, ...(isKeyFigures ? { size: 21 } : {}) })
    case 'notApplicable':
      return textRuns(labels.notApplicable, look)
    case 'blank':
      return []
  }
}

/** A table without rows says so rather than show a bare header. */
const emptyRow = (table: TableBlock, { labels }: RenderContext): Cell[] =>
  table.columns.map((_, index) =>
    index === 0 ? { kind: 'text', content: [{ text: labels.noRow, missing: true }] } : { kind: 'notApplicable' },
  )
