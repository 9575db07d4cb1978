import { docxLabels } from '#shared/docx/labels.ts'
import { hasCaption, outlineOf } from '#shared/docx/outline.ts'
import type { Block, DocumentContent, TableBlock } from '#shared/report/blocks.ts'

/** A block with what Word numbers by itself, in the document's words. */
export type NumberedBlock = {
  readonly block: Block
  readonly orientation: 'portrait' | 'landscape'
  /** "2.1", "Annexe A –", or empty. */
  readonly headingNumber: string
  /** "Tableau 3 – …"; empty for a block without a caption. */
  readonly tableCaption: string
  readonly figureCaption: string
  /** First block of a section with its own orientation. */
  readonly startsSection: boolean
}

/** The blocks in order, numbered by the same outline as the Word file. */
export function numberBlocks(content: DocumentContent): NumberedBlock[] {
  const labels = docxLabels(content.language)
  const outline = outlineOf(content, labels)
  const caption = (kind: string, entry: { readonly number: number; readonly text: string } | undefined) =>
    entry === undefined ? '' : `${kind}\u00a0${entry.number}${labels.captionSeparator}${entry.text}`
  const tableOf = (block: Block): TableBlock | null => {
    if (block.kind === 'chart') return block.data
    return block.kind === 'table' && hasCaption(block) ? block : null
  }
  return content.sections.flatMap((section) =>
    section.blocks.map((block, index): NumberedBlock => {
      const table = tableOf(block)
      return {
        block,
        orientation: section.orientation,
        headingNumber: outline.headings.get(block)?.number ?? '',
        tableCaption: table === null ? '' : caption(labels.table, outline.tables.get(table)),
        figureCaption: block.kind === 'chart' ? caption(labels.figure, outline.figures.get(block)) : '',
        startsSection: index === 0,
      }
    }),
  )
}
