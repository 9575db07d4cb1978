import type { Block } from '#shared/report/blocks.ts'
import type { AttendanceFact, MeetingFact } from '../annual-report-input.ts'
import type { ComposeContext } from '../compose-context.ts'
import { bold, bullets, cell, column, dataTable, heading, missingCell, numberCell, numberColumn, text } from '../report-blocks.ts'

const attended = (fact: AttendanceFact) => fact.attended
/** Seats neither attended nor represented. */
const away = (fact: AttendanceFact) => Math.max(0, fact.held - fact.attended - fact.represented)
type Recorded = MeetingFact & { readonly attendance: AttendanceFact }
const isRecorded = (meeting: MeetingFact): meeting is Recorded => meeting.attendance !== null

function caption({ input, t, f }: ComposeContext, recorded: readonly Recorded[]): string {
  const sorted = recorded.toSorted((a, b) => attended(a.attendance) - attended(b.attendance))
  const low = sorted[0]
  const high = sorted.at(-1)
  const isFlat = low === undefined || high === undefined || attended(low.attendance) === attended(high.attendance)
  if (isFlat)
    return t('report.review.presenceCaptionSame', {
      share: input.presence === null ? '' : f.share(input.presence.attended, input.presence.held),
      meetings: f.number(recorded.length),
    })
  return t('report.review.presenceCaption', {
    low: f.number(attended(low.attendance)),
    lowDate: f.long(low.date),
    high: f.number(attended(high.attendance)),
    highDate: f.long(high.date),
  })
}

/** Attendance by meeting, as a stacked chart, its data and the categories that nobody stood for (I02, I03). */
export function presenceBlocks(context: ComposeContext): Block[] {
  const { input, t, f, day } = context
  const held = input.meetings.filter((meeting) => meeting.state === 'held')
  const recorded = held.filter(isRecorded)
  if (recorded.length === 0) return []
  const value = (of: (fact: AttendanceFact) => number) =>
    held.map(({ attendance }) => (attendance === null ? null : of(attendance)))
  const series = [
    { name: t('report.review.seriesAttended'), values: value(attended), role: 'main' as const },
    { name: t('report.review.seriesRepresented'), values: value((fact) => fact.represented), role: 'second' as const },
    { name: t('report.review.seriesAway'), values: value(away), role: 'third' as const },
  ].filter(({ role, values }) => role === 'main' || values.some((n) => (n ?? 0) > 0))
  const altValues = held.map(({ date, attendance }) =>
    attendance === null
      ? t('report.review.presenceAltMissing', { date: f.long(date) })
      : t('report.review.presenceAltMeeting', {
          date: f.long(date),
          attended: attended(attendance),
          represented: attendance.represented,
          away: away(attendance),
        }),
  )
  const modes = ['present', 'remote', 'represented', 'excused', 'absent', 'notEntered', 'attended', 'held'] as const
  const missing = held.length === recorded.length ? [] : [t('report.review.presenceNoteMissing')]
  const unattended = input.categories
    .filter((category) => category.unattendedOn.length > 0)
    .map((category) => [
      bold(category.name),
      { text: t('report.inParentheses', { text: '', detail: f.list(category.unattendedOn.map(f.long)) }) },
    ])
  return [
    heading('review-presence', 2, t('report.review.presence')),
    {
      kind: 'chart',
      key: 'presence',
      type: 'stackedColumn',
      caption: caption(context, recorded),
      altText: t('report.review.presenceAlt', {
        meetings: f.number(held.length),
        values: altValues.join(t('report.separator')),
      }),
      format: 'integer',
      categories: held.map(({ date }) => day(date)),
      series,
      data: dataTable({
        key: 'presenceData',
        caption: t('report.review.presenceDataCaption'),
        description: t('report.review.presenceDataDescription'),
        columns: [column(t('report.review.meeting'), 2.4), ...modes.map((mode) => numberColumn(t(`report.review.${mode}`), 1.5))],
        rows: held.map(({ date, attendance }) => [
          cell(day(date)),
          ...modes.map((mode) => (attendance === null ? missingCell : numberCell(f.number(attendance[mode])))),
        ]),
        note: text([t('report.review.presenceNote'), ...missing].join(' ')),
      }),
    },
    ...(unattended.length === 0
      ? []
      : [{ kind: 'paragraph', content: [{ text: t('report.review.unattended') }] } satisfies Block, bullets(unattended)]),
  ]
}
