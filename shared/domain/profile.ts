import { z } from 'zod'
import { idSchema } from './common/ids.ts'

/**
 * Declared on this machine, not authenticated: it guides, it does not protect.
 * member reads and presents; secretary writes; coordination also manages spaces, imports and exports.
 */
export const profileRoles = ['member', 'secretary', 'coordination'] as const
export const profileRoleSchema = z.enum(profileRoles)
export type ProfileRole = z.infer<typeof profileRoleSchema>

export const profileSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1, 'errors.required').max(100, 'errors.tooLong'),
  role: profileRoleSchema,
})
export type Profile = z.infer<typeof profileSchema>

export const canWrite = (role: ProfileRole): boolean => role !== 'member'
export const canManageSpaces = (role: ProfileRole): boolean => role === 'coordination'
