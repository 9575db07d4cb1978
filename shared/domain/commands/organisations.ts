import { foldText } from '../common/fold-text.ts'
import type { LocalDate } from '../common/dates.ts'
import { err, ok, type Result } from '../common/result.ts'
import type { Organisation } from '../entities/people.ts'
import type { Change } from '../journal/act.ts'
import type { Command, CommandContext, CommandError } from '../journal/command.ts'
import type { StateReader } from '../journal/state.ts'
import { atField, deleteRecord, find, outcome, withPatch, write, type Choice } from './record-commands.ts'

export type NewOrganisation = {
  readonly name: string
  /** First day of that name; `null` when not known. */
  readonly from?: LocalDate | null | undefined
  readonly shortName?: string | undefined
  /** P01, P13, P14: free words, never a condition. */
  readonly kind?: string | undefined
  readonly commune?: string | undefined
  readonly note?: string | undefined
}

/** Lets a second record bear a name that is already there. */
export type DuplicateConsent = { readonly allowDuplicate?: boolean | undefined }

const inputFields = (length: number) =>
  atField({ names: 'from', [`names.${length - 1}.name`]: 'name', [`names.${length - 1}.from`]: 'from' })

async function refuseDuplicate(read: StateReader, name: string, exceptId: string | null): Promise<Result<null, CommandError>> {
  const wanted = foldText(name)
  const all = await read.all('organisations')
  const isTaken = all.some((other) => other.id !== exceptId && other.names.some((known) => foldText(known.name) === wanted))
  return isTaken ? err({ code: 'errors.duplicateName', field: 'name', params: { name: name.trim() } }) : ok(null)
}

async function writeOrganisation(read: StateReader, organisation: Organisation): Promise<Result<Change[], CommandError>> {
  const changes = await write(read, 'organisations', organisation)
  return changes.ok ? changes : err(inputFields(organisation.names.length)(changes.error))
}

/** The organisation chosen, or the change that makes it. */
export async function chooseOrganisation(
  { read, newId }: CommandContext,
  choice: Choice<NewOrganisation>,
  { allowDuplicate }: DuplicateConsent,
): Promise<Result<{ readonly id: string; readonly changes: readonly Change[] }, CommandError>> {
  if ('id' in choice) {
    const found = await find(read, 'organisations', choice.id)
    return found.ok ? ok({ id: choice.id, changes: [] }) : found
  }
  const { name, from, ...rest } = choice.create
  if (allowDuplicate !== true) {
    const free = await refuseDuplicate(read, name, null)
    if (!free.ok) return free
  }
  const id = newId()
  const empty = { shortName: '', kind: '', commune: '', note: '' }
  const changes = await writeOrganisation(
    read,
    withPatch<Organisation>({ ...empty, id, names: [{ name, from: from ?? null }] }, rest),
  )
  return changes.ok ? ok({ id, changes: changes.value }) : changes
}

/** Refused with `errors.duplicateName` when the name is known, old names included, unless `allowDuplicate`. */
export const createOrganisation: Command<NewOrganisation & DuplicateConsent, { id: string }> = async (context, input) => {
  const { allowDuplicate, ...create } = input
  const made = await chooseOrganisation(context, { create }, { allowDuplicate })
  return made.ok ? outcome('organisation.create', made.value.changes, { id: made.value.id }) : made
}

export type UpdateOrganisationInput = DuplicateConsent & {
  readonly id: string
  readonly patch: {
    /** Corrects the current name where it stands; a change of name is `renameOrganisation`. */
    readonly name?: string | undefined
    readonly shortName?: string | undefined
    readonly kind?: string | undefined
    readonly commune?: string | undefined
    readonly note?: string | undefined
  }
}

export const updateOrganisation: Command<UpdateOrganisationInput> = async ({ read }, { id, patch, allowDuplicate }) => {
  const organisation = await find(read, 'organisations', id)
  if (!organisation.ok) return organisation
  const { name, shortName, kind, commune, note } = patch
  if (name !== undefined && allowDuplicate !== true) {
    const free = await refuseDuplicate(read, name, id)
    if (!free.ok) return free
  }
  const names = organisation.value.names.map((entry, i, all) =>
    name !== undefined && i === all.length - 1 ? { ...entry, name } : entry,
  )
  const next = withPatch(organisation.value, { names, shortName, kind, commune, note })
  const changes = await writeOrganisation(read, next)
  return changes.ok ? outcome('organisation.update', changes.value, undefined) : changes
}

export type RenameOrganisationInput = { readonly id: string; readonly name: string; readonly from: LocalDate }

/** Adds a name borne from a day on: what came before keeps the name of its day (trap 16). */
export const renameOrganisation: Command<RenameOrganisationInput> = async ({ read }, { id, name, from }) => {
  const organisation = await find(read, 'organisations', id)
  if (!organisation.ok) return organisation
  const names = [...organisation.value.names, { name, from }]
  const changes = await writeOrganisation(read, { ...organisation.value, names })
  return changes.ok ? outcome('organisation.rename', changes.value, undefined) : changes
}

/** Refused while a mandate, an adhesion or a past meeting names it. */
export const deleteOrganisation: Command<{ readonly id: string }> = async (context, { id }) => {
  const { read } = context
  const mandates = await read.where('mandates', 'organisationId', id)
  const memberships = await read.all('memberships')
  const isAdherent = memberships.some(({ adherent }) => adherent.kind === 'organisation' && adherent.organisationId === id)
  const attendances = mandates.length > 0 || isAdherent ? [] : await read.all('attendances')
  if (mandates.length > 0 || isAdherent || attendances.some((attendance) => attendance.organisationId === id)) {
    return err({ code: 'errors.organisationInUse' })
  }
  return deleteRecord(context, 'organisation.delete', 'organisations', id)
}
