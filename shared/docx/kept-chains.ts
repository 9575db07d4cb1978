import type { EstimatedPageNumbers, IContext, IXmlableObject, PageNumberEstimator } from 'docx'

type Estimate = (body: IXmlableObject, context: IContext) => EstimatedPageNumbers
/** An element as docx formats it: one key, its attributes under `_attr`, its children in an array. */
type Xml = { readonly [name: string]: unknown }

const mostAttempts = 12
const keptStyles = /^(?:Heading[123]|Caption)$/u

/**
 * Word keeps a heading or caption with a table, and the table with its note. The estimator forgets the note when it
 * decides whether the heading moves too, and leaves the heading alone at the foot of the page. Where that happens, the
 * pages are worked out again with the heading moved, as Word does; the document itself is not changed.
 */
export function withKeptChains(estimate: Estimate, body: IXmlableObject, context: IContext): EstimatedPageNumbers {
  let laidOut = body
  let numbers = estimate(laidOut, context)
  const moved = new Set<number>()
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const start = brokenChain(childrenOf(laidOut['w:body']), numbers, moved)
    if (start === null) return numbers
    moved.add(start)
    laidOut = {
      'w:body': childrenOf(laidOut['w:body']).map((block, index) => (index === start ? onNewPage(block) : block)),
    }
    numbers = estimate(laidOut, context)
  }
  return numbers
}

/** Index of the first paragraph of the first chain whose end is on a later page, if any. */
function brokenChain(blocks: readonly Xml[], { bookmarks }: EstimatedPageNumbers, moved: ReadonlySet<number>): number | null {
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    if (!('w:tbl' in block) || before === undefined || !isKept(before)) continue
    const title = bookmarkIn(before)
    const table = bookmarkIn(block)
    if (title === null || table === null || bookmarks.get(title) === bookmarks.get(table)) continue
    let start = index - 1
    while (start > 0 && isKept(blocks[start - 1])) start -= 1
    if (!moved.has(start)) return start
  }
  return null
}

const childrenOf = (content: unknown): Xml[] =>
  Array.isArray(content) ? content.filter((one): one is Xml => typeof one === 'object' && one !== null) : []

const attribute = (element: unknown, name: string): string => {
  const holder = Array.isArray(element) ? childrenOf(element).find((one) => '_attr' in one) : element
  const attributes = (holder as { _attr?: Record<string, unknown> } | undefined)?._attr // `as`: docx keeps attributes there
  const value = attributes?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function isKept(block: Xml | undefined): boolean {
  const properties = childrenOf(block?.['w:p']).find((one) => 'w:pPr' in one)
  const style = childrenOf(properties?.['w:pPr']).find((one) => 'w:pStyle' in one)
  return keptStyles.test(attribute(style?.['w:pStyle'], 'w:val'))
}

/** The name of the first bookmark of a block, however deep. */
function bookmarkIn(block: Xml): string | null {
  for (const [name, content] of Object.entries(block)) {
    if (name === 'w:bookmarkStart') return attribute(content, 'w:name')
    for (const one of childrenOf(content)) {
      const found = bookmarkIn(one)
      if (found !== null) return found
    }
  }
  return null
}

function onNewPage(block: Xml): Xml {
  const children = Array.isArray(block['w:p']) ? block['w:p'] : []
  const moved = children.map((one: Xml) =>
    'w:pPr' in one ? { 'w:pPr': [...childrenOf(one['w:pPr']), { 'w:pageBreakBefore': {} }] } : one,
  )
  return { 'w:p': moved }
}

/** The estimator given, with the correction; its other half, the numbers of headings, is kept. */
export function correctedEstimator(
  estimator: PageNumberEstimator,
  seen: (numbers: EstimatedPageNumbers) => void,
): PageNumberEstimator {
  const corrected = (body: IXmlableObject, context: IContext): EstimatedPageNumbers => {
    const numbers = withKeptChains(estimator, body, context)
    seen(numbers)
    return numbers
  }
  return Object.assign(corrected, estimator.listNumbers ? { listNumbers: estimator.listNumbers } : {})
}
