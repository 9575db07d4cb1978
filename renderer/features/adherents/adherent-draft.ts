import { z } from 'zod'
import { localDateSchema } from '#shared/domain/common/dates.ts'
import { organisationDraftSchema, personDraftSchema } from '#renderer/app/forms/choice-drafts.ts'
import { placeDraftSchema } from './place-drafts.ts'

const shape = z.object({
  kind: z.enum(['organisation', 'person']),
  organisation: organisationDraftSchema,
  // checked below: only the chosen kind needs its adherent
  person: z.looseObject({
    id: z.string().nullable(),
    isNew: z.boolean(),
    givenName: z.string(),
    familyName: z.string(),
    functionTitle: z.string(),
  }),
  charterVersionId: z.string().min(1, 'errors.required'),
  place: placeDraftSchema,
  admittedOn: localDateSchema.nullable(),
  basis: z.enum(['declaration', 'byRight']),
  declaredCriterionIds: z.array(z.string()),
})

/** The form of a new adhesion. */
export const adherentDraftSchema = shape.superRefine((draft, context) => {
  if (draft.kind === 'organisation' && !draft.organisation.isNew && draft.organisation.id === null) {
    context.addIssue({ code: 'custom', path: ['organisation', 'id'], message: 'mandates.organisationMissing' })
  }
  if (draft.kind !== 'person') return
  const parsed = personDraftSchema.safeParse(draft.person)
  for (const { path, message } of parsed.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: ['person', ...path], message })
})
