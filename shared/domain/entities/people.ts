import { z } from 'zod'
import { localDateSchema } from '../common/dates.ts'
import { longText, optionalShortText, shortText } from '../common/fields.ts'
import { idSchema } from '../common/ids.ts'

/** A name and the day it began to be used; the first one may have no date (trap 16: a rename never rewrites the past). */
const datedNameSchema = z.object({ name: shortText, from: localDateSchema.nullable() })

export const organisationSchema = z.object({
  id: idSchema,
  /** Oldest first, strictly increasing dates; only the first may have `from: null`. */
  names: z
    .array(datedNameSchema)
    .min(1)
    .refine(
      (names) => names.every((entry, i) => i === 0 || (entry.from !== null && entry.from > (names[i - 1]?.from ?? ''))),
      'errors.nameOrder',
    ),
  shortName: optionalShortText,
  /** P01, P13, P14: an open list, never a condition. */
  kind: optionalShortText,
  commune: optionalShortText,
  note: longText,
})
export type Organisation = z.infer<typeof organisationSchema>

export const personSchema = z.object({
  id: idSchema,
  givenName: z.string().trim().max(100, 'errors.tooLong'),
  familyName: z.string().trim().min(1, 'errors.required').max(100, 'errors.tooLong'),
  /** Title or function printed after the name. */
  functionTitle: optionalShortText,
  email: z
    .string()
    .trim()
    .max(200, 'errors.tooLong')
    .refine((text) => text === '' || z.email().safeParse(text).success, 'errors.email'),
  phone: z.string().trim().max(40, 'errors.tooLong'),
  /** B16: a minor is named by a function in documents, never by name. */
  isMinor: z.boolean(),
  note: longText,
})
export type Person = z.infer<typeof personSchema>

/** A seat held by a person for a time, on behalf of an organisation or of themselves (R01, B15). */
export const mandateSchema = z
  .object({
    id: idSchema,
    bodyId: idSchema,
    seatId: idSchema,
    personId: idSchema,
    organisationId: idSchema.nullable(),
    role: z.enum(['titular', 'substitute']),
    start: localDateSchema.nullable(),
    end: localDateSchema.nullable(),
  })
  .refine((m) => m.start === null || m.end === null || m.start <= m.end, { error: 'errors.periodOrder', path: ['end'] })
export type Mandate = z.infer<typeof mandateSchema>
