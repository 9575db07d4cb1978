import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Indicator } from '#shared/domain/entities/indicator.ts'
import { compareIndicator, gapBetween } from '#shared/domain/rules/indicator-comparison.ts'
import { figure, indicator, value } from '../records.ts'

const known = (direction: string, bound: string, amount: number, unit = 'same') => ({
  state: 'known',
  direction,
  bound,
  amount,
  unit,
})

describe('gapBetween', () => {
  test('exact figures: more, less, the same', () => {
    expect(gapBetween(figure.exact(120), figure.exact(100), 'count')).toEqual(known('more', 'exactly', 20))
    expect(gapBetween(figure.exact(85), figure.exact(100), 'count')).toEqual(known('less', 'exactly', 15))
    expect(gapBetween(figure.exact(0), figure.exact(0), 'count')).toEqual(known('same', 'exactly', 0))
  })

  test('[trap 17] "at least 85" against 100 is "at most 15 less"; "at least 120" is "at least 20 more"', () => {
    expect(gapBetween(figure.atLeast(85), figure.exact(100), 'count')).toEqual(known('less', 'atMost', 15))
    expect(gapBetween(figure.atLeast(120), figure.exact(100), 'count')).toEqual(known('more', 'atLeast', 20))
    expect(gapBetween(figure.exact(120), figure.atLeast(100), 'count')).toEqual(known('more', 'atMost', 20))
    expect(gapBetween(figure.exact(85), figure.atLeast(100), 'count')).toEqual(known('less', 'atLeast', 15))
  })

  test('an open figure that touches its reference is at least or at most the same', () => {
    expect(gapBetween(figure.atLeast(100), figure.exact(100), 'count')).toEqual(known('same', 'atLeast', 0))
    expect(gapBetween(figure.exact(100), figure.atLeast(100), 'count')).toEqual(known('same', 'atMost', 0))
  })

  test('two open figures leave the gap undetermined', () => {
    expect(gapBetween(figure.atLeast(120), figure.atLeast(100), 'count')).toEqual({ state: 'undetermined' })
  })

  test('about travels, between stays between', () => {
    expect(gapBetween(figure.about(120), figure.exact(100), 'count')).toEqual(known('more', 'about', 20))
    expect(gapBetween(figure.exact(100), figure.about(120), 'count')).toEqual(known('less', 'about', 20))
    expect(gapBetween(figure.between(10, 15), figure.exact(12), 'count')).toEqual({
      state: 'between',
      low: -2,
      high: 3,
      isApproximate: false,
      unit: 'same',
    })
    expect(gapBetween(figure.between(10, 15), figure.about(12), 'count')).toMatchObject({ isApproximate: true })
    expect(gapBetween(figure.between(10, 10), figure.exact(10), 'count')).toEqual(known('same', 'exactly', 0))
    expect(gapBetween(figure.between(10, 15), figure.atLeast(8), 'count')).toEqual(known('more', 'atMost', 7))
  })

  test('missing stays missing, on either side, and 0 is not missing', () => {
    expect(gapBetween(figure.none, figure.exact(1), 'count')).toEqual({ state: 'missing' })
    expect(gapBetween(figure.exact(1), figure.none, 'count')).toEqual({ state: 'missing' })
    expect(gapBetween({ state: 'notApplicable' }, figure.exact(1), 'count')).toEqual({ state: 'missing' })
    expect(gapBetween(figure.exact(0), figure.exact(3), 'count')).toEqual(known('less', 'exactly', 3))
  })

  test('between percentages the gap is in points', () => {
    expect(gapBetween(figure.exact(42.5), figure.exact(40), 'percentage')).toEqual(known('more', 'exactly', 2.5, 'points'))
    for (const kind of ['count', 'amount', 'ratio'] satisfies Indicator['kind'][]) {
      expect(gapBetween(figure.exact(42.5), figure.exact(40), kind)).toMatchObject({ unit: 'same' })
    }
  })

  test('decimals have no binary noise', () => {
    expect(gapBetween(figure.exact(0.3), figure.exact(0.1), 'ratio')).toEqual(known('more', 'exactly', 0.2))
  })

  test('the gap of exact figures is antisymmetric', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 })
    const opposite = { more: 'less', less: 'more', same: 'same' } as const
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const there = gapBetween(figure.exact(a), figure.exact(b), 'count')
        const back = gapBetween(figure.exact(b), figure.exact(a), 'count')
        const turned = back.state === 'known' ? { ...back, direction: opposite[back.direction] } : back
        expect(there).toEqual(turned)
      }),
    )
  })
})

describe('compareIndicator', () => {
  const target = (amount: number, year = 2025) => ({ id: 't', indicatorId: 'i', year, amount })
  const stateOf = (
    of: Parameters<typeof value>[2] | null,
    amount: number | null,
    betterDirection: Indicator['betterDirection'] = 'higher',
  ) =>
    compareIndicator({
      indicator: indicator('i', { betterDirection }),
      values: of === null ? [] : [value('i', 2025, of)],
      targets: amount === null ? [] : [target(amount)],
      year: 2025,
    }).targetState

  test('[trap 19] a year stands beside its own target and the year just before', () => {
    const values = [
      value('i', 2023, figure.exact(1)),
      value('i', 2024, figure.exact(10)),
      { ...value('i', 2025, figure.exact(12)), source: 'relevé', note: 'n' },
      value('j', 2025, figure.exact(99)),
    ]
    const result = compareIndicator({
      indicator: indicator('i'),
      values,
      targets: [target(99, 2024), { ...target(7), indicatorId: 'j' }, target(15)],
      year: 2025,
    })
    expect(result).toEqual({
      value: figure.exact(12),
      source: 'relevé',
      note: 'n',
      target: 15,
      previous: figure.exact(10),
      toTarget: known('less', 'exactly', 3),
      toPrevious: known('more', 'exactly', 2),
      targetState: 'notReached',
    })
  })

  test('without a record the year is not recorded, never 0', () => {
    const result = compareIndicator({ indicator: indicator('i'), values: [], targets: [target(15)], year: 2025 })
    expect(result).toMatchObject({
      value: { state: 'notRecorded' },
      previous: { state: 'notRecorded' },
      toTarget: { state: 'missing' },
      toPrevious: { state: 'missing' },
      targetState: 'noValue',
    })
    expect(stateOf(figure.exact(3), null)).toBe('noTarget')
  })

  test('a target is reached in the direction that is better', () => {
    expect([9, 10, 11].map((amount) => stateOf(figure.exact(amount), 10))).toEqual(['notReached', 'reached', 'reached'])
    expect([9, 10, 11].map((amount) => stateOf(figure.exact(amount), 10, 'lower'))).toEqual(['reached', 'reached', 'notReached'])
    expect(stateOf(figure.exact(11), 10, 'notSpecified')).toBe('undetermined')
  })

  test('a qualifier that leaves it open concludes nothing', () => {
    expect(stateOf(figure.atLeast(9), 10)).toBe('undetermined')
    expect(stateOf(figure.atLeast(10), 10)).toBe('reached')
    expect(stateOf(figure.atLeast(11), 10, 'lower')).toBe('notReached')
    expect(stateOf(figure.atLeast(9), 10, 'lower')).toBe('undetermined')
    expect(stateOf(figure.between(9, 11), 10)).toBe('undetermined')
    expect(stateOf(figure.between(8, 9), 10)).toBe('notReached')
    expect(stateOf(figure.between(8, 10), 10)).toBe('undetermined')
    expect(stateOf(figure.between(10, 12), 10)).toBe('reached')
    expect(stateOf(figure.between(8, 9), 10, 'lower')).toBe('reached')
    expect(stateOf(figure.about(10), 10)).toBe('undetermined')
    expect(stateOf(figure.about(11), 10)).toBe('reached')
  })
})
