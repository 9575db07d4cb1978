import { isRunningOn, isWithin, type LocalDate, type Period } from '#shared/domain/common/dates.ts'
import type { Attendance, Decision, Meeting } from '#shared/domain/entities/meeting.ts'
import type { StateReader } from '#shared/domain/journal/state.ts'
import { attendanceSummary } from '#shared/domain/rules/attendance-summary.ts'
import type { AttendanceFact, DecisionFact, MeetingFact, PresenceFact } from '../annual-report-input.ts'
import type { BodyRecords } from './collect-composition.ts'

type Span = Pick<Period, 'start' | 'end'>

/** A meeting with what was entered of its attendance. */
type MeetingRecords = { readonly meeting: Meeting; readonly attendances: readonly Attendance[] }

const isInRoom = ({ mode }: Attendance) => mode === 'present' || mode === 'remote'
const add = (a: PresenceFact, b: PresenceFact): PresenceFact => ({ attended: a.attended + b.attended, held: a.held + b.held })
const nobody: PresenceFact = { attended: 0, held: 0 }

/** Meetings of the body within the span, oldest first, with the attendance of those that were held. */
export async function readMeetings(read: StateReader, meetings: readonly Meeting[], span: Span): Promise<MeetingRecords[]> {
  const own = meetings
    .filter(({ date }) => isWithin(date, span))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : (a.startTime ?? '') < (b.startTime ?? '') ? -1 : 1))
  return Promise.all(
    own.map(async (meeting) => ({
      meeting,
      attendances: meeting.state === 'held' ? await read.where('attendances', 'meetingId', meeting.id) : [],
    })),
  )
}

/** Seats attended out of seats held that day, of one category or of all (`null`); a substitute's presence is the seat's (B15). */
function presenceOn({ meeting, attendances }: MeetingRecords, records: BodyRecords, categoryId: string | null): PresenceFact {
  const categoryThatDay = new Map(attendances.map((attendance) => [attendance.mandateId, attendance.categoryId]))
  const categoryOfSeat = new Map(records.seats.map((seat) => [seat.id, seat.categoryId]))
  const running = records.mandates.filter(
    (mandate) =>
      isRunningOn(meeting.date, mandate) &&
      (categoryId === null || (categoryThatDay.get(mandate.id) ?? categoryOfSeat.get(mandate.seatId)) === categoryId),
  )
  const inRoom = new Set(attendances.filter(isInRoom).map(({ mandateId }) => mandateId))
  return {
    attended: new Set(running.filter(({ id }) => inRoom.has(id)).map(({ seatId }) => seatId)).size,
    held: new Set(running.map(({ seatId }) => seatId)).size,
  }
}

/** Over the held meetings whose attendance was entered; `null` when there is none: never an average of nothing. */
export function presenceOver(
  meetings: readonly MeetingRecords[],
  records: BodyRecords,
  categoryId: string | null,
): PresenceFact | null {
  const entered = meetings.filter(({ attendances }) => attendances.length > 0)
  return entered.length === 0 ? null : entered.map((one) => presenceOn(one, records, categoryId)).reduce(add, nobody)
}

function attendanceFact(one: MeetingRecords, records: BodyRecords): AttendanceFact | null {
  const { meeting, attendances } = one
  if (attendances.length === 0) return null
  const { total, withoutRepresentative } = attendanceSummary({ ...records, attendances, date: meeting.date })
  return { ...total, ...presenceOn(one, records, null), withoutRepresentative: withoutRepresentative.map(({ name }) => name) }
}

/** Dates of the meetings where nobody of the category was present, remote or represented. */
export const unattendedDates = (meetings: readonly MeetingRecords[], records: BodyRecords, categoryId: string): LocalDate[] =>
  meetings
    .filter(({ attendances, meeting }) => {
      const { withoutRepresentative } = attendanceSummary({ ...records, attendances, date: meeting.date })
      return withoutRepresentative.some(({ id }) => id === categoryId)
    })
    .map(({ meeting }) => meeting.date)

export async function meetingFacts(
  read: StateReader,
  meetings: readonly MeetingRecords[],
  records: BodyRecords,
  decisions: readonly Decision[],
): Promise<MeetingFact[]> {
  return Promise.all(
    meetings.map(async (one): Promise<MeetingFact> => {
      const { meeting } = one
      const items = await read.where('agendaItems', 'meetingId', meeting.id)
      return {
        id: meeting.id,
        title: meeting.title,
        date: meeting.date,
        startTime: meeting.startTime,
        endTime: meeting.endTime,
        place: meeting.place,
        state: meeting.state,
        agendaItemCount: items.length,
        decisionCount: decisions.filter(({ meetingId }) => meetingId === meeting.id).length,
        attendance: attendanceFact(one, records),
      }
    }),
  )
}

const numberOf = ({ provisionalNumber }: Decision) => Number(provisionalNumber.split('P').at(-1))

/** Decisions of the span in the order of the register: date, then number. */
export const decisionsWithin = (decisions: readonly Decision[], span: Span): Decision[] =>
  decisions
    .filter(({ date }) => isWithin(date, span))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : numberOf(a) - numberOf(b)))

export const decisionFact = (decision: Decision): DecisionFact => ({
  id: decision.id,
  number: decision.provisionalNumber,
  date: decision.date,
  nature: decision.nature,
  outcome: decision.outcome,
  title: decision.title,
  text: decision.text,
  vote: decision.vote,
})
