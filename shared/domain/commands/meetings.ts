import type { LocalDate, LocalTime } from '../common/dates.ts'
import { isRunningOn, yearOf } from '../common/dates.ts'
import { err, ok, type Result } from '../common/result.ts'
import { emptyTextTree } from '../common/text-tree.ts'
import type { AgendaItem, Meeting } from '../entities/meeting.ts'
import type { Change } from '../journal/act.ts'
import { changesOf, recordChange, type Command, type CommandError } from '../journal/command.ts'
import type { StateReader } from '../journal/state.ts'
import { frozenRecords } from './frozen.ts'
import { deleteRecord, find, outcome, removalsOf, withPatch, write, type Patch } from './record-commands.ts'
import type { CommandWarning, WithWarnings } from './warnings.ts'

/** A date outside every mandate of the body is kept, and said: nobody could be entered as present. */
async function dateWarnings(read: StateReader, { bodyId, date }: Meeting): Promise<CommandWarning[]> {
  const mandates = await read.where('mandates', 'bodyId', bodyId)
  return mandates.some((mandate) => isRunningOn(date, mandate)) ? [] : [{ code: 'warnings.noMandateRunning' }]
}

export type CreateMeetingInput = {
  readonly bodyId: string
  readonly date: LocalDate
  readonly title?: string | undefined
  /** In the body's zone. */
  readonly startTime?: LocalTime | null | undefined
  readonly endTime?: LocalTime | null | undefined
  readonly place?: string | undefined
  readonly state?: Meeting['state'] | undefined
  /** Titles of its items, in order. */
  readonly agenda?: readonly string[] | undefined
}

/** A meeting and its agenda, in one act. */
export const createMeeting: Command<CreateMeetingInput, WithWarnings & { id: string; agendaItemIds: readonly string[] }> = async (
  { read, newId },
  input,
) => {
  const body = await find(read, 'bodies', input.bodyId)
  if (!body.ok) return body
  const meeting: Meeting = {
    id: newId(),
    bodyId: input.bodyId,
    title: input.title ?? '',
    date: input.date,
    startTime: input.startTime ?? null,
    endTime: input.endTime ?? null,
    place: input.place ?? '',
    state: input.state ?? 'planned',
  }
  const items = (input.agenda ?? []).map((title, order): AgendaItem => ({
    id: newId(),
    meetingId: meeting.id,
    title,
    notes: emptyTextTree,
    order,
  }))
  const changes = await changesOf([
    recordChange(read, 'meetings', meeting),
    ...items.map((item) => recordChange(read, 'agendaItems', item)),
  ])
  if (!changes.ok) return changes
  return outcome('meeting.create', changes.value, {
    id: meeting.id,
    agendaItemIds: items.map(({ id }) => id),
    warnings: await dateWarnings(read, meeting),
  })
}

/** The decisions that follow the meeting to its new day; their numbers carry the year, so that year does not change. */
async function movedDecisions(read: StateReader, before: Meeting, after: Meeting): Promise<Result<Change[], CommandError>> {
  if (before.date === after.date) return ok([])
  const decisions = await read.where('decisions', 'meetingId', after.id)
  if (decisions.length === 0) return ok([])
  const isFrozen = await frozenRecords(read)
  if (decisions.some(({ id }) => isFrozen({ table: 'decisions', id }))) return err({ code: 'errors.recordFrozen', field: 'date' })
  if (yearOf(before.date) !== yearOf(after.date)) {
    return err({ code: 'errors.meetingYear', field: 'date', params: { count: decisions.length } })
  }
  return changesOf(decisions.map((decision) => recordChange(read, 'decisions', { ...decision, date: after.date })))
}

async function refuseLostAttendance(read: StateReader, meeting: Meeting): Promise<Result<null, CommandError>> {
  const attendances = await read.where('attendances', 'meetingId', meeting.id)
  const mandates = await Promise.all(attendances.map(({ mandateId }) => read.get('mandates', mandateId)))
  const outside = mandates.filter((mandate) => mandate !== undefined && !isRunningOn(meeting.date, mandate))
  if (outside.length === 0) return ok(null)
  return err({ code: 'errors.meetingDateAttendance', field: 'date', params: { count: outside.length } })
}

export type UpdateMeetingInput = { readonly id: string; readonly patch: Omit<Patch<Meeting>, 'bodyId'> }

export const updateMeeting: Command<UpdateMeetingInput, WithWarnings> = async ({ read }, { id, patch }) => {
  const before = await find(read, 'meetings', id)
  if (!before.ok) return before
  const after = withPatch(before.value, patch)
  const changes = await write(read, 'meetings', after)
  if (!changes.ok) return changes
  if (after.state === 'cancelled' && (await read.where('decisions', 'meetingId', id)).length > 0) {
    return err({ code: 'errors.meetingHasDecisions', field: 'state' })
  }
  const decisions = await movedDecisions(read, before.value, after)
  if (!decisions.ok) return decisions
  const kept = await refuseLostAttendance(read, after)
  if (!kept.ok) return kept
  const warnings = before.value.date === after.date ? [] : await dateWarnings(read, after)
  return outcome('meeting.update', [...changes.value, ...decisions.value], { warnings })
}

/** Refused once it has decisions; its agenda and attendance go with it. */
export const deleteMeeting: Command<{ readonly id: string }> = async (context, { id }) => {
  const { read } = context
  const decisions = await read.where('decisions', 'meetingId', id)
  if (decisions.length > 0) return err({ code: 'errors.meetingHasDecisions' })
  const dependents = [
    ...removalsOf('attendances', await read.where('attendances', 'meetingId', id)),
    ...removalsOf('agendaItems', await read.where('agendaItems', 'meetingId', id)),
  ]
  return deleteRecord(context, 'meeting.delete', 'meetings', id, dependents)
}
