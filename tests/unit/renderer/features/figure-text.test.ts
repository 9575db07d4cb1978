import { describe, expect, test } from 'vitest'
import { parseFigure, type FigureWords } from '#renderer/features/indicators/figure-text.ts'

const words: FigureWords = {
  about: ['environ', 'env.', '~'],
  atLeast: ['au moins', 'min.', '>='],
  between: ['entre', 'et'],
  notRecorded: ['non renseigné', 'nr', '-'],
  notApplicable: ['sans objet', 'so'],
}
const read = (text: string) => parseFigure(text, words)
const recorded = (qualifier: string, amount: number, upper?: number) => ({
  ok: true,
  value: { state: 'recorded', qualifier, amount, ...(upper === undefined ? {} : { upper }) },
})

describe('a figure as it is typed', () => {
  test.each([
    ['1 284', recorded('exact', 1284)],
    ['0', recorded('exact', 0)],
    ['-3,5', recorded('exact', -3.5)],
    ['environ 7 400', recorded('about', 7400)],
    ['Env. 12', recorded('about', 12)],
    ['~12', recorded('about', 12)],
    ['AU MOINS 45', recorded('atLeast', 45)],
    ['>= 45', recorded('atLeast', 45)],
    ['entre 10 et 15', recorded('between', 10, 15)],
    ['entre 10 et 10', recorded('between', 10, 10)],
    ['sans objet', { ok: true, value: { state: 'notApplicable' } }],
    ['Non renseigne', { ok: true, value: { state: 'notRecorded' } }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('[trap 17] nothing typed is no value, and not zero', () => {
    expect(read('  ')).toEqual({ ok: true, value: null })
  })

  test.each(['abc', 'entre 10', 'entre 10 et', 'environ', 'entre 1 et 2 et 3', '12 personnes'])(
    '%s is refused, not guessed',
    (text) => {
      expect(read(text)).toEqual({ ok: false, error: 'errors.figure' })
    },
  )

  test('a range the wrong way round says so', () => {
    expect(read('entre 15 et 10')).toEqual({ ok: false, error: 'errors.rangeOrder' })
  })
})
