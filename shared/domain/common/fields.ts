import { z } from 'zod'

/** Shared shapes of typed fields: trimmed, bounded, with the message's catalogue key as error. */
export const shortText = z.string().trim().min(1, 'errors.required').max(200, 'errors.tooLong')
export const optionalShortText = z.string().trim().max(200, 'errors.tooLong')
export const longText = z.string().trim().max(10_000, 'errors.tooLong')
export const orderNumber = z.int().nonnegative()

/** A rule's origin: an article of a text, a decision, or the committee's own words. */
export const sourceReferenceSchema = z.object({
  /** The setting that the source speaks of: `frequency`, `decisionRule`, `categories`… */
  about: z.string().min(1),
  /** Short reference, in words: "charte nationale, art. 12". */
  reference: z.string().trim().min(1).max(300, 'errors.tooLong'),
})
export type SourceReference = z.infer<typeof sourceReferenceSchema>
