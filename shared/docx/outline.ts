import type { Block, ChartBlock, DocumentContent, TableBlock } from '../report/blocks.ts'
import type { DocxLabels } from './labels.ts'

type HeadingBlock = Extract<Block, { kind: 'heading' }>

export type OutlineHeading = {
  readonly text: string
  readonly level: 1 | 2 | 3
  readonly numbering: HeadingBlock['numbering']
  /** What Word will count, for the cached entries of the contents: "3", "3.2", "Annexe A –", or nothing. */
  readonly number: string
  readonly bookmark: string
}

export type OutlineCaption = { readonly number: number; readonly text: string; readonly bookmark: string }

/** What contents and lists print, found once before anything is rendered. Blocks are the keys, by identity. */
export type Outline = {
  readonly headings: ReadonlyMap<Block, OutlineHeading>
  readonly tables: ReadonlyMap<TableBlock, OutlineCaption>
  readonly figures: ReadonlyMap<ChartBlock, OutlineCaption>
}

/** Key figures and forms carry no printed caption and no number. */
export const hasCaption = (table: TableBlock): boolean => table.variant === 'data'

/**
 * Numbers headings, tables and figures as Word will. A heading never skips a level: one that would is raised.
 * A level 2 under an annex or an unnumbered heading has no number.
 */
export function outlineOf(content: DocumentContent, labels: DocxLabels): Outline {
  const headings = new Map<Block, OutlineHeading>()
  const tables = new Map<TableBlock, OutlineCaption>()
  const figures = new Map<ChartBlock, OutlineCaption>()
  const addTable = (table: TableBlock, text: string): void => {
    if (!hasCaption(table)) return
    const number = tables.size + 1
    tables.set(table, { number, text, bookmark: `_Toc2${padded(number)}` })
  }
  const addHeading = headingNumbers(headings, labels)
  for (const block of content.sections.flatMap((section) => section.blocks)) {
    if (block.kind === 'heading') addHeading(block)
    if (block.kind === 'table') addTable(block, block.caption)
    if (block.kind === 'chart') {
      const number = figures.size + 1
      figures.set(block, { number, text: block.caption, bookmark: `_Toc3${padded(number)}` })
      const { caption } = block.data
      addTable(block.data, labels.figureData(number) + (caption === '' ? '' : labels.labelSeparator + caption))
    }
  }
  return { headings, tables, figures }
}

function headingNumbers(headings: Map<Block, OutlineHeading>, labels: DocxLabels): (block: HeadingBlock) => void {
  let chapter = 0
  let part = 0
  let annexes = 0
  let previous = 0
  let isNumberedChapter = false
  return (block) => {
    const level = Math.min(block.level, previous + 1) as 1 | 2 | 3 // `as`: at least 1, at most the block's level
    previous = level
    const bookmark = `_Toc1${padded(headings.size + 1)}`
    let number = ''
    let numbering: HeadingBlock['numbering'] = 'none'
    if (level === 1) {
      numbering = block.numbering
      isNumberedChapter = numbering === 'numbered'
      if (isNumberedChapter) {
        chapter += 1
        part = 0
        number = `${chapter}`
      }
      if (numbering === 'annex') {
        annexes += 1
        number = `${labels.annex}\u00a0${upperLetter(annexes)}${labels.annexSeparator}`
      }
    }
    if (level === 2 && block.numbering === 'numbered' && isNumberedChapter) {
      part += 1
      numbering = 'numbered'
      number = `${chapter}.${part}`
    }
    headings.set(block, { text: block.text, level, numbering, number, bookmark })
  }
}

/** Word's upper letters: A to Z, then AA, BB. */
const upperLetter = (n: number): string => String.fromCodePoint(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)

/** Hidden bookmarks of the kind Word makes itself for its contents: it replaces them when it updates. */
const padded = (n: number): string => String(n).padStart(8, '0')
