import { z } from 'zod'
import { localDateSchema } from '../common/dates.ts'
import { optionalShortText, shortText } from '../common/fields.ts'
import { idSchema } from '../common/ids.ts'

/** A place is not its organisation (L08). The department is text: 2A, 2B, 973 (trap 21). */
export const placeSchema = z.object({
  id: idSchema,
  name: shortText,
  commune: optionalShortText,
  department: z
    .string()
    .trim()
    .regex(/^$|^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[4-8])$/, 'errors.department'),
})
export type Place = z.infer<typeof placeSchema>

/** An adherent is an organisation or a person; the membership keeps the version accepted and the criteria declared that day (trap 11). */
export const membershipSchema = z.object({
  id: idSchema,
  adherent: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('organisation'), organisationId: idSchema }),
    z.object({ kind: z.literal('person'), personId: idSchema }),
  ]),
  charterVersionId: idSchema,
  admittedOn: localDateSchema.nullable(),
  /** P15, P16: members by right are not measured against the threshold. */
  basis: z.enum(['declaration', 'byRight']),
  placeId: idSchema.nullable(),
  /** Ids of criteria of `charterVersionId`, mandatory ones included. */
  declaredCriterionIds: z.array(idSchema),
})
export type Membership = z.infer<typeof membershipSchema>
