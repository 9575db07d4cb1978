import { expect, test } from 'vitest'
import { docxLabels } from '#shared/docx/labels.ts'
import { outlineOf } from '#shared/docx/outline.ts'
import type { Block } from '#shared/report/blocks.ts'
import { h1, h2, h3, table } from '#tests/fixtures/docx/blocks.ts'
import { englishReport } from '#tests/fixtures/docx/english-report.ts'

const outline = (...blocks: Block[]) =>
  outlineOf({ ...englishReport, sections: [{ orientation: 'portrait', blocks }] }, docxLabels('fr'))
const numbers = (...blocks: Block[]): string[] => [...outline(...blocks).headings.values()].map(({ number }) => number)

test('headings are counted as Word will count them', () => {
  expect(numbers(h1('a', 'A'), h2('b', 'B'), h2('c', 'C'), h3('d', 'D'), h1('e', 'E'), h2('f', 'F'))).toEqual([
    '1',
    '1.1',
    '1.2',
    '',
    '2',
    '2.1',
  ])
})

test('annexes are lettered, past Z too, and number no part', () => {
  const annexes = Array.from({ length: 27 }, (_, index) => h1(`x${index}`, 'X', { annex: true }))
  const found = numbers(...annexes, h2('part', 'Part'))
  expect([found[0], found[25], found[26], found[27]]).toEqual([
    'Annexe\u00a0A\u00a0–',
    'Annexe\u00a0Z\u00a0–',
    'Annexe\u00a0AA\u00a0–',
    '',
  ])
})

test('a part under an unnumbered chapter has no number', () => {
  expect(numbers(h1('a', 'A'), h1('b', 'B', { plain: true }), h2('c', 'C'), h1('d', 'D'))).toEqual(['1', '', '', '2'])
})

test('a heading that skips a level is raised', () => {
  const levels = [...outline(h3('a', 'A'), h3('b', 'B'), h3('c', 'C')).headings.values()].map(({ level }) => level)
  expect(levels).toEqual([1, 2, 3])
})

test('only data tables are numbered, and a chart numbers its own table', () => {
  const chart = englishReport.sections[0]?.blocks.find((block) => block.kind === 'chart')
  const key = table('k', 'K', ['A:1'], [['1'], ['2']], { variant: 'keyFigures' })
  const form = table('f', 'F', ['A:1'], [['']], { variant: 'form' })
  const found = outline(key, table('t', 'T', ['A:1'], [['1']]), ...(chart ? [chart] : []), form)
  expect([...found.tables.values()].map(({ number, text }) => `${number} ${text}`)).toEqual([
    '1 T',
    '2 Données de la figure\u00a01\u00a0: active places',
  ])
  expect([...found.figures.values()].map(({ number }) => number)).toEqual([1])
})
