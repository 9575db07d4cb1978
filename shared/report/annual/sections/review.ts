import type { Block } from '#shared/report/blocks.ts'
import { type ComposeContext, emptySection, explained, sectionHeading } from '../compose-context.ts'
import {
  callout,
  cellOr,
  cell,
  column,
  dataTable,
  heading,
  lead,
  missingCell,
  narrativeBlocks,
  numberCell,
  numberColumn,
  paragraph,
} from '../report-blocks.ts'
import { presenceBlocks } from './review-presence.ts'
import { decisionBlocks } from './review-decisions.ts'

function meetingsTable({ input, t, f, day }: ComposeContext): Block {
  const held = input.meetings.filter((meeting) => meeting.state === 'held')
  const cancelled = input.meetings.filter((meeting) => meeting.state === 'cancelled').length
  const planned = input.meetings.filter((meeting) => meeting.state === 'planned').length
  const categories = t(`report.categoryPlural.${input.body.categoryLabel}`)
  const count = input.categories.length
  const notes = [
    t('report.review.meetingsNote'),
    ...(cancelled > 0 ? [f.plural('report.review.cancelled', cancelled)] : []),
    ...(planned > 0 ? [f.plural('report.review.planned', planned)] : []),
  ]
  return dataTable({
    key: 'meetings',
    caption: t('report.review.meetingsCaption', { period: f.span(input.period.start, input.period.end) }),
    description: t('report.review.meetingsDescription', { categories }),
    columns: [
      column(t('report.review.meeting'), 1.6),
      column(t('report.review.place'), 5.2),
      column(t('report.review.time'), 3),
      numberColumn(t('report.review.items'), 1.3),
      numberColumn(t('report.review.decisions'), 1.8),
      numberColumn(t('report.review.seatsAttended'), 2),
      numberColumn(f.capital(categories), 2),
    ],
    rows: held.map((meeting) => [
      cell(day(meeting.date)),
      cellOr(meeting.place),
      meeting.startTime === null
        ? missingCell
        : cell(
            meeting.endTime === null
              ? f.time(meeting.startTime)
              : `${f.time(meeting.startTime)}\u00a0\u2013 ${f.time(meeting.endTime)}`,
          ),
      numberCell(f.number(meeting.agendaItemCount)),
      numberCell(f.number(meeting.decisionCount)),
      ...(meeting.attendance === null
        ? [missingCell, missingCell]
        : [
            numberCell(
              t('report.share', {
                part: f.number(meeting.attendance.attended),
                whole: f.number(meeting.attendance.held),
              }),
            ),
            numberCell(
              t('report.share', {
                part: f.number(count - meeting.attendance.withoutRepresentative.length),
                whole: f.number(count),
              }),
            ),
          ]),
    ]),
    note: [{ text: notes.join(' ') }],
  })
}

/** The frequency rule in words, its formula with its inputs, and the text it comes from (M01-M04). */
function frequencyRule(context: ComposeContext): Block {
  const { input, t, f } = context
  const { check, source } = input.frequency
  const sentences = (): string[] => {
    switch (check.kind) {
      case 'notSpecified':
        return [
          f.plural('report.review.frequencyNotSpecified', check.held),
          ...(source === null ? [] : [t('report.review.ruleSource', { source })]),
        ]
      case 'periodTooShort':
        return [t('report.review.frequencyTooShort'), explained(context, check.explanation)]
      case 'checked':
        return [
          check.state === 'missing'
            ? f.plural('report.review.frequencyMissing', check.missing)
            : t(check.state === 'met' ? 'report.review.frequencyMet' : 'report.review.frequencyExceeded'),
          explained(context, check.explanation),
        ]
    }
  }
  return callout('info', t('report.review.rule'), sentences().join(' '))
}

/** Review of the period (S3 art. 9): always printed. */
export function reviewSection(context: ComposeContext): Block[] {
  const { input, t, f } = context
  const held = input.meetings.filter((meeting) => meeting.state === 'held')
  const title = sectionHeading(context, 'review')
  const narrative = narrativeBlocks(input.sections.review.narrative, 'review')
  if (input.meetings.length === 0 && input.decisions.length === 0)
    return [title, ...(narrative.length === 0 ? [emptySection(context, 'review')] : narrative)]
  return [
    title,
    lead(
      f.plural('report.review.lead', held.length, {
        decisions: f.plural('report.review.leadDecisions', input.decisions.length),
      }),
    ),
    ...narrative,
    heading('review-meetings', 2, t('report.review.meetings')),
    ...(held.length === 0 ? [paragraph(t('report.review.lead', { count: 0 }))] : [meetingsTable(context)]),
    frequencyRule(context),
    ...presenceBlocks(context),
    ...decisionBlocks(context),
  ]
}
