import { z } from 'zod'
import { localDateSchema } from '../common/dates.ts'
import { longText, optionalShortText, orderNumber, shortText } from '../common/fields.ts'
import { idSchema } from '../common/ids.ts'

export const charterSchema = z.object({ id: idSchema, title: shortText, order: orderNumber })
export type Charter = z.infer<typeof charterSchema>

/** A numbered version (V01). The threshold is a property of the version, never a constant (K03). */
export const charterVersionSchema = z.object({
  id: idSchema,
  charterId: idSchema,
  number: z.int('errors.wholeNumber').min(1, 'errors.invalid').max(999, 'errors.tooLarge'),
  inForceFrom: localDateSchema.nullable(),
  /** Specific criteria needed, mandatory ones not counted (K04); `null`: the text sets none. */
  threshold: z.int('errors.wholeNumber').min(0, 'errors.negative').max(500, 'errors.tooLarge').nullable(),
  sourceDocument: optionalShortText,
  /** Built-in set it came from; its titles are abridged and say so. */
  builtInSetId: z.string().nullable(),
})
export type CharterVersion = z.infer<typeof charterVersionSchema>

export const criterionGroupSchema = z.object({
  id: idSchema,
  charterVersionId: idSchema,
  code: z.string().trim().max(10, 'errors.tooLong'),
  title: shortText,
  order: orderNumber,
})
export type CriterionGroup = z.infer<typeof criterionGroupSchema>

export const criterionSchema = z.object({
  id: idSchema,
  charterVersionId: idSchema,
  /** `null` for mandatory conditions, which stand outside the groups (K01). */
  groupId: idSchema.nullable(),
  kind: z.enum(['mandatory', 'specific']),
  /** Identity over versions: a number may change, the key does not (K05). */
  stableKey: z.string().min(1).max(60),
  /** A label, never an index (G12): "12", "G1". */
  number: z.string().trim().max(10, 'errors.tooLong'),
  title: shortText,
  /** True while the title is our abridged one and not the committee's (the charter's text prevails). */
  isTitleAbridged: z.boolean(),
  /** Official wording pasted by the committee; empty until then. */
  officialWording: longText,
  order: orderNumber,
})
export type Criterion = z.infer<typeof criterionSchema>
