import { isRunningOn } from '#shared/domain/common/dates.ts'
import type { Body, Category, Seat } from '#shared/domain/entities/body.ts'
import type { AgendaItem, Attendance, Decision, Meeting } from '#shared/domain/entities/meeting.ts'
import type { Mandate, Person } from '#shared/domain/entities/people.ts'
import { attendanceSummary, type AttendanceSummary } from '#shared/domain/rules/attendance-summary.ts'
import { organisationNameAt } from '#shared/domain/rules/organisation-name.ts'
import { useRead, type Live } from '#renderer/data/use-read.ts'

/** One mandate that runs the day of the meeting, with what was entered for it. */
export type Sitting = {
  readonly mandate: Mandate
  readonly person: Person
  readonly seat: Seat
  /** As it was named that day. */
  readonly organisationName: string | null
  readonly attendance: Attendance | undefined
}

export type CategorySittings = { readonly category: Category; readonly sittings: readonly Sitting[] }

export type MeetingView = {
  readonly meeting: Meeting
  readonly body: Body
  readonly items: readonly AgendaItem[]
  readonly decisions: readonly Decision[]
  readonly attendances: readonly Attendance[]
  readonly people: readonly Person[]
  readonly categories: readonly CategorySittings[]
  readonly summary: AttendanceSummary
}

const rank = ({ role }: Mandate) => (role === 'titular' ? 0 : 1)
const byOrder = (a: { readonly order: number }, b: { readonly order: number }) => a.order - b.order

/** A meeting with its agenda, decisions and everybody whose mandate runs that day; `null` when it is not there. */
export const useMeeting = (meetingId: string): Live<MeetingView | null> =>
  useRead(
    async (read) => {
      const meeting = await read.get('meetings', meetingId)
      if (meeting === undefined) return null
      const { bodyId, date } = meeting
      const [body, items, decisions, attendances, categories, seats, mandates, people, organisations] = await Promise.all([
        read.get('bodies', bodyId),
        read.where('agendaItems', 'meetingId', meetingId),
        read.where('decisions', 'meetingId', meetingId),
        read.where('attendances', 'meetingId', meetingId),
        read.where('categories', 'bodyId', bodyId),
        read.where('seats', 'bodyId', bodyId),
        read.where('mandates', 'bodyId', bodyId),
        read.all('people'),
        read.all('organisations'),
      ])
      if (body === undefined) return null
      const personOf = new Map(people.map((person) => [person.id, person]))
      const seatOf = new Map(seats.map((seat) => [seat.id, seat]))
      const organisationOf = new Map(organisations.map((organisation) => [organisation.id, organisation]))
      const enteredFor = new Map(attendances.map((attendance) => [attendance.mandateId, attendance]))
      const sittings = mandates
        .filter((mandate) => isRunningOn(date, mandate))
        .flatMap((mandate): Sitting[] => {
          const person = personOf.get(mandate.personId)
          const seat = seatOf.get(mandate.seatId)
          if (person === undefined || seat === undefined) return []
          const organisation = mandate.organisationId === null ? undefined : organisationOf.get(mandate.organisationId)
          const organisationName = organisation === undefined ? null : organisationNameAt(organisation, date)
          return [{ mandate, person, seat, organisationName, attendance: enteredFor.get(mandate.id) }]
        })
        .toSorted((a, b) => a.seat.order - b.seat.order || rank(a.mandate) - rank(b.mandate))
      return {
        meeting,
        body,
        items: items.toSorted(byOrder),
        decisions: decisions.toSorted(byOrder),
        attendances,
        people,
        categories: categories.toSorted(byOrder).map((category) => ({
          category,
          sittings: sittings.filter(({ seat, attendance }) => (attendance?.categoryId ?? seat.categoryId) === category.id),
        })),
        summary: attendanceSummary({ categories, seats, mandates, attendances, date }),
      }
    },
    [meetingId],
  )
