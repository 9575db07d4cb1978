import { z } from 'zod'
import { idSchema } from '../common/ids.ts'
import { shortText } from '../common/fields.ts'

/** The one record that describes the space itself (espace du comité). Its id is the space id. */
export const spaceSchema = z.object({
  id: idSchema,
  name: shortText,
  /** The space or sample this one was copied from; `null` for a new one. */
  origin: z.object({ spaceId: idSchema, name: z.string(), kind: z.enum(['copy', 'sample']) }).nullable(),
})
export type Space = z.infer<typeof spaceSchema>
