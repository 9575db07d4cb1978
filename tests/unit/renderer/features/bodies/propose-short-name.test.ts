import { expect, test } from 'vitest'
import { proposeShortName } from '#renderer/features/bodies/propose-short-name.ts'

test.each([
  ['Comité de gouvernance du réseau', 'CGR'],
  ['Comité d’éthique et d’évaluation', 'CÉÉ'],
  ['Steering committee of the agreement', 'SCA'],
  ['Bureau', 'Bureau'],
  ['De la', 'De'],
  ['', ''],
  ['x'.repeat(10_000), 'x'.repeat(40)],
  [Array.from({ length: 60 }, () => 'mot').join(' '), 'M'.repeat(40)],
])('[J1] the short name proposed for « %s »', (name, expected) => {
  expect(proposeShortName(name)).toBe(expected)
})
