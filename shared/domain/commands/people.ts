import { foldText } from '../common/fold-text.ts'
import { err, ok, type Result } from '../common/result.ts'
import type { Person } from '../entities/people.ts'
import type { Change } from '../journal/act.ts'
import type { Command, CommandContext, CommandError } from '../journal/command.ts'
import type { StateReader } from '../journal/state.ts'
import { personFullName } from '../rules/person-name.ts'
import type { DuplicateConsent } from './organisations.ts'
import { deleteRecord, find, outcome, withPatch, write, type Choice, type Patch } from './record-commands.ts'

export type NewPerson = { readonly familyName: string } & Omit<Patch<Person>, 'familyName'>

const emptyPerson = { givenName: '', functionTitle: '', email: '', phone: '', isMinor: false, note: '' }

async function refuseDuplicate(
  read: StateReader,
  person: Person,
  { allowDuplicate }: DuplicateConsent,
): Promise<Result<null, CommandError>> {
  if (allowDuplicate === true) return ok(null)
  const wanted = foldText(personFullName(person))
  const all = await read.all('people')
  const isTaken = all.some((other) => other.id !== person.id && foldText(personFullName(other)) === wanted)
  const name = personFullName(person).trim()
  return isTaken ? err({ code: 'errors.duplicateName', field: 'familyName', params: { name } }) : ok(null)
}

/** The person chosen, or the change that makes them. */
export async function choosePerson(
  { read, newId }: CommandContext,
  choice: Choice<NewPerson>,
  consent: DuplicateConsent,
): Promise<Result<{ readonly id: string; readonly changes: readonly Change[] }, CommandError>> {
  if ('id' in choice) {
    const found = await find(read, 'people', choice.id)
    return found.ok ? ok({ id: choice.id, changes: [] }) : found
  }
  const { familyName, ...rest } = choice.create
  const person = withPatch<Person>({ ...emptyPerson, id: newId(), familyName }, rest)
  const free = await refuseDuplicate(read, person, consent)
  if (!free.ok) return free
  const changes = await write(read, 'people', person)
  return changes.ok ? ok({ id: person.id, changes: changes.value }) : changes
}

/** Refused with `errors.duplicateName` when both names are known, unless `allowDuplicate`: people do bear one name. */
export const createPerson: Command<NewPerson & DuplicateConsent, { id: string }> = async (context, input) => {
  const { allowDuplicate, ...create } = input
  const made = await choosePerson(context, { create }, { allowDuplicate })
  return made.ok ? outcome('person.create', made.value.changes, { id: made.value.id }) : made
}

export type UpdatePersonInput = DuplicateConsent & { readonly id: string; readonly patch: Patch<Person> }

export const updatePerson: Command<UpdatePersonInput> = async ({ read }, { id, patch, ...consent }) => {
  const person = await find(read, 'people', id)
  if (!person.ok) return person
  const next = withPatch(person.value, patch)
  if (personFullName(next) !== personFullName(person.value)) {
    const free = await refuseDuplicate(read, next, consent)
    if (!free.ok) return free
  }
  const changes = await write(read, 'people', next)
  return changes.ok ? outcome('person.update', changes.value, undefined) : changes
}

/** Refused while a mandate, an adhesion or a past meeting names them. */
export const deletePerson: Command<{ readonly id: string }> = async (context, { id }) => {
  const { read } = context
  const mandates = await read.where('mandates', 'personId', id)
  const attendances = await read.where('attendances', 'personId', id)
  const memberships = await read.all('memberships')
  const isAdherent = memberships.some(({ adherent }) => adherent.kind === 'person' && adherent.personId === id)
  const proxies = mandates.length + attendances.length > 0 || isAdherent ? [] : await read.all('attendances')
  const hasCarriedProxy = proxies.some(({ representedByPersonId }) => representedByPersonId === id)
  if (mandates.length + attendances.length > 0 || isAdherent || hasCarriedProxy) {
    return err({ code: 'errors.personInUse' })
  }
  return deleteRecord(context, 'person.delete', 'people', id)
}
