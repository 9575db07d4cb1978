import type { LocalDate, Period } from '#shared/domain/common/dates.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { Report } from '#shared/domain/entities/report.ts'
import type { StateReader } from '#shared/domain/journal/state.ts'
import { calendarYear } from '#shared/domain/rules/report-period.ts'
import { yearOf } from '#shared/domain/common/dates.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'
import type { Language } from '#shared/i18n/language.ts'
import { decodeContent } from './adopt-annual-report.ts'
import { collectAnnualReport } from './collect-annual-report.ts'
import { composeAnnualReport } from './compose-annual-report.ts'
import type { ReportError } from './report-error.ts'
import { resolvePeriod } from './resolve-period.ts'

/** The bytes stored under a digest; `null` when they are gone. */
export type ReadBlob = (digest: string) => Promise<Uint8Array | null>

export type AnnualReportRequest = {
  readonly bodyId: string
  /** Dates, or a label: the period of one of the body's reports, `2025`, `2024-2025` or `2024-09-01..2025-08-31`. */
  readonly period?: Period | string | undefined
  readonly reportId?: string | undefined
  readonly today: LocalDate
  readonly language: Language
}

type Chosen = { readonly period: Period; readonly report: Report | null }

const latest = (reports: readonly Report[]): Report | undefined =>
  reports.toSorted((a, b) => (a.period.end < b.period.end ? 1 : a.period.end > b.period.end ? -1 : 0))[0]

async function choose(
  read: StateReader,
  { bodyId, period, reportId, today }: AnnualReportRequest,
): Promise<Result<Chosen, ReportError>> {
  if (reportId !== undefined) {
    const report = await read.get('reports', reportId)
    return report === undefined || report.bodyId !== bodyId
      ? err({ code: 'report.error.unknownReport' })
      : ok({ period: report.period, report })
  }
  const reports = await read.where('reports', 'bodyId', bodyId)
  if (period === undefined) {
    const report = latest(reports)
    return ok(report === undefined ? { period: calendarYear(yearOf(today)), report: null } : { period: report.period, report })
  }
  const labelled = typeof period === 'string' ? reports.find((report) => report.period.label === period.trim()) : undefined
  if (labelled !== undefined) return ok({ period: labelled.period, report: labelled })
  const resolved = typeof period === 'string' ? resolvePeriod(period) : ok(period)
  if (!resolved.ok) return resolved
  const { start, end } = resolved.value
  const report = reports.find((one) => one.period.start === start && one.period.end === end) ?? null
  return ok({ period: resolved.value, report })
}

/** Whether the report was adopted: then its stored tree is the document, whatever the data have become since. */
async function storedContent(readBlob: ReadBlob, report: Report | null): Promise<Result<DocumentContent, ReportError> | null> {
  if (report === null || report.adoption === null) return null
  const bytes = await readBlob(report.adoption.contentDigest)
  return bytes === null ? err({ code: 'report.error.contentMissing' }) : decodeContent(bytes)
}

/**
 * The annual report as a tree of blocks: the stored one when it was adopted (in the language it was adopted in),
 * else made from the facts in the language asked. Errors: unknown body or report, unreadable period, stored content
 * missing or unreadable.
 */
export async function composeAnnualReportDocument(
  read: StateReader,
  readBlob: ReadBlob,
  request: AnnualReportRequest,
): Promise<Result<DocumentContent, ReportError>> {
  const { bodyId, today, language } = request
  const chosen = await choose(read, request)
  if (!chosen.ok) return chosen
  const { period, report } = chosen.value
  const stored = await storedContent(readBlob, report)
  if (stored !== null) return stored
  const input = await collectAnnualReport(read, { bodyId, period, reportId: report?.id ?? null, today, language })
  return input.ok ? ok(composeAnnualReport(input.value, language)) : input
}
