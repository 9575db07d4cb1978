import type { Cell, TableBlock } from '../report/blocks.ts'
import type { DocxLabels } from './labels.ts'
import { pt } from './measures.ts'
import { typeScales, type DocxVariant } from './type-scale.ts'

const accessibleGrowth = 1.17
/** Widths of bold Calibri, as parts of the font size, rounded up. */
const widthOf = (letter: string): number =>
  /[iljtfr.,;:’|!()\u00a0\u202f-]/u.test(letter) ? 0.36 : /[mwMW%]/u.test(letter) ? 0.9 : /\p{Lu}/u.test(letter) ? 0.66 : 0.55
const wordWidth = (word: string): number => Array.from(word).reduce((all, letter) => all + widthOf(letter), 0)
const cellPadding = pt(8.5)

/**
 * Widths of the columns in twips; they add up to `total`, the last one taking the rounding.
 * With larger text, short columns grow and the widest text column pays for it; forms keep their widths.
 * No column is narrower than its longest word, as long as all of them fit.
 */
export function columnWidths(table: TableBlock, total: number, variant: DocxVariant, labels: DocxLabels): number[] {
  const sum = table.columns.reduce((all, { weight }) => all + weight, 0)
  const shares = table.columns.map(({ weight }) => (weight / sum) * total)
  const grown = variant === 'accessible' && table.variant === 'data' ? withRoomForShort(table, shares) : shares
  const widths = withRoomForWords(
    grown,
    table.columns.map((_, index) => longestWordWidth(table, index, variant, labels)),
  ).map(Math.floor)
  const used = widths.reduce((all, width) => all + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + total - used : width))
}

function withRoomForShort(table: TableBlock, shares: readonly number[]): readonly number[] {
  const payer = widestTextColumn(table, shares)
  const payerShare = shares[payer] ?? 0
  const isShort = (index: number): boolean =>
    index !== payer && (table.columns[index]?.align === 'end' || (shares[index] ?? 0) < payerShare / 2)
  const extra = shares.reduce((all, share, index) => all + (isShort(index) ? share * (accessibleGrowth - 1) : 0), 0)
  if (payer === -1 || extra > payerShare / 2) return shares
  return shares.map((share, index) => (index === payer ? share - extra : isShort(index) ? share * accessibleGrowth : share))
}

const widestTextColumn = (table: TableBlock, shares: readonly number[]): number =>
  table.columns.reduce(
    (best, { align }, index) => (align === 'start' && (best === -1 || (shares[index] ?? 0) > (shares[best] ?? 0)) ? index : best),
    -1,
  )

/** Columns too narrow for a word take what they lack from the others, in proportion to what these can spare. */
function withRoomForWords(shares: readonly number[], needs: readonly number[]): readonly number[] {
  const lacking = shares.reduce((all, share, index) => all + Math.max(0, (needs[index] ?? 0) - share), 0)
  const spare = shares.reduce((all, share, index) => all + Math.max(0, share - (needs[index] ?? 0)), 0)
  if (lacking === 0 || spare < lacking) return shares
  return shares.map((share, index) => {
    const need = needs[index] ?? 0
    return share < need ? need : share - ((share - need) / spare) * lacking
  })
}

function longestWordWidth(table: TableBlock, index: number, variant: DocxVariant, labels: DocxLabels): number {
  const texts = [table.columns[index]?.header ?? '', ...table.rows.map((row) => cellText(row[index], labels))]
  const words = texts.flatMap((text) => text.split(/ |\u2013|(?<=\p{L}-)(?=\p{L})/u))
  const longest = words.reduce((most, word) => Math.max(most, wordWidth(word)), 0)
  const isFollowingNumbers = table.columns[index]?.align === 'start' && table.columns[index - 1]?.align === 'end'
  const size = table.variant === 'keyFigures' ? typeScales[variant].figureLabel : typeScales[variant].cell
  return pt(longest * size) + cellPadding + (isFollowingNumbers ? pt(5.75) : 0)
}

function cellText(cell: Cell | undefined, labels: DocxLabels): string {
  if (cell?.kind === 'text') return cell.content.map(({ text }) => text).join('')
  if (cell?.kind === 'number') return cell.text
  return cell?.kind === 'missing' ? labels.missing : ''
}
