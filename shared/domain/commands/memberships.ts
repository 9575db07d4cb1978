import type { LocalDate } from '../common/dates.ts'
import { err, ok, type Result } from '../common/result.ts'
import type { Membership } from '../entities/membership.ts'
import type { Change } from '../journal/act.ts'
import type { Command, CommandContext, CommandError } from '../journal/command.ts'
import type { StateReader } from '../journal/state.ts'
import { chooseOrganisation, type DuplicateConsent, type NewOrganisation } from './organisations.ts'
import { choosePerson, type NewPerson } from './people.ts'
import { choosePlace, type NewPlace } from './places.ts'
import { deleteRecord, find, outcome, updateRecord, write, type Choice } from './record-commands.ts'

export type AdherentChoice =
  | { readonly kind: 'organisation'; readonly organisation: Choice<NewOrganisation> }
  | { readonly kind: 'person'; readonly person: Choice<NewPerson> }

export type CreateMembershipInput = DuplicateConsent & {
  readonly adherent: AdherentChoice
  readonly charterVersionId: string
  readonly admittedOn: LocalDate | null
  readonly basis: Membership['basis']
  readonly place: Choice<NewPlace> | null
  /** Mandatory ones included; all of `charterVersionId`. */
  readonly declaredCriterionIds: readonly string[]
}

type ChosenAdherent = { readonly id: string; readonly adherent: Membership['adherent']; readonly changes: readonly Change[] }

async function chooseAdherent(
  context: CommandContext,
  choice: AdherentChoice,
  consent: DuplicateConsent,
): Promise<Result<ChosenAdherent, CommandError>> {
  if (choice.kind === 'organisation') {
    const made = await chooseOrganisation(context, choice.organisation, consent)
    if (!made.ok) return made
    return ok({ ...made.value, adherent: { kind: 'organisation', organisationId: made.value.id } })
  }
  const made = await choosePerson(context, choice.person, consent)
  if (!made.ok) return made
  return ok({ ...made.value, adherent: { kind: 'person', personId: made.value.id } })
}

/** The record behind an adherent. */
export const adherentIdOf = ({ adherent }: Pick<Membership, 'adherent'>): string =>
  adherent.kind === 'organisation' ? adherent.organisationId : adherent.personId

async function checkCriteria(
  read: StateReader,
  charterVersionId: string,
  ids: readonly string[],
): Promise<Result<string[], CommandError>> {
  const known = new Set((await read.where('criteria', 'charterVersionId', charterVersionId)).map(({ id }) => id))
  const distinct = [...new Set(ids)]
  return distinct.every((id) => known.has(id))
    ? ok(distinct)
    : err({ code: 'errors.criterionVersion', field: 'declaredCriterionIds' })
}

/** An organisation may run several places (L08): a duplicate is the same adherent, version and place. */
async function refuseDuplicate(read: StateReader, membership: Membership): Promise<Result<null, CommandError>> {
  const others = await read.where('memberships', 'charterVersionId', membership.charterVersionId)
  const isTaken = others.some(
    (other) =>
      other.id !== membership.id && other.placeId === membership.placeId && adherentIdOf(other) === adherentIdOf(membership),
  )
  return isTaken ? err({ code: 'errors.duplicateMembership', field: 'adherent' }) : ok(null)
}

/** An adherent of a version of the charter, with the criteria declared that day (trap 11); adherent and place may be made in the same act. */
export const createMembership: Command<
  CreateMembershipInput,
  { id: string; adherentId: string; placeId: string | null }
> = async (context, input) => {
  const { read, newId } = context
  const version = await find(read, 'charterVersions', input.charterVersionId)
  if (!version.ok) return version
  const declared = await checkCriteria(read, input.charterVersionId, input.declaredCriterionIds)
  if (!declared.ok) return declared
  const adherent = await chooseAdherent(context, input.adherent, input)
  if (!adherent.ok) return adherent
  const place = input.place === null ? null : await choosePlace(context, input.place)
  if (place !== null && !place.ok) return place
  const membership: Membership = {
    id: newId(),
    adherent: adherent.value.adherent,
    charterVersionId: input.charterVersionId,
    admittedOn: input.admittedOn,
    basis: input.basis,
    placeId: place?.value.id ?? null,
    declaredCriterionIds: declared.value,
  }
  const free = await refuseDuplicate(read, membership)
  if (!free.ok) return free
  const changes = await write(read, 'memberships', membership)
  if (!changes.ok) return changes
  const made = [...adherent.value.changes, ...(place?.value.changes ?? []), ...changes.value]
  return outcome('membership.create', made, {
    id: membership.id,
    adherentId: adherent.value.id,
    placeId: membership.placeId,
  })
}

export type UpdateMembershipInput = {
  readonly id: string
  readonly patch: {
    readonly admittedOn?: LocalDate | null | undefined
    readonly basis?: Membership['basis'] | undefined
    readonly placeId?: string | null | undefined
    readonly declaredCriterionIds?: readonly string[] | undefined
  }
}

/** The version accepted never changes: another version is another adhesion. */
export const updateMembership: Command<UpdateMembershipInput> = async (context, { id, patch }) => {
  const { read } = context
  const membership = await find(read, 'memberships', id)
  if (!membership.ok) return membership
  const { admittedOn, basis, placeId } = patch
  if (placeId !== undefined && placeId !== null) {
    const place = await find(read, 'places', placeId)
    if (!place.ok) return place
  }
  const ids = patch.declaredCriterionIds ?? membership.value.declaredCriterionIds
  const declared = await checkCriteria(read, membership.value.charterVersionId, ids)
  if (!declared.ok) return declared
  const free = await refuseDuplicate(read, {
    ...membership.value,
    placeId: placeId === undefined ? membership.value.placeId : placeId,
  })
  if (!free.ok) return free
  const declaredCriterionIds = declared.value
  return updateRecord(context, 'membership.update', 'memberships', id, { admittedOn, basis, placeId, declaredCriterionIds })
}

export const deleteMembership: Command<{ readonly id: string }> = (context, { id }) =>
  deleteRecord(context, 'membership.delete', 'memberships', id)
