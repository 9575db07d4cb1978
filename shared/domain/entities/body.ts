import { z } from 'zod'
import { timeZoneSchema } from '../common/dates.ts'
import { longText, optionalShortText, orderNumber, shortText, sourceReferenceSchema } from '../common/fields.ts'
import { idSchema } from '../common/ids.ts'

/** How often a body meets. "Not specified" is a value (requirements 2.19-2: S2 art. 12 gives none). */
export const frequencySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notSpecified') }),
  z.object({
    kind: z.literal('exactly'),
    count: z.int('errors.wholeNumber').min(1, 'errors.invalid').max(60, 'errors.tooLarge'),
    per: z.enum(['year', 'month']),
  }),
  z.object({
    kind: z.literal('atLeast'),
    count: z.int('errors.wholeNumber').min(1, 'errors.invalid').max(60, 'errors.tooLarge'),
    per: z.enum(['year', 'month']),
  }),
])
export type Frequency = z.infer<typeof frequencySchema>

/** What an abstention does under unanimity; the texts are silent (Z2), so it is always an explicit setting. */
export const abstentionRuleSchema = z.enum(['doesNotBlock', 'blocks'])

/**
 * How a body decides. D01: unanimity of those present; D02: unanimity of all seats; D06: not specified.
 * `quorum` stays out of this slice's rule and is not specified by default (Z3).
 */
export const decisionRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notSpecified') }),
  z.object({ kind: z.literal('consensus') }),
  z.object({ kind: z.literal('unanimity'), of: z.enum(['present', 'seats']), abstention: abstentionRuleSchema }),
  z.object({
    kind: z.literal('majority'),
    threshold: z.enum(['simple', 'absolute', 'twoThirds', 'threeQuarters']),
    base: z.enum(['votesCast', 'present', 'inOffice']),
  }),
])
export type DecisionRule = z.infer<typeof decisionRuleSchema>

/** Who validates the minutes (C02, Z8). */
export const minutesRuleSchema = z.enum(['notSpecified', 'allParties', 'presidency', 'nextMeeting'])

export const categoryLabelSchema = z.enum(['category', 'college', 'component', 'party'])

export const bodySchema = z.object({
  id: idSchema,
  name: shortText,
  shortName: z.string().trim().min(1, 'errors.required').max(40, 'errors.tooLong'),
  /** Network or agreement on whose behalf it sits; printed on the cover. */
  networkName: optionalShortText,
  type: z.enum(['governanceCommittee', 'steeringCommittee', 'free']),
  /** The template it was made from; `null` when built by hand. */
  templateId: z.string().nullable(),
  place: optionalShortText,
  foundingText: longText,
  categoryLabel: categoryLabelSchema,
  frequency: frequencySchema,
  decisionRule: decisionRuleSchema,
  minutesRule: minutesRuleSchema,
  timeZone: timeZoneSchema,
  sources: z.array(sourceReferenceSchema),
  reportTitle: optionalShortText,
  order: orderNumber,
})
export type Body = z.infer<typeof bodySchema>

/** A category of seats: ministries, local authorities, one party of an agreement… */
export const categorySchema = z.object({
  id: idSchema,
  bodyId: idSchema,
  name: shortText,
  order: orderNumber,
  /** B01, I03: categories whose presence a reader looks for. */
  attention: z.enum(['none', 'citizens', 'youth']),
})
export type Category = z.infer<typeof categorySchema>

export const seatSchema = z.object({
  id: idSchema,
  bodyId: idSchema,
  categoryId: idSchema,
  label: shortText,
  order: orderNumber,
  /** B03: holder by right of office. */
  isExOfficio: z.boolean(),
})
export type Seat = z.infer<typeof seatSchema>
