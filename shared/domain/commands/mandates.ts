import type { LocalDate } from '../common/dates.ts'
import { isRunningOn } from '../common/dates.ts'
import { err, ok, type Result } from '../common/result.ts'
import type { Mandate } from '../entities/people.ts'
import type { Change } from '../journal/act.ts'
import type { Command, CommandContext, CommandError } from '../journal/command.ts'
import type { StateReader } from '../journal/state.ts'
import { personFullName } from '../rules/person-name.ts'
import { chooseOrganisation, type DuplicateConsent, type NewOrganisation } from './organisations.ts'
import { choosePerson, type NewPerson } from './people.ts'
import { deleteRecord, find, outcome, withPatch, write, type Choice, type Outcome, type Patch } from './record-commands.ts'
import { createSeat, type NewSeat } from './seats.ts'
import type { ActKind } from './kinds.ts'

type Span = { readonly start: LocalDate | null; readonly end: LocalDate | null }

/** True when the two spans share at least one day; `null` is open. */
export const doSpansMeet = (a: Span, b: Span): boolean =>
  (a.start === null || b.end === null || a.start <= b.end) && (b.start === null || a.end === null || b.start <= a.end)

/** One titular at a time on a seat (B05); substitutes may be several (B15). */
async function refuseTakenSeat(read: StateReader, mandate: Mandate): Promise<Result<null, CommandError>> {
  if (mandate.role !== 'titular') return ok(null)
  const others = await read.where('mandates', 'seatId', mandate.seatId)
  const other = others.find(({ id, role, ...span }) => id !== mandate.id && role === 'titular' && doSpansMeet(span, mandate))
  if (other === undefined) return ok(null)
  const person = await read.get('people', other.personId)
  return err({ code: 'errors.seatTaken', field: 'start', params: { name: person === undefined ? '' : personFullName(person) } })
}

async function writeMandate(read: StateReader, mandate: Mandate): Promise<Result<Change[], CommandError>> {
  const changes = await write(read, 'mandates', mandate)
  if (!changes.ok) return changes
  const free = await refuseTakenSeat(read, mandate)
  return free.ok ? changes : free
}

/** The seat chosen, or the change that makes it. */
async function chooseSeat(
  context: CommandContext,
  choice: Choice<NewSeat>,
): Promise<Result<{ readonly id: string; readonly bodyId: string; readonly changes: readonly Change[] }, CommandError>> {
  if ('id' in choice) {
    const seat = await find(context.read, 'seats', choice.id)
    return seat.ok ? ok({ id: choice.id, bodyId: seat.value.bodyId, changes: [] }) : seat
  }
  const category = await find(context.read, 'categories', choice.create.categoryId)
  if (!category.ok) return category
  const made = await createSeat(context, choice.create)
  if (!made.ok) return made
  return ok({ id: made.value.value.id, bodyId: category.value.bodyId, changes: made.value.draft.changes })
}

export type CreateMandateInput = DuplicateConsent & {
  readonly seat: Choice<NewSeat>
  readonly person: Choice<NewPerson>
  /** `null`: the person sits for themselves. */
  readonly organisation: Choice<NewOrganisation> | null
  readonly role: Mandate['role']
  readonly start: LocalDate | null
  readonly end: LocalDate | null
}

/** A person holds a seat for a time (R01); seat, person and organisation may be made in the same act. */
export const createMandate: Command<
  CreateMandateInput,
  { id: string; seatId: string; personId: string; organisationId: string | null }
> = async (context, input) => {
  const seat = await chooseSeat(context, input.seat)
  if (!seat.ok) return seat
  const person = await choosePerson(context, input.person, input)
  if (!person.ok) return person
  const organisation = input.organisation === null ? null : await chooseOrganisation(context, input.organisation, input)
  if (organisation !== null && !organisation.ok) return organisation
  const organisationId = organisation?.value.id ?? null
  const mandate: Mandate = {
    id: context.newId(),
    bodyId: seat.value.bodyId,
    seatId: seat.value.id,
    personId: person.value.id,
    organisationId,
    role: input.role,
    start: input.start,
    end: input.end,
  }
  const changes = await writeMandate(context.read, mandate)
  if (!changes.ok) return changes
  const made = [...seat.value.changes, ...person.value.changes, ...(organisation?.value.changes ?? []), ...changes.value]
  return outcome('mandate.create', made, { id: mandate.id, seatId: mandate.seatId, personId: mandate.personId, organisationId })
}

/** Days on which the mandate was entered in an attendance list. */
async function attendedDays(read: StateReader, id: string): Promise<LocalDate[]> {
  const attendances = await read.where('attendances', 'mandateId', id)
  const meetings = await Promise.all(attendances.map(({ meetingId }) => read.get('meetings', meetingId)))
  return meetings.flatMap((meeting) => (meeting === undefined ? [] : [meeting.date]))
}

async function changeMandate({ read }: CommandContext, kind: ActKind, id: string, patch: Patch<Mandate>): Promise<Outcome<void>> {
  const mandate = await find(read, 'mandates', id)
  if (!mandate.ok) return mandate
  const next = withPatch(mandate.value, patch)
  const days = await attendedDays(read, id)
  const isSomeoneElse = next.personId !== mandate.value.personId || next.seatId !== mandate.value.seatId
  if (isSomeoneElse && days.length > 0) return err({ code: 'errors.mandateInUse' })
  const changes = await writeMandate(read, next)
  if (!changes.ok) return changes
  const outside = days.filter((day) => !isRunningOn(day, next))
  if (outside.length > 0) {
    return err({ code: 'errors.mandateCoversAttendance', field: 'end', params: { count: outside.length } })
  }
  return outcome(kind, changes.value, undefined)
}

export type UpdateMandateInput = { readonly id: string; readonly patch: Omit<Patch<Mandate>, 'bodyId'> }

/**
 * Corrects a mandate. Once it stands in an attendance list its person and seat no longer change (a successor is a new
 * mandate, trap 15) and its dates still cover those days.
 */
export const updateMandate: Command<UpdateMandateInput> = async (context, { id, patch }) => {
  if (patch.personId !== undefined) {
    const person = await find(context.read, 'people', patch.personId)
    if (!person.ok) return person
  }
  if (patch.organisationId !== undefined && patch.organisationId !== null) {
    const organisation = await find(context.read, 'organisations', patch.organisationId)
    if (!organisation.ok) return organisation
  }
  if (patch.seatId === undefined) return changeMandate(context, 'mandate.update', id, patch)
  const seat = await find(context.read, 'seats', patch.seatId)
  if (!seat.ok) return seat
  return changeMandate(context, 'mandate.update', id, { ...patch, bodyId: seat.value.bodyId })
}

/** Gives the last day of a mandate. */
export const endMandate: Command<{ readonly id: string; readonly end: LocalDate }> = (context, { id, end }) =>
  changeMandate(context, 'mandate.end', id, { end })

/** Only a mandate that stands in no attendance list can go: otherwise it is ended. */
export const deleteMandate: Command<{ readonly id: string }> = async (context, { id }) => {
  const attendances = await context.read.where('attendances', 'mandateId', id)
  if (attendances.length > 0) return err({ code: 'errors.mandateInUse' })
  return deleteRecord(context, 'mandate.delete', 'mandates', id)
}
