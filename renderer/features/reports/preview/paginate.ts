/** What the paginator knows of a block: its height on paper and how it behaves at a page's end. Heights in CSS pixels. */
export type MeasuredBlock = {
  readonly height: number
  readonly startsPage: boolean
  /** A heading or a caption never ends a page. */
  readonly keepsWithNext: boolean
}

/**
 * Indexes of the blocks of each page. The breaks are indicative: a block is never cut, one higher than a page has a page
 * of its own, and Word may break a long table over two.
 */
export function paginate(blocks: readonly MeasuredBlock[], pageHeight: number): number[][] {
  const pages: number[][] = []
  let page: number[] = []
  let used = 0
  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
    used = 0
  }
  blocks.forEach((block, index) => {
    if (block.startsPage) turn()
    const next = blocks[index + 1]
    const needed =
      block.height + (block.keepsWithNext && next !== undefined && !next.startsPage ? Math.min(next.height, pageHeight / 3) : 0)
    if (used > 0 && used + needed > pageHeight) turn()
    page.push(index)
    used += block.height
  })
  turn()
  return pages
}
