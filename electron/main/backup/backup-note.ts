import { z } from 'zod'
import { instantSchema } from '#shared/domain/common/dates.ts'
import { headSchema } from '#shared/domain/journal/act.ts'

export const backupReasons = ['daily', 'migration', 'restore', 'manual'] as const
export type BackupReason = (typeof backupReasons)[number]

/** Beside each copy: what it holds, so that copies can be compared without opening them. */
export const backupNoteSchema = z.object({
  name: z.string(),
  at: instantSchema,
  /** `YYYY-MM-DD` on the machine that made it. */
  day: z.string(),
  reason: z.enum(backupReasons),
  size: z.int(),
  actCount: z.int(),
  heads: z.array(headSchema),
  /** The format of the acts of the application that made it. */
  format: z.int().min(1).default(1),
})
export type BackupNote = z.infer<typeof backupNoteSchema>
