import { expect, test } from 'vitest'
import { isSameName, matches } from '#renderer/ui/fields/matches.ts'

test.each([
  ['Hélène Marchetti', 'helene', true],
  ['Hélène Marchetti', 'march hél', true],
  ['Pays de l’Orne', "l'orne", true],
  ['Hélène Marchetti', 'paul', false],
  ['Hélène Marchetti', 'helene paul', false],
  ['Hélène Marchetti', ' ', true],
])('%s answers to "%s": %s', (text, query, expected) => {
  expect(matches(text, query)).toBe(expected)
})

test('a name is the same whatever its case and accents, not by its beginning', () => {
  expect(isSameName('Hélène Marchetti ', 'helene marchetti')).toBe(true)
  expect(isSameName('Hélène Marchetti', 'Hélène')).toBe(false)
})
