import { addDays, addMonths, isWithin, type LocalDate, type Period } from '../common/dates.ts'
import type { Frequency } from '../entities/body.ts'
import type { Meeting } from '../entities/meeting.ts'
import type { Explanation } from './explanation.ts'

type Span = Pick<Period, 'start' | 'end'>

/** Whole months from the first day of the period to the day after its last. */
export function wholeMonths({ start, end }: Span): number {
  const after = addDays(end, 1)
  let months = 0
  while (addMonths(start, months + 1) <= after) months += 1
  return months
}

export type FrequencyCheck =
  /** The text sets none (M03): nothing is missing, and that is said. */
  | { readonly kind: 'notSpecified'; readonly held: number }
  /** The period is shorter than one year or month of the rule: nothing can be concluded. */
  | { readonly kind: 'periodTooShort'; readonly held: number; readonly explanation: Explanation }
  | {
      readonly kind: 'checked'
      readonly state: 'met' | 'missing' | 'exceeded'
      readonly required: number
      readonly held: number
      /** How many more are needed; 0 when met. */
      readonly missing: number
      readonly explanation: Explanation
    }

export type FrequencyFacts = {
  readonly frequency: Frequency
  readonly meetings: readonly Pick<Meeting, 'date' | 'state'>[]
  readonly period: Span
  /** Reference of the text that sets the frequency; `null`: the committee's own choice. */
  readonly source: string | null
}

/**
 * Meetings held against those the rule asks for over a period with free ends (M01, M02, M04, M10). "Exactly" and "at
 * least" are two rules: only the first can be exceeded.
 */
export function checkFrequency({ frequency, meetings, period, source }: FrequencyFacts): FrequencyCheck {
  const held = meetings.filter(({ date, state }) => state === 'held' && isWithin(date, period)).length
  if (frequency.kind === 'notSpecified') return { kind: 'notSpecified', held }
  const months = wholeMonths(period)
  const units = frequency.per === 'year' ? Math.floor(months / 12) : months
  const required = frequency.count * units
  const explanation: Explanation = {
    formula: `explanations.frequency.${frequency.kind}.${frequency.per}`,
    inputs: { count: frequency.count, units, required, held },
    source,
    isDefaultChoice: false,
  }
  if (units === 0) return { kind: 'periodTooShort', held, explanation }
  const missing = Math.max(0, required - held)
  const isExceeded = frequency.kind === 'exactly' && held > required
  const state = missing > 0 ? 'missing' : isExceeded ? 'exceeded' : 'met'
  return { kind: 'checked', state, required, held, missing, explanation }
}

/** The year of the rule that `today` stands in, for a check in progress: the calendar year. */
export const currentYearPeriod = (today: LocalDate): Span => ({
  start: `${today.slice(0, 4)}-01-01`,
  end: `${today.slice(0, 4)}-12-31`,
})
