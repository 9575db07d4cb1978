import { describe, expect, test } from 'vitest'
import type { Frequency } from '#shared/domain/entities/body.ts'
import { checkFrequency, wholeMonths } from '#shared/domain/rules/frequency.ts'
import { meeting } from '../records.ts'

const year = { start: '2025-01-01', end: '2025-12-31' }
const atLeast = (count: number, per: 'year' | 'month' = 'year'): Frequency => ({ kind: 'atLeast', count, per })
const exactly = (count: number, per: 'year' | 'month' = 'year'): Frequency => ({ kind: 'exactly', count, per })
const check = (frequency: Frequency, dates: readonly string[], period = year) =>
  checkFrequency({ frequency, meetings: dates.map((date) => meeting(date, date)), period, source: 'charte, art. 6' })

describe('checkFrequency', () => {
  test('[M03] not specified is a value: nothing is missing', () => {
    expect(check({ kind: 'notSpecified' }, ['2025-05-01'])).toEqual({ kind: 'notSpecified', held: 1 })
  })

  test('[M02] [M04] at least once a year: one is enough, two too, none is missing', () => {
    expect(check(atLeast(1), [])).toMatchObject({ kind: 'checked', state: 'missing', required: 1, held: 0, missing: 1 })
    expect(check(atLeast(1), ['2025-05-01'])).toMatchObject({ state: 'met', held: 1, missing: 0 })
    expect(check(atLeast(1), ['2025-05-01', '2025-06-01'])).toMatchObject({ state: 'met', held: 2, missing: 0 })
  })

  test('[M01] once in the year can be exceeded, which "at least" cannot', () => {
    expect(check(exactly(1), ['2025-05-01'])).toMatchObject({ state: 'met' })
    expect(check(exactly(1), ['2025-05-01', '2025-06-01'])).toMatchObject({ state: 'exceeded', missing: 0 })
    expect(check(exactly(1), [])).toMatchObject({ state: 'missing', missing: 1 })
  })

  test('only meetings held within the period count, its ends included', () => {
    const meetings = [
      meeting('a', '2025-01-01'),
      meeting('b', '2025-12-31'),
      meeting('c', '2024-12-31'),
      meeting('d', '2026-01-01'),
      meeting('e', '2025-05-01', 'planned'),
      meeting('f', '2025-05-01', 'cancelled'),
    ]
    expect(checkFrequency({ frequency: atLeast(3), meetings, period: year, source: null })).toMatchObject({ held: 2, missing: 1 })
  })

  test('[M10] a school year counts as a year; a longer period asks for each whole year', () => {
    expect(check(atLeast(1), ['2024-12-01'], { start: '2024-09-01', end: '2025-08-31' })).toMatchObject({
      required: 1,
      state: 'met',
    })
    expect(check(atLeast(2), [], { start: '2024-01-01', end: '2025-12-31' })).toMatchObject({ required: 4 })
    expect(check(atLeast(2), [], { start: '2024-01-01', end: '2025-12-30' })).toMatchObject({ required: 2 })
  })

  test('[M10] over a campaign of seven months a yearly rhythm concludes nothing', () => {
    expect(check(atLeast(1), [], { start: '2025-01-01', end: '2025-07-31' })).toMatchObject({ kind: 'periodTooShort', held: 0 })
    expect(check(atLeast(1, 'month'), ['2025-02-10'], { start: '2025-01-01', end: '2025-07-31' })).toMatchObject({
      required: 7,
      missing: 6,
    })
  })

  test('the explanation carries formula, inputs and source', () => {
    expect(check(atLeast(2), ['2025-05-01'])).toMatchObject({
      explanation: {
        formula: 'explanations.frequency.atLeast.year',
        inputs: { count: 2, units: 1, required: 2, held: 1 },
        source: 'charte, art. 6',
        isDefaultChoice: false,
      },
    })
  })
})

test('[trap 4] whole months respect month ends and leap years', () => {
  expect(wholeMonths(year)).toBe(12)
  expect(wholeMonths({ start: '2024-02-29', end: '2025-02-27' })).toBe(12)
  expect(wholeMonths({ start: '2024-02-29', end: '2025-02-26' })).toBe(11)
  expect(wholeMonths({ start: '2025-01-01', end: '2025-01-30' })).toBe(0)
  expect(wholeMonths({ start: '2025-01-01', end: '2025-01-31' })).toBe(1)
})
