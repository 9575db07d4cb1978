import { z } from 'zod'
import { localDateSchema, localTimeSchema } from '../common/dates.ts'
import { optionalShortText, orderNumber, shortText } from '../common/fields.ts'
import { idSchema } from '../common/ids.ts'
import { textTreeSchema } from '../common/text-tree.ts'

export const meetingSchema = z
  .object({
    id: idSchema,
    bodyId: idSchema,
    title: optionalShortText,
    date: localDateSchema,
    /** In the body's zone. */
    startTime: localTimeSchema.nullable(),
    endTime: localTimeSchema.nullable(),
    place: optionalShortText,
    state: z.enum(['planned', 'held', 'cancelled']),
  })
  .refine((m) => m.startTime === null || m.endTime === null || m.startTime <= m.endTime, {
    error: 'errors.timeOrder',
    path: ['endTime'],
  })
export type Meeting = z.infer<typeof meetingSchema>

export const agendaItemSchema = z.object({
  id: idSchema,
  meetingId: idSchema,
  title: shortText,
  notes: textTreeSchema,
  order: orderNumber,
})
export type AgendaItem = z.infer<typeof agendaItemSchema>

/** What is known of one mandate at one meeting. No record: not entered, which is not "absent". */
export const attendanceSchema = z
  .object({
    id: idSchema,
    meetingId: idSchema,
    mandateId: idSchema,
    /** Kept as they were that day, so that a later change of mandate never rewrites the meeting (trap 15). */
    personId: idSchema,
    categoryId: idSchema,
    organisationId: idSchema.nullable(),
    /** M09; excused and represented are implied by the texts, never written. */
    mode: z.enum(['present', 'remote', 'excused', 'absent', 'represented']),
    /** The person who carries the proxy; only when represented. */
    representedByPersonId: idSchema.nullable(),
  })
  .refine((a) => a.mode === 'represented' || a.representedByPersonId === null, {
    error: 'errors.proxyWithoutMode',
    path: ['representedByPersonId'],
  })
export type Attendance = z.infer<typeof attendanceSchema>

const voices = z.int('errors.wholeNumber').min(0, 'errors.negative').max(100_000, 'errors.tooLarge')

export const voteSchema = z.object({ for: voices, against: voices, abstentions: voices })
export type Vote = z.infer<typeof voteSchema>

export const decisionNatures = ['decision', 'opinion', 'recommendation', 'orientation', 'contribution'] as const
export const decisionOutcomes = ['adopted', 'rejected', 'deferred', 'referred', 'reserved', 'noted', 'withdrawn'] as const

export const decisionSchema = z.object({
  id: idSchema,
  bodyId: idSchema,
  meetingId: idSchema,
  agendaItemId: idSchema.nullable(),
  /** Provisional mark `2025-P12`: by body and year, never reused, never renumbered. */
  provisionalNumber: z.string().regex(/^\d{4}-P\d+$/),
  /** D09: an opinion is not a decision. */
  nature: z.enum(decisionNatures),
  outcome: z.enum(decisionOutcomes),
  title: shortText,
  text: textTreeSchema,
  /** `null`: no count was recorded (consensus, no objection). */
  vote: voteSchema.nullable(),
  /** Day of the meeting. */
  date: localDateSchema,
  order: orderNumber,
})
export type Decision = z.infer<typeof decisionSchema>

/** Last provisional number given, by body and year; it only grows, undo does not lower it. */
export const counterSchema = z.object({
  id: z.string().min(1),
  bodyId: idSchema,
  year: z.int(),
  last: z.int().nonnegative(),
})
export type Counter = z.infer<typeof counterSchema>
