import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'
import { ChartRun } from 'docx/charts'
import { estimatePageNumbersWith } from 'docx/layout'
import type { Block, Cell, ChartBlock, DocumentContent, Inline, TableBlock } from '#shared/report/blocks.ts'

const runs = (content: readonly Inline[]) =>
  content.map(({ text, bold = false, italic = false }) => new TextRun({ text, bold, italics: italic }))

const words = (cell: Cell) =>
  cell.kind === 'text' ? runs(cell.content) : [new TextRun(cell.kind === 'number' ? cell.text : '–')]

const row = (cells: readonly Paragraph[], isHeader = false) =>
  new TableRow({ tableHeader: isHeader, children: cells.map((paragraph) => new TableCell({ children: [paragraph] })) })

function table({ caption, columns, rows }: TableBlock): FileChild[] {
  const width = 9000
  const total = columns.reduce((sum, { weight }) => sum + weight, 0)
  return [
    new Paragraph(caption),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: columns.map(({ weight }) => Math.round((width * weight) / total)),
      rows: [
        row(
          columns.map(({ header }) => new Paragraph(header)),
          true,
        ),
        ...rows.map((cells) => row(cells.map((cell) => new Paragraph({ children: words(cell) })))),
      ],
    }),
  ]
}

const chart = ({ caption, altText, categories, series, data }: ChartBlock): FileChild[] => [
  new Paragraph(caption),
  new Paragraph({
    children: [
      new ChartRun({
        type: 'column',
        transformation: { width: 600, height: 220 },
        altText: { name: caption, title: caption, description: altText },
        categories,
        series: series.map(({ name, values }) => ({ name, values })),
      }),
    ],
  }),
  ...table(data),
]

function block(one: Block): FileChild[] {
  switch (one.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: one.text,
          heading: one.level === 1 ? HeadingLevel.HEADING_1 : one.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
        }),
      ]
    case 'list':
      return one.items.map(({ content }) => new Paragraph({ children: runs(content), bullet: { level: 0 } }))
    case 'factSheet':
      return one.rows.map(({ label, value }) => new Paragraph({ children: [new TextRun(label), ...runs(value)] }))
    case 'table':
      return table(one)
    case 'chart':
      return chart(one)
    default:
      return [new Paragraph({ children: runs(one.content) })]
  }
}

/** The same words, tables and charts by bare calls of the library: no style, no typography, no checks, no last pass. */
export async function plainDocx(content: DocumentContent, withPageNumbers: boolean): Promise<Uint8Array> {
  const children = content.sections.flatMap(({ blocks }) => blocks.flatMap(block))
  const document = new Document({
    ...(withPageNumbers ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: [{ children: [new TableOfContents('Sommaire', { headingStyleRange: '1-3' }), ...children] }],
  })
  return Packer.pack(document, 'uint8array')
}
