import { canonicalJson } from '#shared/domain/journal/canonical-json.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { type DocumentContent, documentContentSchema } from '#shared/report/blocks.ts'
import type { AdoptionFact, AnnualReportInput } from './annual-report-input.ts'
import { composeAnnualReport } from './compose-annual-report.ts'
import type { ReportError } from './report-error.ts'

/** The content that adoption freezes: what the report says, in its own language, with the decision that adopts it. */
export const composeAdoptedReport = (input: AnnualReportInput, adoption: AdoptionFact): DocumentContent =>
  composeAnnualReport({ ...input, adoption }, input.language)

/** The bytes kept in `blobs/` under their SHA-256: canonical JSON, so that the same tree has the same digest. */
export const encodeContent = (content: DocumentContent): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonicalJson(content))

/** The tree read back years later, checked by its schema. */
export function decodeContent(bytes: Uint8Array): Result<DocumentContent, ReportError> {
  try {
    const parsed = documentContentSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return parsed.success ? ok(parsed.data) : err({ code: 'report.error.contentInvalid' })
  } catch {
    return err({ code: 'report.error.contentInvalid' })
  }
}
