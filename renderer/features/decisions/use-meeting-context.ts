import type { Body } from '#shared/domain/entities/body.ts'
import type { AgendaItem, Meeting } from '#shared/domain/entities/meeting.ts'
import { seatsInOffice, voicesOf } from '#shared/domain/rules/voices.ts'
import type { LiveReader } from '#renderer/data/live-reader.ts'
import { useRead, type Live } from '#renderer/data/use-read.ts'

/** What a vote is measured against: the meeting, its body's rule and the voices of that day. */
export type MeetingContext = {
  readonly meeting: Meeting
  readonly body: Body
  readonly items: readonly AgendaItem[]
  /** `null` while no attendance was entered. */
  readonly voices: number | null
  readonly seatsInOffice: number
}

export async function readMeetingContext(read: LiveReader, meetingId: string): Promise<MeetingContext | null> {
  const meeting = await read.get('meetings', meetingId)
  if (meeting === undefined) return null
  const [body, items, attendances, mandates] = await Promise.all([
    read.get('bodies', meeting.bodyId),
    read.where('agendaItems', 'meetingId', meetingId),
    read.where('attendances', 'meetingId', meetingId),
    read.where('mandates', 'bodyId', meeting.bodyId),
  ])
  if (body === undefined) return null
  return {
    meeting,
    body,
    items: items.toSorted((a, b) => a.order - b.order),
    voices: voicesOf(attendances, mandates),
    seatsInOffice: seatsInOffice(mandates, meeting.date),
  }
}

/** `null` when no meeting is chosen, or when it is not there. */
export const useMeetingContext = (meetingId: string): Live<MeetingContext | null> =>
  useRead((read) => (meetingId === '' ? Promise.resolve(null) : readMeetingContext(read, meetingId)), [meetingId])
