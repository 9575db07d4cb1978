import { addDays, daysBetween, periodSchema, yearOf, type LocalDate, type Period } from '../common/dates.ts'

export const calendarYear = (year: number): Period => ({ label: String(year), start: `${year}-01-01`, end: `${year}-12-31` })

/** 1 September of `firstYear` to 31 August. */
export const schoolYear = (firstYear: number): Period => ({
  label: `${firstYear}-${firstYear + 1}`,
  start: `${firstYear}-09-01`,
  end: `${firstYear + 1}-08-31`,
})

export type PeriodKind = 'calendarYear' | 'schoolYear' | 'free'

/** M10, trap 20: an exercise is never forced into a year. */
export function periodKind({ start, end }: Pick<Period, 'start' | 'end'>): PeriodKind {
  const year = yearOf(start)
  const isSame = (other: Period) => other.start === start && other.end === end
  if (isSame(calendarYear(year))) return 'calendarYear'
  return isSame(schoolYear(year)) ? 'schoolYear' : 'free'
}

/** The calendar or school year before; else as many days that end the day before. */
export function previousDates({ start, end }: Pick<Period, 'start' | 'end'>): Pick<Period, 'start' | 'end'> {
  const kind = periodKind({ start, end })
  const year = yearOf(start) - 1
  if (kind === 'calendarYear') return calendarYear(year)
  if (kind === 'schoolYear') return schoolYear(year)
  const previousEnd = addDays(start, -1)
  return { start: addDays(previousEnd, -daysBetween(start, end)), end: previousEnd }
}

/** The year whose indicator values a period shows: the one it ends in. */
export const indicatorYear = ({ end }: Pick<Period, 'end'>): number => yearOf(end)

/** The last calendar year that has ended, or the current one in its last month: what a report made today is about. */
export function suggestedPeriod(today: LocalDate): Period {
  const year = yearOf(today)
  return calendarYear(today >= `${year}-12-01` ? year : year - 1)
}

/** `2025`, `2024-2025` (school year) or `2024-09-01..2025-08-31`; `null` for anything else. */
export function parsePeriod(text: string): Period | null {
  const year = /^(\d{4})$/.exec(text)
  const school = /^(\d{4})-(\d{4})$/.exec(text)
  const dates = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text)
  if (school !== null && Number(school[2]) !== Number(school[1]) + 1) return null
  const period =
    year !== null
      ? calendarYear(Number(year[1]))
      : school !== null
        ? schoolYear(Number(school[1]))
        : { label: text, start: dates?.[1] ?? '', end: dates?.[2] ?? '' }
  const parsed = periodSchema.safeParse(period)
  return parsed.success ? parsed.data : null
}
