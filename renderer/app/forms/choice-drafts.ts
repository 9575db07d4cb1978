import { z } from 'zod'
import type { NewOrganisation } from '#shared/domain/commands/organisations.ts'
import type { NewPerson } from '#shared/domain/commands/people.ts'
import type { Choice } from '#shared/domain/commands/record-commands.ts'
import { optionalShortText, shortText } from '#shared/domain/common/fields.ts'
import { personSchema } from '#shared/domain/entities/people.ts'

const newPersonSchema = personSchema.pick({ givenName: true, familyName: true, functionTitle: true })
const newOrganisationSchema = z.object({ name: shortText, kind: optionalShortText, commune: optionalShortText })

type Fault = { readonly path: PropertyKey[]; readonly message: string }

function faultsOf(schema: z.ZodType, value: unknown): readonly Fault[] {
  const parsed = schema.safeParse(value)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path, message }))
}

const personDraftShape = z.object({
  id: z.string().nullable(),
  isNew: z.boolean(),
  givenName: z.string(),
  familyName: z.string(),
  functionTitle: z.string(),
})

/** A person as a form chooses one: known by `id`, or typed there when `isNew`. */
export const personDraftSchema = personDraftShape.superRefine((draft, context) => {
  const faults = draft.isNew ? faultsOf(newPersonSchema, draft) : []
  for (const { path, message } of faults) context.addIssue({ code: 'custom', path, message })
  if (!draft.isNew && draft.id === null) context.addIssue({ code: 'custom', path: ['id'], message: 'mandates.personMissing' })
})
export type PersonDraft = z.infer<typeof personDraftShape>

export const emptyPersonDraft: PersonDraft = { id: null, isNew: false, givenName: '', familyName: '', functionTitle: '' }

const organisationDraftShape = z.object({
  id: z.string().nullable(),
  isNew: z.boolean(),
  name: z.string(),
  kind: z.string(),
  commune: z.string(),
})

/** An organisation as a form chooses one; none at all when `id` is `null` and it is not new. */
export const organisationDraftSchema = organisationDraftShape.superRefine((draft, context) => {
  const faults = draft.isNew ? faultsOf(newOrganisationSchema, draft) : []
  for (const { path, message } of faults) context.addIssue({ code: 'custom', path, message })
})
export type OrganisationDraft = z.infer<typeof organisationDraftShape>

/** The same, when one organisation is needed. */
export const neededOrganisationDraftSchema = organisationDraftSchema.superRefine((draft, context) => {
  if (!draft.isNew && draft.id === null)
    context.addIssue({ code: 'custom', path: ['id'], message: 'mandates.organisationMissing' })
})

export const emptyOrganisationDraft: OrganisationDraft = { id: null, isNew: false, name: '', kind: '', commune: '' }

/** What the commands take; a draft without person has been refused by its schema. */
export function personChoice({ id, isNew, givenName, familyName, functionTitle }: PersonDraft): Choice<NewPerson> {
  return isNew || id === null ? { create: { givenName, familyName, functionTitle } } : { id }
}

export function organisationChoice({ id, isNew, name, kind, commune }: OrganisationDraft): Choice<NewOrganisation> | null {
  if (isNew) return { create: { name, kind, commune } }
  return id === null ? null : { id }
}

/** "Hélène Marie Le Goff" → given name "Hélène Marie Le", family name "Goff": a start, both stay editable. */
export function splitFullName(text: string): Pick<PersonDraft, 'givenName' | 'familyName'> {
  const words = text.trim().split(/\s+/)
  return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' }
}
