import { isRunningOn, type LocalDate } from '../common/dates.ts'
import type { Attendance } from '../entities/meeting.ts'
import type { Mandate } from '../entities/people.ts'

/** A represented seat has a voice as one that is present or remote (M09). */
export const hasVoice = ({ mode }: Pick<Attendance, 'mode'>): boolean =>
  mode === 'present' || mode === 'remote' || mode === 'represented'

/**
 * Voices of a meeting: one a seat, so that a titular and their substitute (B15) count once.
 * `null` when no attendance was entered: not known, which is not 0.
 */
export function voicesOf(attendances: readonly Attendance[], mandates: readonly Mandate[]): number | null {
  if (attendances.length === 0) return null
  const seatOf = new Map(mandates.map(({ id, seatId }) => [id, seatId]))
  return new Set(attendances.filter(hasVoice).map(({ mandateId }) => seatOf.get(mandateId) ?? mandateId)).size
}

/** Seats held on a day by a titular or, failing that, a substitute (D02: "of the members"). */
export const seatsInOffice = (mandates: readonly Mandate[], date: LocalDate): number =>
  new Set(mandates.filter((mandate) => isRunningOn(date, mandate)).map(({ seatId }) => seatId)).size
