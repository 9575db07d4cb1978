import { z } from 'zod'
import { instantSchema } from '../common/dates.ts'
import { idSchema } from '../common/ids.ts'
import { shortText } from '../common/fields.ts'

/** Acts of one replica, both ends included; `toSequence` null: to the end of what that replica had written. */
export const acceptedDamageSchema = z.object({
  replicaId: idSchema,
  fromSequence: z.int().min(1),
  toSequence: z.int().min(1).nullable(),
  acceptedAt: instantSchema,
})
export type AcceptedDamage = z.infer<typeof acceptedDamageSchema>

/** The one record that describes the space itself (espace du comité). Its id is the space id. */
export const spaceSchema = z.object({
  id: idSchema,
  name: shortText,
  /** The space or sample this one was copied from; `null` for a new one. */
  origin: z.object({ spaceId: idSchema, name: z.string(), kind: z.enum(['copy', 'sample']) }).nullable(),
  /** Stretches of a journal that were lost to damage and that a person chose to go on without. */
  acceptedDamages: z.array(acceptedDamageSchema),
})
export type Space = z.infer<typeof spaceSchema>
