import { z } from 'zod'
import { instantSchema } from '#shared/domain/common/dates.ts'
import { idSchema } from '#shared/domain/common/ids.ts'

/** What the last rehearsal found: each copy that was tried, opened and read to the last row. */
export const rehearsalSchema = z.object({
  at: instantSchema,
  tried: z.array(
    z.object({
      name: z.string(),
      where: z.enum(['own', 'second']),
      /** `null`: the copy is sound; else the sentence that says what is wrong. */
      code: z.string().nullable(),
    }),
  ),
})
export type Rehearsal = z.infer<typeof rehearsalSchema>

/** What this installation remembers of the copies of one space. */
export const copyCareSchema = z.object({
  spaceId: idSchema,
  /** The second place, as the person chose it; `null`: none. */
  place: z.string().nullable(),
  rehearsal: rehearsalSchema.nullable(),
})
export type CopyCare = z.infer<typeof copyCareSchema>

export const rehearsalEveryMs = 7 * 24 * 3_600_000

/** True when no rehearsal was made in the last week; a clock set back makes one rather than none. */
export function isRehearsalDue(rehearsal: Rehearsal | null, now: string): boolean {
  if (rehearsal === null) return true
  const since = Date.parse(now) - Date.parse(rehearsal.at)
  return since >= rehearsalEveryMs || since < 0
}
