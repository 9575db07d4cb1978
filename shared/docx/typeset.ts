import type { Block, Cell, DocumentContent, Inline, TableBlock } from '../report/blocks.ts'
import { assertNever } from '../domain/common/result.ts'
import { inlineTypography, typography } from '../report/typography.ts'

type Setter = {
  readonly text: (text: string) => string
  readonly inlines: (content: readonly Inline[]) => Inline[]
}

/** Characters that XML 1.0 refuses: controls, lone surrogates and two that are no characters. */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** One line of text that XML accepts: a line break or a tab becomes a space. */
const singleLine = (text: string): string => text.replace(forbidden, '').replace(/[ \t]*[\t\r\n\u2028\u2029]+[ \t]*/g, ' ')

/** The same content with typography applied to every string that will be printed. Keys and links are left alone. */
export function typeset(content: DocumentContent): DocumentContent {
  const { language } = content
  const set: Setter = {
    text: (text) => typography(singleLine(text), language),
    inlines: (inlines) =>
      inlineTypography(
        inlines.map((inline) => ({ ...inline, text: singleLine(inline.text) })),
        language,
      ),
  }
  const { cover } = content
  return {
    ...content,
    title: set.text(content.title),
    creator: set.text(content.creator),
    subject: set.text(content.subject),
    headerLeft: set.text(content.headerLeft),
    headerRight: set.text(content.headerRight),
    footerStatus: set.text(content.footerStatus),
    cover: {
      bodyName: set.text(cover.bodyName),
      networkName: cover.networkName === null ? null : set.text(cover.networkName),
      overline: set.text(cover.overline),
      title: set.text(cover.title),
      period: set.text(cover.period),
      facts: cover.facts.map((fact) => ({ label: set.text(fact.label), value: set.text(fact.value) })),
      mention: set.text(cover.mention),
    },
    sections: content.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => typesetBlock(block, set)),
    })),
  }
}

function typesetBlock(block: Block, set: Setter): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: set.text(block.text) }
    case 'lead':
    case 'paragraph':
    case 'callout':
    case 'wording':
      return { ...block, content: set.inlines(block.content) }
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({
          content: set.inlines(item.content),
          ...(item.children ? { children: item.children.map((child) => set.inlines(child)) } : {}),
        })),
      }
    case 'factSheet':
      return { ...block, rows: block.rows.map((row) => ({ label: set.text(row.label), value: set.inlines(row.value) })) }
    case 'table':
      return typesetTable(block, set)
    case 'chart':
      return {
        ...block,
        caption: set.text(block.caption),
        altText: set.text(block.altText),
        categories: block.categories.map((category) => set.text(category)),
        series: block.series.map((series) => ({ ...series, name: set.text(series.name) })),
        data: typesetTable(block.data, set),
        ...(block.note ? { note: set.inlines(block.note) } : {}),
      }
    default:
      return assertNever(block)
  }
}

function typesetTable(table: TableBlock, set: Setter): TableBlock {
  return {
    ...table,
    caption: set.text(table.caption),
    description: set.text(table.description),
    columns: table.columns.map((column) => ({ ...column, header: set.text(column.header) })),
    rows: table.rows.map((row) => row.map((cell) => typesetCell(cell, set))),
    ...(table.note ? { note: set.inlines(table.note) } : {}),
  }
}

function typesetCell(cell: Cell, set: Setter): Cell {
  if (cell.kind === 'text') return { ...cell, content: set.inlines(cell.content) }
  return cell.kind === 'number' ? { ...cell, text: set.text(cell.text) } : cell
}
