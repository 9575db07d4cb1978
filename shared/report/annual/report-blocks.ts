import type { TextInline, TextTree } from '#shared/domain/common/text-tree.ts'
import type { Block, Cell, Column, Inline, TableBlock } from '#shared/report/blocks.ts'

/** Short ways to write blocks; nothing here knows what a report is. */

export const text = (value: string): Inline[] => [{ text: value }]
export const bold = (value: string): Inline => ({ text: value, bold: true })

export const cell = (value: string): Cell => ({ kind: 'text', content: text(value) })
export const numberCell = (value: string): Cell => ({ kind: 'number', text: value })
export const missingCell: Cell = { kind: 'missing' }
export const notApplicableCell: Cell = { kind: 'notApplicable' }
export const blankCell: Cell = { kind: 'blank' }
/** An empty text is a missing one: a cell is never empty. */
export const cellOr = (value: string | null, otherwise: Cell = missingCell): Cell =>
  value === null || value.trim() === '' ? otherwise : cell(value)

export const column = (header: string, weight: number, align: Column['align'] = 'start'): Column => ({ header, weight, align })
export const numberColumn = (header: string, weight: number): Column => ({ header, weight, align: 'end' })

export const paragraph = (value: string): Block => ({ kind: 'paragraph', content: text(value) })
export const lead = (value: string): Block => ({ kind: 'lead', content: text(value) })
export const callout = (tone: 'info' | 'alert' | 'missing', label: string, value: string): Block => ({
  kind: 'callout',
  tone,
  content: [bold(label), { text: ` ${value}` }],
})
export const heading = (
  key: string,
  level: 1 | 2 | 3,
  value: string,
  numbering: 'numbered' | 'annex' | 'none' = level === 3 ? 'none' : 'numbered',
  pageBreakBefore = false,
): Block => ({ kind: 'heading', key, level, text: value, numbering, ...(pageBreakBefore ? { pageBreakBefore } : {}) })

export const bullets = (items: readonly (readonly Inline[])[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((content) => ({ content: [...content] })),
})

export const dataTable = (
  table: Omit<TableBlock, 'kind' | 'variant'> & { readonly variant?: TableBlock['variant'] },
): TableBlock => ({
  kind: 'table',
  variant: 'data',
  ...table,
})

const runs = (content: readonly TextInline[]): Inline[] =>
  content.map(({ text: value, bold: isBold, italic, href }) => ({
    text: value,
    ...(isBold === true ? { bold: true } : {}),
    ...(italic === true ? { italic: true } : {}),
    ...(href === undefined ? {} : { href }),
  }))

/** A narrative below a section title: its levels 1 and 2 become 2 and 3; empty paragraphs are dropped. */
export function narrativeBlocks(tree: TextTree, key: string, numbering: 'numbered' | 'none' = 'numbered'): Block[] {
  return tree.blocks.flatMap((block, index): Block[] => {
    if (block.kind === 'list')
      return [
        {
          kind: 'list',
          ordered: block.ordered,
          items: block.items.map((item) => ({
            content: runs(item.content),
            ...(item.children === undefined ? {} : { children: item.children.map(runs) }),
          })),
        },
      ]
    const plain = block.content.map((run) => run.text).join('')
    if (plain.trim() === '') return []
    if (block.kind === 'heading')
      return [heading(`${key}-${index}`, block.level === 1 ? 2 : 3, plain, block.level === 1 ? numbering : 'none')]
    return [{ kind: 'paragraph', content: runs(block.content) }]
  })
}
