import { describe, expect, test } from 'vitest'
import {
  calendarYear,
  indicatorYear,
  parsePeriod,
  periodKind,
  previousDates,
  schoolYear,
  suggestedPeriod,
} from '#shared/domain/rules/report-period.ts'

describe('periods', () => {
  test('[M10] [trap 20] calendar year, school year and free dates are told apart', () => {
    expect(periodKind(calendarYear(2025))).toBe('calendarYear')
    expect(periodKind(schoolYear(2024))).toBe('schoolYear')
    expect(periodKind({ start: '2025-01-01', end: '2025-12-30' })).toBe('free')
    expect(periodKind({ start: '2024-09-01', end: '2025-08-30' })).toBe('free')
  })

  test('the period before is of the same kind, and ends the day before', () => {
    expect(previousDates(calendarYear(2025))).toMatchObject({ start: '2024-01-01', end: '2024-12-31' })
    expect(previousDates(schoolYear(2024))).toMatchObject({ start: '2023-09-01', end: '2024-08-31' })
    expect(previousDates({ start: '2025-03-01', end: '2025-03-10' })).toEqual({ start: '2025-02-19', end: '2025-02-28' })
  })

  test('indicators of a period are those of the year it ends in', () => {
    expect(indicatorYear(schoolYear(2024))).toBe(2025)
  })

  test('a report made before December is about the year that has ended', () => {
    expect(suggestedPeriod('2025-11-30').label).toBe('2024')
    expect(suggestedPeriod('2025-12-01').label).toBe('2025')
    expect(suggestedPeriod('2026-01-05').label).toBe('2025')
  })

  test('a period is read from a year, a school year or two dates; anything else is not one', () => {
    expect(parsePeriod('2025')).toEqual(calendarYear(2025))
    expect(parsePeriod('2024-2025')).toEqual(schoolYear(2024))
    expect(parsePeriod('2024-09-01..2025-08-31')).toEqual({
      label: '2024-09-01..2025-08-31',
      start: '2024-09-01',
      end: '2025-08-31',
    })
    for (const wrong of [
      '',
      '25',
      '2024-2026',
      '2025-2024',
      '2025-08-31..2024-09-01',
      '2025-02-30..2025-03-01',
      '2025-01-01',
      '0025',
      'x2025',
    ]) {
      expect(parsePeriod(wrong)).toBeNull()
    }
  })
})
