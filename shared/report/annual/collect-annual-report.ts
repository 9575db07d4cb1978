import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { LocalDate, Period } from '#shared/domain/common/dates.ts'
import { emptyTextTree } from '#shared/domain/common/text-tree.ts'
import type { Body } from '#shared/domain/entities/body.ts'
import { type Report, type ReportSectionKey, reportSectionKeys } from '#shared/domain/entities/report.ts'
import type { StateReader } from '#shared/domain/journal/state.ts'
import { explainAbstention, explainDecisionRule } from '#shared/domain/rules/decision-rule.ts'
import { sourceOf } from '#shared/domain/rules/explanation.ts'
import { checkFrequency } from '#shared/domain/rules/frequency.ts'
import { indicatorYear, previousDates } from '#shared/domain/rules/report-period.ts'
import type { Language } from '#shared/i18n/language.ts'
import type { AdoptionFact, AnnualReportInput, SectionFact } from './annual-report-input.ts'
import { categoriesAt, filledSeatsAt, movementsWithin, readBodyRecords } from './collect/collect-composition.ts'
import { collectIndicators } from './collect/collect-indicators.ts'
import {
  decisionFact,
  decisionsWithin,
  meetingFacts,
  presenceOver,
  readMeetings,
  unattendedDates,
} from './collect/collect-meetings.ts'
import { adherentsAt, networkFact, readCharters } from './collect/collect-network.ts'
import type { ReportError } from './report-error.ts'

export type AnnualReportQuery = {
  readonly bodyId: string
  readonly period: Period
  /** The record that holds narratives and switches; `null` before one is made. */
  readonly reportId: string | null
  readonly today: LocalDate
  /** Used when there is no report record. */
  readonly language: Language
}

/** A period that is not over shows today's composition: nobody knows the last day's yet. */
const dayShown = ({ start, end }: Period, today: LocalDate): LocalDate => (today >= end ? end : today < start ? start : today)

function sectionsOf(report: Report | null): Record<ReportSectionKey, SectionFact> {
  const of = (key: ReportSectionKey): SectionFact => {
    const section = report?.sections.find((one) => one.key === key)
    return { isEnabled: section?.isEnabled ?? null, narrative: section?.narrative ?? emptyTextTree }
  }
  return Object.fromEntries(reportSectionKeys.map((key) => [key, of(key)])) as Record<ReportSectionKey, SectionFact> // `as`: every key is there
}

async function adoptionOf(read: StateReader, report: Report | null): Promise<AdoptionFact | null> {
  if (report?.adoption === null || report?.adoption === undefined) return null
  const decision = await read.get('decisions', report.adoption.decisionId)
  return {
    decisionNumber: decision?.provisionalNumber ?? '',
    decisionDate: decision?.date ?? report.adoption.adoptedOn,
    adoptedOn: report.adoption.adoptedOn,
  }
}

const bodyFact = ({
  id,
  name,
  shortName,
  networkName,
  type,
  place,
  foundingText,
  categoryLabel,
  reportTitle,
  sources,
}: Body) => ({
  id,
  name,
  shortName,
  networkName,
  type,
  place,
  foundingText,
  categoryLabel,
  reportTitle,
  sources,
})

/**
 * The facts of a body for a period, as of that period: composition, meetings, attendance, decisions, adhesions and
 * criteria, indicators, the same counts for the period before, narratives and switches of the report record.
 * Reads through indexes; nothing of what is read is changed. Errors: body or report that does not exist.
 */
export async function collectAnnualReport(
  read: StateReader,
  { bodyId, period, reportId, today, language }: AnnualReportQuery,
): Promise<Result<AnnualReportInput, ReportError>> {
  const [body, report] = await Promise.all([
    read.get('bodies', bodyId),
    reportId === null ? Promise.resolve(null) : read.get('reports', reportId),
  ])
  if (body === undefined) return err({ code: 'report.error.unknownBody' })
  if (report === undefined || (report !== null && report.bodyId !== bodyId)) return err({ code: 'report.error.unknownReport' })

  const asOf = dayShown(period, today)
  const previous = previousDates(period)
  const [records, allMeetings, allDecisions, charters, adoption] = await Promise.all([
    readBodyRecords(read, bodyId),
    read.where('meetings', 'bodyId', bodyId),
    read.where('decisions', 'bodyId', bodyId),
    readCharters(read),
    adoptionOf(read, report),
  ])
  const [meetings, previousMeetings] = await Promise.all([
    readMeetings(read, allMeetings, period),
    readMeetings(read, allMeetings, previous),
  ])
  const held = meetings.filter(({ meeting }) => meeting.state === 'held')
  const previousHeld = previousMeetings.filter(({ meeting }) => meeting.state === 'held')
  const decisions = decisionsWithin(allDecisions, period)
  const [facts, networks, indicators, previousAdherents] = await Promise.all([
    meetingFacts(read, meetings, records, decisions),
    Promise.all(charters.map((one) => networkFact(read, one, asOf, period))),
    collectIndicators(read, indicatorYear(period)),
    adherentsAt(read, previous.end),
  ])
  const frequencySource = sourceOf(body, 'frequency')
  const abstention = explainAbstention(body)
  const moves = movementsWithin(records, { start: period.start, end: asOf })
  return ok({
    language: report?.language ?? language,
    today,
    asOf,
    indicatorYear: indicatorYear(period),
    body: bodyFact(body),
    period,
    report: report === null ? null : { id: report.id, title: report.title },
    adoption,
    sections: sectionsOf(report),
    categories: categoriesAt(records, asOf).map((category) => ({
      ...category,
      presence: presenceOver(held, records, category.id),
      unattendedOn: unattendedDates(held, records, category.id),
    })),
    movements: moves.movements,
    renames: moves.renames,
    meetings: facts,
    presence: presenceOver(held, records, null),
    frequency: {
      source: frequencySource,
      check: checkFrequency({ frequency: body.frequency, meetings: allMeetings, period, source: frequencySource }),
    },
    rules: [explainDecisionRule(body), ...(abstention === null ? [] : [abstention])],
    decisions: decisions.map(decisionFact),
    previous: {
      ...previous,
      meetings: previousHeld.length,
      decisions: decisionsWithin(allDecisions, previous).length,
      presence: presenceOver(previousHeld, records, null),
      filledSeats: filledSeatsAt(records, previous.end),
      adherents: previousAdherents,
    },
    networks: networks.filter((network) => network !== null),
    indicators,
  })
}
