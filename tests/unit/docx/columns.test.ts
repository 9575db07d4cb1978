import { expect, test } from 'vitest'
import { columnWidths } from '#shared/docx/columns.ts'
import { docxLabels } from '#shared/docx/labels.ts'
import { table } from '#tests/fixtures/docx/blocks.ts'

const labels = docxLabels('fr')
const total = 9242
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)

test('widths follow weights and add up, the last column taking the rounding', () => {
  const widths = columnWidths(table('t', 'T', ['Un:1', 'Deux:1', 'Trois:1'], [['a', 'b', 'c']]), 10_000, 'standard', labels)
  expect(widths).toEqual([3333, 3333, 3334])
})

test('a column is never narrower than its longest word, a missing value included', () => {
  const narrow = columnWidths(table('t', 'T', ['Objet:12', 'N>1'], [['long texte', null]]), total, 'standard', labels)
  expect(narrow[1]).toBeGreaterThan(1300)
  expect(sum(narrow)).toBe(total)
  const number = columnWidths(table('t', 'T', ['Objet:12', 'N>1'], [['long texte', '1']]), total, 'standard', labels)
  expect(number).toEqual([8531, 711])
})

test('when words cannot all fit, weights decide', () => {
  const headers = Array.from({ length: 12 }, () => 'Anticonstitutionnellement:1')
  const widths = columnWidths(table('t', 'T', headers, [headers]), total, 'standard', labels)
  expect(new Set(widths.slice(0, -1))).toEqual(new Set([770]))
  expect(sum(widths)).toBe(total)
})

test('with larger text, short columns grow by 17 % and the widest text column pays; forms keep their widths', () => {
  const rows = [['a', 'b', 1]]
  const data = table('t', 'T', ['A:6', 'B:1', 'C>1'], rows)
  expect(columnWidths(data, 8000, 'standard', labels)).toEqual([6000, 1000, 1000])
  expect(columnWidths(data, 8000, 'accessible', labels)).toEqual([5660, 1170, 1170])
  const form = table('t', 'T', ['A:6', 'B:1', 'C>1'], rows, { variant: 'form' })
  expect(columnWidths(form, 8000, 'accessible', labels)).toEqual([6000, 1000, 1000])
})
