import { z } from 'zod'

/** Every record is known by a UUID made by an injected function, so that it stays itself across export, import and merge. */
export const idSchema = z.uuid('errors.id')
export type Id = z.infer<typeof idSchema>
export type NewId = () => Id
