import { useMemo } from 'react'
import type { MessageKey } from '#shared/i18n/keys.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'
import type { AnnualReportInput } from '#shared/report/annual/annual-report-input.ts'
import { collectAnnualReport } from '#shared/report/annual/collect-annual-report.ts'
import { composeAnnualReport } from '#shared/report/annual/compose-annual-report.ts'
import type { Id } from '#shared/domain/common/ids.ts'
import type { Body } from '#shared/domain/entities/body.ts'
import type { Decision } from '#shared/domain/entities/meeting.ts'
import type { Report } from '#shared/domain/entities/report.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useToday } from '#renderer/data/use-session.ts'
import { useStoredContent } from './use-stored-content.ts'

export type ReportFacts = {
  readonly report: Report
  readonly body: Body
  readonly adoptingDecision: Decision | null
  readonly input: AnnualReportInput
}

/** The report and all that it is made from; `null` when it does not exist any more. */
export function useReportFacts(reportId: Id) {
  const today = useToday()
  return useRead(
    async (read): Promise<ReportFacts | { readonly failure: MessageKey } | null> => {
      const report = await read.get('reports', reportId)
      if (report === undefined) return null
      const body = await read.get('bodies', report.bodyId)
      if (body === undefined) return null
      const decision = report.adoption === null ? undefined : await read.get('decisions', report.adoption.decisionId)
      const collected = await collectAnnualReport(read, {
        bodyId: body.id,
        period: report.period,
        reportId,
        today,
        language: report.language,
      })
      if (!collected.ok) return { failure: collected.error.code }
      return { report, body, adoptingDecision: decision ?? null, input: collected.value }
    },
    [reportId, today],
  )
}

export type ContentState =
  | { readonly status: 'loading' }
  | { readonly status: 'missing' }
  | { readonly status: 'ready'; readonly content: DocumentContent }

/** The document: composed from today's records while it is a draft, read back as it was stored once adopted. */
export function useReportContent({ report, input }: ReportFacts): ContentState {
  const digest = report.adoption?.contentDigest ?? null
  const stored = useStoredContent(digest)
  const composed = useMemo(
    () => (digest === null ? composeAnnualReport(input, report.language) : null),
    [digest, input, report.language],
  )
  if (composed !== null) return { status: 'ready', content: composed }
  return stored.status === 'none' ? { status: 'loading' } : stored
}
