import { expect, test } from 'vitest'
import { paginate, type MeasuredBlock } from '#renderer/features/reports/preview/paginate.ts'

const block = (height: number, more: Partial<MeasuredBlock> = {}): MeasuredBlock => ({
  height,
  startsPage: false,
  keepsWithNext: false,
  ...more,
})

test('blocks follow one another until the page is full', () => {
  expect(paginate([block(40), block(60), block(1)], 100)).toEqual([[0, 1], [2]])
})

test('a block higher than a page has one of its own and is not cut', () => {
  expect(paginate([block(10), block(300), block(10)], 100)).toEqual([[0], [1], [2]])
})

test('a heading never ends a page', () => {
  expect(paginate([block(90), block(10, { keepsWithNext: true }), block(50)], 100)).toEqual([[0], [1, 2]])
})

test('a heading before a new page asks for nothing more', () => {
  expect(paginate([block(90), block(10, { keepsWithNext: true }), block(50, { startsPage: true })], 100)).toEqual([[0, 1], [2]])
})

test('a forced break starts a page, never an empty one', () => {
  expect(paginate([block(10, { startsPage: true }), block(10, { startsPage: true })], 100)).toEqual([[0], [1]])
  expect(paginate([], 100)).toEqual([])
})
