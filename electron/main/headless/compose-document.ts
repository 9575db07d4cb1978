import { ok, type Result } from '#shared/domain/common/result.ts'
import type { LocalDate } from '#shared/domain/common/dates.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'
import { composeAnnualReportDocument } from '#shared/report/annual/annual-report-document.ts'
import type { ReportError } from '#shared/report/annual/report-error.ts'
import type { ExportRequest } from './arguments.ts'
import { chooseBody } from './choose-body.ts'
import type { DocumentKind } from './document-kinds.ts'
import { badSpace, usage, type HeadlessError } from './headless-error.ts'
import type { LoadedSpace } from './load-space.ts'

type Compose = (space: LoadedSpace, request: ExportRequest, today: LocalDate) => Promise<Result<DocumentContent, HeadlessError>>

/** Faults of what was asked, and not of the space. */
const usageFaults: ReadonlySet<ReportError['code']> = new Set([
  'report.error.period',
  'report.error.unknownReport',
  'report.error.unknownBody',
])

const annualReport: Compose = async ({ state, readBlob }, request, today) => {
  const report = request.record === null ? undefined : await state.get('reports', request.record)
  if (request.record !== null && report === undefined) return usage('main.headless.unknownRecord', { record: request.record })
  const body = await chooseBody(state, request.body ?? report?.bodyId ?? null)
  if (!body.ok) return body
  if (report !== undefined && report.bodyId !== body.value.id) return usage('main.headless.unknownRecord', { record: report.id })
  const content = await composeAnnualReportDocument(state, readBlob, {
    bodyId: body.value.id,
    period: request.period ?? undefined,
    reportId: report?.id,
    today,
    language: request.language,
  })
  if (content.ok) return ok(content.value)
  const { code, params } = content.error
  return usageFaults.has(code) ? usage(code, params) : badSpace(code, params)
}

const composers = { 'annual-report': annualReport } as const satisfies Record<DocumentKind, Compose>

/** The content of a document, before it becomes Word. Adding a kind: a label in `document-kinds.ts` and a composer here. */
export const composeDocument: Compose = (space, request, today) => composers[request.documentKind](space, request, today)
