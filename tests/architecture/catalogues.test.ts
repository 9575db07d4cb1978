import { expect, test } from 'vitest'
import { en } from '#shared/i18n/en/index.ts'
import { fr } from '#shared/i18n/fr/index.ts'
import { catalogueProblems, type MessageTree } from './catalogue-problems.ts'

test('both catalogues are whole, say something everywhere and take the same values', () => {
  expect(catalogueProblems(fr, en)).toEqual([])
})

const oneOf = (value: MessageTree[string]): MessageTree => ({ room: { key: value } })

test.each<[MessageTree[string], MessageTree[string] | undefined]>([
  ['Bonjour', undefined],
  ['Bonjour', ' '],
  ['Bonjour {{name}}', 'Hello'],
  ['Bonjour', { deeper: 'Hello' }],
  ['Bonjour !', 'Hello!'],
  ['Le « mot »', 'Word'],
  ["Aujourd'hui", 'Today'],
])('the catalogue rules see %s and %s', (french, english) => {
  expect(catalogueProblems(oneOf(french), english === undefined ? {} : oneOf(english))).not.toEqual([])
})

test('a plural needs the forms of its language', () => {
  expect(
    catalogueProblems(
      { day_one: '{{count}} jour', day_other: '{{count}} jours' },
      { day_one: '{{count}} day', day_other: '{{count}} days' },
    ),
  ).toEqual(['day: _many is missing'])
})
