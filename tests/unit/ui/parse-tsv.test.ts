import { expect, test } from 'vitest'
import { parseTsv } from '#renderer/ui/data/parse-tsv.ts'

test.each([
  ['12', [['12']]],
  [
    '1\t2\n3\t4',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['1\t\t3', [['1', '', '3']]],
  ['1\n\n3', [['1'], [''], ['3']]],
  [' 1\u00a0284 \t2', [['1\u00a0284', '2']]],
  ['"a\nb"\t"il dit ""oui"""', [['a\nb', 'il dit "oui"']]],
  ['a"b\tc', [['a"b', 'c']]],
  ['', [['']]],
])('%j is read as rows of cells', (text, expected) => {
  expect(parseTsv(text)).toEqual(expected)
})
