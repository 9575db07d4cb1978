import { z } from 'zod'
import { localDateSchema, periodSchema } from '../common/dates.ts'
import { shortText } from '../common/fields.ts'
import { idSchema } from '../common/ids.ts'
import { textTreeSchema } from '../common/text-tree.ts'

/**
 * The sections of the annual report (requirements 5.1). Review, orientations and means are always there (S3 art. 9).
 */
export const reportSectionKeys = [
  'summary',
  'composition',
  'review',
  'network',
  'indicators',
  'addedValue',
  'orientations',
  'means',
  'difficulties',
  'annexDecisions',
  'annexCharter',
  'signatures',
] as const
export const reportSectionKeySchema = z.enum(reportSectionKeys)
export type ReportSectionKey = z.infer<typeof reportSectionKeySchema>
export const alwaysPrintedSections = ['review', 'orientations', 'means'] as const satisfies readonly ReportSectionKey[]

/** The secretary's part of a section. `isEnabled` null follows the default: on when it has data or text. */
export const reportSectionSchema = z.object({
  key: reportSectionKeySchema,
  isEnabled: z.boolean().nullable(),
  narrative: textTreeSchema,
})

/** An annual report of a body for a period; once adopted its content tree is stored under its digest and never made again. */
export const reportSchema = z.object({
  id: idSchema,
  bodyId: idSchema,
  title: shortText,
  period: periodSchema,
  language: z.enum(['fr', 'en']),
  sections: z.array(reportSectionSchema),
  adoption: z
    .object({
      decisionId: idSchema,
      adoptedOn: localDateSchema,
      /** SHA-256, hexadecimal, of the stored content in `blobs/`. */
      contentDigest: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .nullable(),
})
export type Report = z.infer<typeof reportSchema>
