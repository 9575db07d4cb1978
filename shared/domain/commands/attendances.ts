import { isRunningOn } from '../common/dates.ts'
import { err, ok, type Result } from '../common/result.ts'
import type { Attendance, Meeting } from '../entities/meeting.ts'
import type { Mandate } from '../entities/people.ts'
import type { Change } from '../journal/act.ts'
import type { Command, CommandContext, CommandError } from '../journal/command.ts'
import { removalOf } from '../journal/fold.ts'
import type { StateReader } from '../journal/state.ts'
import { votesCast } from '../rules/decision-rule.ts'
import { personFullName } from '../rules/person-name.ts'
import { voicesOf } from '../rules/voices.ts'
import { find, outcome, write } from './record-commands.ts'
import type { CommandWarning, WithWarnings } from './warnings.ts'

export type AttendanceEntry = {
  readonly mandateId: string
  /** `null`: not entered, which is not absent. */
  readonly mode: Attendance['mode'] | null
  readonly representedByPersonId?: string | null | undefined
}

export type SetAttendanceInput = { readonly meetingId: string; readonly entries: readonly AttendanceEntry[] }

async function checkedMandate(read: StateReader, meeting: Meeting, mandateId: string): Promise<Result<Mandate, CommandError>> {
  const mandate = await find(read, 'mandates', mandateId)
  if (!mandate.ok) return mandate
  if (mandate.value.bodyId !== meeting.bodyId) return err({ code: 'errors.otherBody', field: 'mandateId' })
  if (isRunningOn(meeting.date, mandate.value)) return mandate
  const person = await read.get('people', mandate.value.personId)
  return err({ code: 'errors.mandateNotRunning', params: { name: person === undefined ? '' : personFullName(person) } })
}

type EntryResult = Promise<Result<{ readonly changes: Change[]; readonly after: Attendance | null }, CommandError>>

async function entryChange(
  { read, newId }: CommandContext,
  meeting: Meeting,
  { mandateId, mode, representedByPersonId = null }: AttendanceEntry,
  before: Attendance | undefined,
): EntryResult {
  if (mode === null) return ok({ changes: before === undefined ? [] : [removalOf('attendances', before.id)], after: null })
  const mandate = await checkedMandate(read, meeting, mandateId)
  if (!mandate.ok) return mandate
  const { personId, organisationId, seatId } = mandate.value
  if (representedByPersonId === personId) return err({ code: 'errors.proxySelf', field: 'representedByPersonId' })
  const seat = await find(read, 'seats', seatId)
  if (!seat.ok) return seat
  const asThatDay = before ?? {
    id: newId(),
    meetingId: meeting.id,
    mandateId,
    personId,
    organisationId,
    categoryId: seat.value.categoryId,
  }
  const after: Attendance = { ...asThatDay, mode, representedByPersonId }
  const changes = await write(read, 'attendances', after)
  return changes.ok ? ok({ changes: changes.value, after }) : changes
}

async function voteWarnings(read: StateReader, meeting: Meeting, attendances: readonly Attendance[]): Promise<CommandWarning[]> {
  const voices = voicesOf(attendances, await read.where('mandates', 'bodyId', meeting.bodyId))
  if (voices === null) return []
  const decisions = await read.where('decisions', 'meetingId', meeting.id)
  return decisions
    .filter(({ vote }) => vote !== null && votesCast(vote) > voices)
    .map(({ provisionalNumber }) => ({ code: 'warnings.votesExceedVoices', params: { number: provisionalNumber } }))
}

/**
 * Enters or clears many mandates of one meeting in one act (M09). Only mandates that run that day can be entered; person,
 * category and organisation are kept as they are that day (trap 15).
 */
export const setAttendance: Command<SetAttendanceInput, WithWarnings> = async (context, { meetingId, entries }) => {
  const { read } = context
  const meeting = await find(read, 'meetings', meetingId)
  if (!meeting.ok) return meeting
  if (meeting.value.state === 'cancelled') return err({ code: 'errors.meetingCancelled' })
  const known = new Map((await read.where('attendances', 'meetingId', meetingId)).map((row) => [row.mandateId, row]))
  const changes: Change[] = []
  for (const entry of new Map(entries.map((each) => [each.mandateId, each])).values()) {
    const result = await entryChange(context, meeting.value, entry, known.get(entry.mandateId))
    if (!result.ok) return result
    changes.push(...result.value.changes)
    if (result.value.after === null) known.delete(entry.mandateId)
    else known.set(entry.mandateId, result.value.after)
  }
  return outcome('attendance.set', changes, { warnings: await voteWarnings(read, meeting.value, [...known.values()]) })
}
