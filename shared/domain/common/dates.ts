import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/**
 * Three kinds of time, never mixed.
 * LocalDate `YYYY-MM-DD`: all that a text counts. LocalTime `HH:MM`: meetings, in the body's IANA zone. Instant `…Z`: acts only.
 */
const isRealDate = (text: string) => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

export const localDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'errors.date')
  .refine(isRealDate, 'errors.dateImpossible')
  .refine((text) => text >= '1900-01-01' && text <= '2199-12-31', 'errors.dateRange')
/** ISO calendar date without zone. */
export type LocalDate = z.infer<typeof localDateSchema>

export const localTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'errors.time')
/** `HH:MM`, in the zone of the body concerned. */
export type LocalTime = z.infer<typeof localTimeSchema>

export const instantSchema = z.iso.datetime({ precision: 3, error: 'errors.instant' })
/** UTC instant with milliseconds: when an act was made, nothing else. */
export type Instant = z.infer<typeof instantSchema>

const isZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
export const timeZoneSchema = z.string().min(1).refine(isZone, 'errors.timeZone')

/** Calendar days added, month ends and leap years respected. */
export const addDays = (date: LocalDate, days: number): LocalDate => Temporal.PlainDate.from(date).add({ days }).toString()

/** Months added from the anchor, clamped to the last day of the month reached (30 Nov + 3 months = 28 or 29 Feb). */
export const addMonths = (anchor: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(anchor).add({ months }, { overflow: 'constrain' }).toString()

/** Calendar days from `from` to `to`, negative when `to` comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

export const yearOf = (date: LocalDate): number => Temporal.PlainDate.from(date).year

/** A period with free ends, both included (calendar, school, agreement year, campaign). */
export const periodSchema = z
  .object({
    label: z.string().trim().min(1, 'errors.required').max(60, 'errors.tooLong'),
    start: localDateSchema,
    end: localDateSchema,
  })
  .refine((period) => period.start <= period.end, { error: 'errors.periodOrder', path: ['end'] })
export type Period = z.infer<typeof periodSchema>

export const isWithin = (date: LocalDate, period: Pick<Period, 'start' | 'end'>): boolean =>
  period.start <= date && date <= period.end

/** Open-ended dated fact: `null` start or end means not known or still running. */
export const isRunningOn = (
  date: LocalDate,
  span: { readonly start: LocalDate | null; readonly end: LocalDate | null },
): boolean => (span.start === null || span.start <= date) && (span.end === null || date <= span.end)
