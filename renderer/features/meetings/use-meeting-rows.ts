import type { Body } from '#shared/domain/entities/body.ts'
import type { Meeting } from '#shared/domain/entities/meeting.ts'
import { attendanceSummary, type AttendanceSummary } from '#shared/domain/rules/attendance-summary.ts'
import { useRead, type Live } from '#renderer/data/use-read.ts'

export type MeetingRow = {
  readonly meeting: Meeting
  readonly body: Body | undefined
  readonly summary: AttendanceSummary
  readonly decisionCount: number
}

export type MeetingList = { readonly bodies: readonly Body[]; readonly rows: readonly MeetingRow[] }

/** Every meeting of the space, the latest first, with its attendance and how many decisions it took. */
export const useMeetingRows = (): Live<MeetingList> =>
  useRead(async (read) => {
    const [bodies, meetings, attendances, decisions, mandates, categories, seats] = await Promise.all([
      read.all('bodies'),
      read.all('meetings'),
      read.all('attendances'),
      read.all('decisions'),
      read.all('mandates'),
      read.all('categories'),
      read.all('seats'),
    ])
    const ofMeeting = Map.groupBy(attendances, ({ meetingId }) => meetingId)
    const taken = Map.groupBy(decisions, ({ meetingId }) => meetingId)
    const rows = meetings
      .toSorted((a, b) => b.date.localeCompare(a.date) || (b.startTime ?? '').localeCompare(a.startTime ?? ''))
      .map((meeting) => ({
        meeting,
        body: bodies.find(({ id }) => id === meeting.bodyId),
        summary: attendanceSummary({
          categories: categories.filter(({ bodyId }) => bodyId === meeting.bodyId),
          seats: seats.filter(({ bodyId }) => bodyId === meeting.bodyId),
          mandates: mandates.filter(({ bodyId }) => bodyId === meeting.bodyId),
          attendances: ofMeeting.get(meeting.id) ?? [],
          date: meeting.date,
        }),
        decisionCount: taken.get(meeting.id)?.length ?? 0,
      }))
    return { bodies: bodies.toSorted((a, b) => a.order - b.order), rows }
  }, [])
