import { z } from 'zod'
import type { NewPlace } from '#shared/domain/commands/places.ts'
import type { Choice } from '#shared/domain/commands/record-commands.ts'
import { optionalShortText, shortText } from '#shared/domain/common/fields.ts'
import { placeSchema } from '#shared/domain/entities/membership.ts'

/** As typed: the department is text, its letters may be small (2a). */
export const newPlaceSchema = z.object({
  name: shortText,
  commune: optionalShortText,
  department: z
    .string()
    .trim()
    .refine((text) => placeSchema.shape.department.safeParse(text.toUpperCase()).success, 'errors.department'),
})

const draftShape = z.object({
  id: z.string().nullable(),
  isNew: z.boolean(),
  name: z.string(),
  commune: z.string(),
  department: z.string(),
})

/** A place as a form chooses one; none at all when `id` is `null` and it is not new. */
export const placeDraftSchema = draftShape.superRefine((draft, context) => {
  if (!draft.isNew) return
  const parsed = newPlaceSchema.safeParse(draft)
  for (const { path, message } of parsed.error?.issues ?? []) context.addIssue({ code: 'custom', path, message })
})
export type PlaceDraft = z.infer<typeof draftShape>

export const emptyPlaceDraft: PlaceDraft = { id: null, isNew: false, name: '', commune: '', department: '' }

export function placeChoice({ id, isNew, name, commune, department }: PlaceDraft): Choice<NewPlace> | null {
  if (isNew) return { create: { name, commune, department } }
  return id === null ? null : { id }
}
