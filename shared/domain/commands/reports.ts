import type { Period } from '../common/dates.ts'
import { err, ok, type Result } from '../common/result.ts'
import { emptyTextTree, type TextTree } from '../common/text-tree.ts'
import { alwaysPrintedSections, reportSectionKeys, type Report, type ReportSectionKey } from '../entities/report.ts'
import type { Command, CommandContext, CommandError } from '../journal/command.ts'
import type { StateReader } from '../journal/state.ts'
import type { ActKind } from './kinds.ts'
import { createRecord, deleteRecord, find, outcome, withPatch, write, type Outcome } from './record-commands.ts'

/** The report, refused once adopted: it no longer changes. */
async function findDraft(read: StateReader, id: string): Promise<Result<Report, CommandError>> {
  const report = await find(read, 'reports', id)
  if (!report.ok) return report
  return report.value.adoption === null ? report : err({ code: 'errors.reportAdopted' })
}

async function changeDraft(
  { read }: CommandContext,
  kind: ActKind,
  id: string,
  change: (report: Report) => Result<Report, CommandError>,
): Promise<Outcome<void>> {
  const report = await findDraft(read, id)
  if (!report.ok) return report
  const next = change(report.value)
  if (!next.ok) return next
  const changes = await write(read, 'reports', next.value)
  return changes.ok ? outcome(kind, changes.value, undefined) : changes
}

export type CreateReportInput = {
  readonly bodyId: string
  readonly period: Period
  readonly title: string
  readonly language: Report['language']
}

/** An annual report of a body for a period with free dates (M10), every section in its usual order. */
export const createReport: Command<CreateReportInput, { id: string }> = async (context, input) => {
  const body = await find(context.read, 'bodies', input.bodyId)
  if (!body.ok) return body
  const sections = reportSectionKeys.map((key) => ({ key, isEnabled: null, narrative: emptyTextTree }))
  return createRecord(context, 'report.create', 'reports', { ...input, sections, adoption: null })
}

export type UpdateReportInput = {
  readonly id: string
  readonly patch: {
    readonly title?: string | undefined
    readonly period?: Period | undefined
    readonly language?: Report['language'] | undefined
  }
}

export const updateReport: Command<UpdateReportInput> = (context, { id, patch: { title, period, language } }) =>
  changeDraft(context, 'report.update', id, (report) => ok(withPatch(report, { title, period, language })))

export type SetReportSectionInput = {
  readonly id: string
  readonly key: ReportSectionKey
  /** `null`: on when it has data or text. */
  readonly isEnabled?: boolean | null | undefined
  readonly narrative?: TextTree | undefined
}

/** Review, orientations and means cannot be turned off (A01). */
export const setReportSection: Command<SetReportSectionInput> = (context, { id, key, isEnabled, narrative }) =>
  changeDraft(context, 'report.setSection', id, (report) => {
    const fixed: readonly ReportSectionKey[] = alwaysPrintedSections
    if (isEnabled === false && fixed.includes(key)) return err({ code: 'errors.sectionAlwaysPrinted', field: 'isEnabled' })
    const sections = report.sections.map((section) =>
      section.key === key ? withPatch(section, { isEnabled, narrative }) : section,
    )
    return ok({ ...report, sections })
  })

export type AdoptReportInput = {
  readonly id: string
  readonly decisionId: string
  /** SHA-256 of the content tree, stored beforehand. */
  readonly contentDigest: string
}

/** Adopts the report by a decision of its own body, of nature decision and adopted; from then on neither changes. */
export const adoptReport: Command<AdoptReportInput> = async (context, { id, decisionId, contentDigest }) => {
  const decision = await find(context.read, 'decisions', decisionId)
  if (!decision.ok) return decision
  const { bodyId, nature, outcome: result, date } = decision.value
  const adopted = await changeDraft(context, 'report.adopt', id, (report) => {
    if (bodyId !== report.bodyId || nature !== 'decision' || result !== 'adopted') {
      return err({ code: 'errors.reportDecisionNotAdopted', field: 'decisionId' })
    }
    return ok({ ...report, adoption: { decisionId, adoptedOn: date, contentDigest } })
  })
  if (adopted.ok || adopted.error.field !== 'adoption.contentDigest') return adopted
  return err({ code: 'errors.digest', field: 'contentDigest' })
}

export const deleteReport: Command<{ readonly id: string }> = async (context, { id }) => {
  const report = await findDraft(context.read, id)
  return report.ok ? deleteRecord(context, 'report.delete', 'reports', id) : report
}
