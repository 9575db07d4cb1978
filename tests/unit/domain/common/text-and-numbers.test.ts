import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalForInput, parseDecimal } from '#shared/domain/common/decimal.ts'
import { foldText } from '#shared/domain/common/fold-text.ts'

describe('parseDecimal', () => {
  test.each([
    ['1 234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['1\u00a0234\u00a0567', 1_234_567],
    ['12.5', 12.5],
    ['0', 0],
    ['\u22123', -3],
    ['-0,25', -0.25],
    ['  7 ', 7],
  ])('reads %j', (text, amount) => {
    expect(parseDecimal(text)).toBe(amount)
  })

  test.each(['', ' ', '12 34', '0 50', '1,2,3', '1 234 5', 'douze', '12 à 15', '1e3', '--3', '0x10', 'NaN'])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text)).toBeNull()
    },
  )

  test('what a field shows is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.constantFrom('fr', 'en'), (n, language) => {
        expect(parseDecimal(decimalForInput(n / 100, language))).toBe(n / 100)
      }),
    )
    expect(decimalForInput(1234.5, 'fr')).toBe('1234,5')
    expect(decimalForInput(1234.5, 'en')).toBe('1234.5')
  })
})

describe('foldText', () => {
  test.each([
    ['École  d’Œuvres', "ecole d'oeuvres"],
    ['ÉLAN\u00a0Numérique', 'elan numerique'],
    ['  a\u202fb ', 'a b'],
    ['Æther', 'aether'],
  ])('%j is compared as %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })
})
