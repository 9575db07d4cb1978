import { yearOf } from '../common/dates.ts'
import { err, ok, type Result } from '../common/result.ts'
import { emptyTextTree, type TextTree } from '../common/text-tree.ts'
import type { Counter, Decision, Meeting, Vote } from '../entities/meeting.ts'
import { changesOf, recordChange, type Command, type CommandError } from '../journal/command.ts'
import type { StateReader } from '../journal/state.ts'
import { decisionFault } from '../rules/decision-rule.ts'
import { seatsInOffice, voicesOf } from '../rules/voices.ts'
import { frozenRecords, refuseFrozenDecision } from './frozen.ts'
import { deleteRecord, find, moveChanges, nextOrder, outcome, withPatch, write, type MoveInput } from './record-commands.ts'
import type { CommandWarning, WithWarnings } from './warnings.ts'

/** The counter after one more number: by body and year of the meeting, so that a number is never given twice. */
async function nextCounter(read: StateReader, bodyId: string, year: number): Promise<Counter> {
  const id = `${bodyId}/${year}`
  const counter = await read.get('counters', id)
  return { id, bodyId, year, last: (counter?.last ?? 0) + 1 }
}

/** Checks the decision against its body's rule and the voices of its meeting. */
async function checkDecision(read: StateReader, decision: Decision): Promise<Result<readonly CommandWarning[], CommandError>> {
  const body = await find(read, 'bodies', decision.bodyId)
  if (!body.ok) return body
  const mandates = await read.where('mandates', 'bodyId', decision.bodyId)
  const voices = voicesOf(await read.where('attendances', 'meetingId', decision.meetingId), mandates)
  const { outcome: result, vote, date } = decision
  const fault = decisionFault({
    rule: body.value.decisionRule,
    outcome: result,
    vote,
    voices,
    seatsInOffice: seatsInOffice(mandates, date),
  })
  if (fault !== null) return err(fault)
  return ok(vote !== null && voices === null ? [{ code: 'warnings.attendanceNotEntered' }] : [])
}

async function checkAgendaItem(read: StateReader, { agendaItemId, meetingId }: Decision): Promise<Result<null, CommandError>> {
  if (agendaItemId === null) return ok(null)
  const item = await find(read, 'agendaItems', agendaItemId)
  if (!item.ok) return item
  return item.value.meetingId === meetingId ? ok(null) : err({ code: 'errors.otherMeeting', field: 'agendaItemId' })
}

type DecisionFields = {
  readonly agendaItemId?: string | null | undefined
  readonly text?: TextTree | undefined
  /** `null`: no count was recorded. */
  readonly vote?: Vote | null | undefined
}

export type CreateDecisionInput = DecisionFields & {
  readonly meetingId: string
  readonly nature: Decision['nature']
  readonly outcome: Decision['outcome']
  readonly title: string
}

const draftOf = (input: CreateDecisionInput, meeting: Meeting, id: string, counter: Counter, order: number): Decision => ({
  id,
  bodyId: meeting.bodyId,
  meetingId: meeting.id,
  agendaItemId: input.agendaItemId ?? null,
  provisionalNumber: `${counter.year}-P${counter.last}`,
  nature: input.nature,
  outcome: input.outcome,
  title: input.title,
  text: input.text ?? emptyTextTree,
  vote: input.vote ?? null,
  date: meeting.date,
  order,
})

/** Records a decision under the next provisional number of its body and year; refused where the body's rule forbids it (D01, D02). */
export const createDecision: Command<CreateDecisionInput, WithWarnings & { id: string; provisionalNumber: string }> = async (
  { read, newId },
  input,
) => {
  const meeting = await find(read, 'meetings', input.meetingId)
  if (!meeting.ok) return meeting
  if (meeting.value.state === 'cancelled') return err({ code: 'errors.meetingCancelled' })
  const counter = await nextCounter(read, meeting.value.bodyId, yearOf(meeting.value.date))
  const siblings = await read.where('decisions', 'meetingId', input.meetingId)
  const decision = draftOf(input, meeting.value, newId(), counter, nextOrder(siblings))
  const changes = await changesOf([recordChange(read, 'decisions', decision), recordChange(read, 'counters', counter)])
  if (!changes.ok) return changes
  const item = await checkAgendaItem(read, decision)
  if (!item.ok) return item
  const checked = await checkDecision(read, decision)
  if (!checked.ok) return checked
  return outcome('decision.create', changes.value, {
    id: decision.id,
    provisionalNumber: decision.provisionalNumber,
    warnings: checked.value,
  })
}

export type UpdateDecisionInput = {
  readonly id: string
  readonly patch: DecisionFields & {
    readonly nature?: Decision['nature'] | undefined
    readonly outcome?: Decision['outcome'] | undefined
    readonly title?: string | undefined
  }
}

export const updateDecision: Command<UpdateDecisionInput, WithWarnings> = async ({ read }, { id, patch }) => {
  const decision = await find(read, 'decisions', id)
  if (!decision.ok) return decision
  const free = await refuseFrozenDecision(read, decision.value)
  if (!free.ok) return free
  const { agendaItemId, text, vote, nature, outcome: result, title } = patch
  const next = withPatch(decision.value, { agendaItemId, text, vote, nature, outcome: result, title })
  const changes = await write(read, 'decisions', next)
  if (!changes.ok) return changes
  const item = await checkAgendaItem(read, next)
  if (!item.ok) return item
  const isRuleConcerned = vote !== undefined || result !== undefined
  const checked: Result<readonly CommandWarning[], CommandError> = isRuleConcerned ? await checkDecision(read, next) : ok([])
  return checked.ok ? outcome('decision.update', changes.value, { warnings: checked.value }) : checked
}

/** Order within the meeting; numbers stay. */
export const moveDecision: Command<MoveInput> = async ({ read }, input) => {
  const decision = await find(read, 'decisions', input.id)
  if (!decision.ok) return decision
  const siblings = await read.where('decisions', 'meetingId', decision.value.meetingId)
  const changes = moveChanges('decisions', siblings, input)
  if (changes.some(await frozenRecords(read))) return err({ code: 'errors.recordFrozen' })
  return outcome('decision.move', changes, undefined)
}

/** The number stays burnt: the counter is not lowered. */
export const deleteDecision: Command<{ readonly id: string }> = async (context, { id }) => {
  const decision = await find(context.read, 'decisions', id)
  if (!decision.ok) return decision
  const free = await refuseFrozenDecision(context.read, decision.value)
  return free.ok ? deleteRecord(context, 'decision.delete', 'decisions', id) : free
}
