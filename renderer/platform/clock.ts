import { Temporal } from 'temporal-polyfill'
import type { Instant, LocalDate } from '#shared/domain/common/dates.ts'

/** The instant of the machine, in UTC with milliseconds. */
export const now = (): Instant => new Date().toISOString()

/** The date that rules count from: the one fixed for the whole application, or else the machine's own calendar. */
export const todayFrom = (fixed: LocalDate | null): LocalDate => fixed ?? Temporal.Now.plainDateISO().toString()
