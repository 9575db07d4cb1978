import { expect, test } from 'vitest'
import { parseNumberInput } from '#shared/domain/common/parse-number.ts'

test.each([
  ['1284', 1284],
  ['1 284', 1284],
  ['1\u202f284', 1284],
  ['1\u00a0284,5', 1284.5],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1.284', 1.284],
  ['\u22123', -3],
  ['-0,5', -0.5],
  [',5', 0.5],
  ['0', 0],
  ['12 450 €', 12450],
  ['96,4 %', 96.4],
])('%s is %d', (text, expected) => {
  expect(parseNumberInput(text)).toEqual({ ok: true, value: expected })
})

test.each(['', 'abc', '12 8', '1 2345', '1,2,3', '1.284,5', '12a', '-', '--3', '1e3'])('"%s" is refused', (text) => {
  expect(parseNumberInput(text)).toEqual({ ok: false, error: 'errors.number' })
})
