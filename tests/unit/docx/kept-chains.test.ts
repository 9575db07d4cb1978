import type { EstimatedPageNumbers, IContext, IXmlableObject } from 'docx'
import { expect, test } from 'vitest'
import { withKeptChains } from '#shared/docx/kept-chains.ts'

const paragraph = (style: string, bookmark: string) => ({
  'w:p': [
    { 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': style } } }] },
    { 'w:bookmarkStart': { _attr: { 'w:name': bookmark, 'w:id': 1 } } },
  ],
})
const tableOf = (bookmark: string) => ({ 'w:tbl': [{ 'w:tr': [{ 'w:tc': [paragraph('CelluleEntete', bookmark)] }] }] })
const body = {
  'w:body': [paragraph('BodyText', 'text'), paragraph('Heading2', 'heading'), paragraph('Caption', 'caption'), tableOf('place')],
} as unknown as IXmlableObject // `as`: the shape docx formats to
const context = {} as IContext // `as`: the estimator under test ignores it

/** An estimator that sees the table on page 2, and the caption there only once its chain starts a page. */
function fakeEstimate(startIndex: number) {
  const seen: IXmlableObject[] = []
  const estimate = (given: IXmlableObject): EstimatedPageNumbers => {
    seen.push(given)
    const blocks = given['w:body'] as object[] // `as`: built above
    const isMoved = JSON.stringify(blocks[startIndex]).includes('w:pageBreakBefore')
    const page = isMoved ? '2' : '1'
    return {
      bookmarks: new Map([
        ['text', '1'],
        ['heading', page],
        ['caption', page],
        ['place', '2'],
      ]),
    }
  }
  return { seen, estimate }
}

test('a chain left behind by its table is laid out again from its first heading', () => {
  const { estimate, seen } = fakeEstimate(1)
  const before = JSON.stringify(body)
  const { bookmarks } = withKeptChains(estimate, body, context)
  expect([bookmarks.get('heading'), bookmarks.get('caption'), bookmarks.get('text')]).toEqual(['2', '2', '1'])
  expect(seen).toHaveLength(2)
  expect(JSON.stringify(body)).toBe(before)
})

test('a chain that cannot be mended is tried once', () => {
  const { estimate, seen } = fakeEstimate(0)
  withKeptChains(estimate, body, context)
  expect(seen).toHaveLength(2)
})

test('pages that agree are laid out once', () => {
  const seen: IXmlableObject[] = []
  const numbers = {
    bookmarks: new Map([
      ['caption', '2'],
      ['place', '2'],
    ]),
  }
  expect(withKeptChains((given) => (seen.push(given), numbers), body, context)).toBe(numbers)
  expect(seen).toHaveLength(1)
})
