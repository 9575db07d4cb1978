import { isEmptyTextTree } from '#shared/domain/common/text-tree.ts'
import { reportSectionKeys, type ReportSectionKey } from '#shared/domain/entities/report.ts'
import type { RecordRef } from '#shared/domain/journal/act.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import type { Language } from '#shared/i18n/language.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import type { AnnualReportInput, MeetingFact } from './annual-report-input.ts'
import { isHeld } from './compose-context.ts'
import { createReportFormats } from './report-formats.ts'

/** One thing to complete before an export: `t(code, params)` is its sentence, `target` the record that holds it. */
export type MissingItem = {
  readonly code: Extract<MessageKey, `report.missing.${string}`>
  readonly params: Readonly<Record<string, string | number>>
  readonly sectionKey: ReportSectionKey
  readonly target: RecordRef | null
}

/** Sections that are poorer without words of the secretary; the others speak by their data. */
const sectionsWithText = ['review', 'addedValue', 'orientations', 'means', 'difficulties'] as const

/** What is missing, in the order of the document. Nothing here blocks an export. */
export function missingItems(input: AnnualReportInput, language: Language = input.language): readonly MissingItem[] {
  const t = createTranslator(language)
  const f = createReportFormats(language, t)
  const at = (meeting: MeetingFact) => ({ date: f.long(meeting.date) })
  const meetingItem = (code: MissingItem['code'], meeting: MeetingFact, params: MissingItem['params'] = {}): MissingItem => ({
    code,
    params: { ...at(meeting), ...params },
    sectionKey: 'review',
    target: { table: 'meetings', id: meeting.id },
  })
  const held = input.meetings.filter(({ state }) => state === 'held')
  const seats = input.categories.flatMap((category) => category.seats)

  const vacant = seats.filter((seat) => !isHeld(seat)).length
  const composition: MissingItem[] =
    seats.length === 0
      ? [{ code: 'report.missing.noSeat', params: {}, sectionKey: 'composition', target: { table: 'bodies', id: input.body.id } }]
      : vacant === 0
        ? []
        : [
            {
              code: 'report.missing.vacantSeats',
              params: { count: vacant, total: seats.length },
              sectionKey: 'composition',
              target: { table: 'bodies', id: input.body.id },
            },
          ]

  const meetings: MissingItem[] = [
    ...(held.length === 0
      ? [{ code: 'report.missing.noMeeting', params: {}, sectionKey: 'review', target: null } satisfies MissingItem]
      : []),
    ...input.meetings.flatMap((meeting): MissingItem[] => {
      if (meeting.state === 'planned')
        return meeting.date < input.today ? [meetingItem('report.missing.meetingNotHeld', meeting)] : []
      if (meeting.state === 'cancelled') return []
      const attendance =
        meeting.attendance === null
          ? [meetingItem('report.missing.attendance', meeting)]
          : meeting.attendance.notEntered > 0
            ? [meetingItem('report.missing.attendancePartial', meeting, { count: meeting.attendance.notEntered })]
            : []
      return meeting.decisionCount === 0 ? [...attendance, meetingItem('report.missing.noDecision', meeting)] : attendance
    }),
  ]

  const decisions: MissingItem[] = input.decisions
    .filter(({ text }) => isEmptyTextTree(text))
    .map(({ id, number }) => ({
      code: 'report.missing.decisionText',
      params: { number },
      sectionKey: 'annexDecisions',
      target: { table: 'decisions', id },
    }))

  const network: MissingItem[] = input.networks.flatMap((fact): MissingItem[] => {
    const target: RecordRef = { table: 'charterVersions', id: fact.version.id }
    const abridged = [...fact.mandatory, ...fact.groups.flatMap((group) => group.criteria)].filter(
      (criterion) => criterion.isTitleAbridged && criterion.officialWording === '',
    ).length
    return [
      ...(fact.undated > 0
        ? [
            {
              code: 'report.missing.membershipDates',
              params: { count: fact.undated },
              sectionKey: 'network',
              target: null,
            } satisfies MissingItem,
          ]
        : []),
      ...(fact.version.inForceFrom === null
        ? [
            {
              code: 'report.missing.charterVersion',
              params: { title: fact.charterTitle },
              sectionKey: 'annexCharter',
              target,
            } satisfies MissingItem,
          ]
        : []),
      ...(abridged > 0
        ? [
            {
              code: 'report.missing.abridgedTitles',
              params: { count: abridged },
              sectionKey: 'annexCharter',
              target,
            } satisfies MissingItem,
          ]
        : []),
    ]
  })

  const indicators: MissingItem[] = input.indicators
    .filter(({ years }) => (years.at(-1)?.figure.state ?? 'notRecorded') === 'notRecorded')
    .map(({ id, name }) => ({
      code: 'report.missing.indicatorValue',
      params: { name, year: input.indicatorYear },
      sectionKey: 'indicators',
      target: { table: 'indicators', id },
    }))

  const texts: MissingItem[] = sectionsWithText
    .filter((key) => isEmptyTextTree(input.sections[key].narrative) && input.sections[key].isEnabled !== false)
    .map((key) => ({
      code: 'report.missing.narrative',
      params: {},
      sectionKey: key,
      target: input.report === null ? null : { table: 'reports', id: input.report.id },
    }))
  return [...composition, ...meetings, ...network, ...indicators, ...texts, ...decisions].toSorted(
    (a, b) => reportSectionKeys.indexOf(a.sectionKey) - reportSectionKeys.indexOf(b.sectionKey),
  )
}
