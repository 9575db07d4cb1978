import type { Block, DocumentContent } from '#shared/report/blocks.ts'

/** A block with what Word numbers by itself: the number of a heading, of a table, of a figure and of its data table. */
export type NumberedBlock = {
  readonly block: Block
  readonly orientation: 'portrait' | 'landscape'
  /** "2.1", "A", or empty. */
  readonly headingNumber: string
  readonly figureNumber: number
  readonly tableNumber: number
  /** First block of a section with its own orientation. */
  readonly startsSection: boolean
}

export function numberBlocks(content: DocumentContent): NumberedBlock[] {
  let chapter = 0
  let part = 0
  let annex = 0
  let tables = 0
  let figures = 0
  const headingNumber = (block: Extract<Block, { kind: 'heading' }>): string => {
    if (block.numbering === 'annex') return String.fromCodePoint(64 + ++annex)
    if (block.numbering === 'none' || block.level === 3) return ''
    if (block.level === 1) {
      chapter += 1
      part = 0
      return String(chapter)
    }
    part += 1
    return `${chapter}.${part}`
  }
  return content.sections.flatMap((section) =>
    section.blocks.map((block, index): NumberedBlock => {
      const captioned = block.kind === 'table' && block.caption !== ''
      if (captioned || block.kind === 'chart') tables += 1
      if (block.kind === 'chart') figures += 1
      return {
        block,
        orientation: section.orientation,
        headingNumber: block.kind === 'heading' ? headingNumber(block) : '',
        figureNumber: figures,
        tableNumber: tables,
        startsSection: index === 0,
      }
    }),
  )
}
