import { isRunningOn, type LocalDate } from '../common/dates.ts'
import type { Category, Seat } from '../entities/body.ts'
import type { Attendance } from '../entities/meeting.ts'
import type { Mandate } from '../entities/people.ts'
import { hasVoice, voicesOf } from './voices.ts'

/** Present, remote and represented are counted apart (M09); `notEntered` is not `absent`. */
export type AttendanceCounts = {
  /** Titulars whose mandate runs that day. */
  readonly expected: number
  readonly present: number
  readonly remote: number
  readonly represented: number
  readonly excused: number
  readonly absent: number
  /** Titulars expected for whom nothing was entered, nor for a substitute on their seat. */
  readonly notEntered: number
}

export type AttendanceRow = {
  readonly category: Category
  readonly counts: AttendanceCounts
  /** Somebody of the category is present, remote or represented. */
  readonly isRepresented: boolean
}

export type AttendanceSummary = {
  readonly rows: readonly AttendanceRow[]
  readonly total: AttendanceCounts
  /** One a seat; `null` when nothing was entered. */
  readonly voices: number | null
  readonly isEntered: boolean
  /** Categories with nobody present, remote or represented (B01); empty while nothing was entered. */
  readonly withoutRepresentative: readonly Category[]
}

export type AttendanceFacts = {
  readonly categories: readonly Category[]
  readonly seats: readonly Seat[]
  /** All mandates of the body. */
  readonly mandates: readonly Mandate[]
  /** Of one meeting. */
  readonly attendances: readonly Attendance[]
  readonly date: LocalDate
}

const sum = (rows: readonly AttendanceCounts[], key: keyof AttendanceCounts) => rows.reduce((total, row) => total + row[key], 0)

/** Attendance of a meeting by category, with the categories and people of that day (trap 15). */
export function attendanceSummary({ categories, seats, mandates, attendances, date }: AttendanceFacts): AttendanceSummary {
  const isEntered = attendances.length > 0
  const entered = new Set(attendances.map(({ mandateId }) => mandateId))
  const enteredSeats = new Set(mandates.filter(({ id }) => entered.has(id)).map(({ seatId }) => seatId))
  const categoryOfSeat = new Map(seats.map(({ id, categoryId }) => [id, categoryId]))
  const categoryThatDay = new Map(attendances.map(({ mandateId, categoryId }) => [mandateId, categoryId]))
  const expected = mandates.filter((mandate) => mandate.role === 'titular' && isRunningOn(date, mandate))
  const categoryOf = ({ id, seatId }: Mandate) => categoryThatDay.get(id) ?? categoryOfSeat.get(seatId)

  const rows = categories
    .toSorted((a, b) => a.order - b.order)
    .map((category): AttendanceRow => {
      const own = attendances.filter(({ categoryId }) => categoryId === category.id)
      const titulars = expected.filter((mandate) => categoryOf(mandate) === category.id)
      const count = (mode: Attendance['mode']) => own.filter((attendance) => attendance.mode === mode).length
      return {
        category,
        counts: {
          expected: titulars.length,
          present: count('present'),
          remote: count('remote'),
          represented: count('represented'),
          excused: count('excused'),
          absent: count('absent'),
          notEntered: titulars.filter(({ seatId }) => !enteredSeats.has(seatId)).length,
        },
        isRepresented: own.some(hasVoice),
      }
    })
  const counts = rows.map((row) => row.counts)
  return {
    rows,
    total: {
      expected: sum(counts, 'expected'),
      present: sum(counts, 'present'),
      remote: sum(counts, 'remote'),
      represented: sum(counts, 'represented'),
      excused: sum(counts, 'excused'),
      absent: sum(counts, 'absent'),
      notEntered: sum(counts, 'notEntered'),
    },
    voices: voicesOf(attendances, mandates),
    isEntered,
    withoutRepresentative: isEntered ? rows.filter((row) => !row.isRepresented).map((row) => row.category) : [],
  }
}
