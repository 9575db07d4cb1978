import { decisionNatures, decisionOutcomes } from '#shared/domain/entities/meeting.ts'
import type { Block, Cell } from '#shared/report/blocks.ts'
import type { ComposeContext } from '../compose-context.ts'
import { explained, outcomeWord } from '../compose-context.ts'
import {
  callout,
  cell,
  column,
  dataTable,
  heading,
  notApplicableCell,
  numberCell,
  numberColumn,
  paragraph,
  text,
} from '../report-blocks.ts'

/** Natures by outcomes; a line or a column without any decision is left out. */
function countsTable({ input, t, f }: ComposeContext): Block {
  const natures = decisionNatures.filter((nature) => input.decisions.some((decision) => decision.nature === nature))
  const outcomes = decisionOutcomes.filter((outcome) => input.decisions.some((decision) => decision.outcome === outcome))
  const count = (nature: string | null, outcome: string | null) =>
    numberCell(
      f.number(
        input.decisions.filter(
          (decision) => (nature === null || decision.nature === nature) && (outcome === null || decision.outcome === outcome),
        ).length,
      ),
    )
  return dataTable({
    key: 'decisionCounts',
    caption: t('report.review.countsCaption'),
    description: t('report.review.countsDescription'),
    columns: [
      column(t('report.review.nature'), 3),
      ...outcomes.map((outcome) => numberColumn(t(`report.outcomes.${outcome}`), 1.6)),
      numberColumn(t('report.review.total'), 1.6),
    ],
    rows: [
      ...natures.map((nature) => [
        cell(t(`report.natures.${nature}`)),
        ...outcomes.map((outcome) => count(nature, outcome)),
        count(nature, null),
      ]),
      [cell(t('report.review.total')), ...outcomes.map((outcome) => count(null, outcome)), count(null, null)],
    ],
    hasTotal: true,
    note: text(t('report.review.countsNote')),
  })
}

function chronologicalTable(context: ComposeContext): Block {
  const { input, t, f, day } = context
  const isDetailed = context.isPrinted('annexDecisions')
  const voices = (count: number | undefined): Cell => (count === undefined ? notApplicableCell : numberCell(f.number(count)))
  return dataTable({
    key: 'decisions',
    caption: t('report.review.tableCaption'),
    description: t(isDetailed ? 'report.review.tableDescriptionShort' : 'report.review.tableDescription'),
    columns: [
      column(t('report.review.number'), 1.7),
      column(t('report.review.date'), 1.6),
      column(t('report.review.subject'), isDetailed ? 8.5 : 6),
      ...(isDetailed
        ? []
        : [
            numberColumn(t('report.review.for'), 1),
            numberColumn(t('report.review.against'), 1.15),
            numberColumn(t('report.review.abstentions'), 1.05),
          ]),
      column(t('report.review.nature'), 2.6),
      column(t('report.review.outcome'), 1.6),
    ],
    rows: input.decisions.map((decision) => [
      cell(decision.number),
      cell(day(decision.date)),
      cell(decision.title),
      ...(isDetailed ? [] : [voices(decision.vote?.for), voices(decision.vote?.against), voices(decision.vote?.abstentions)]),
      cell(t(`report.nature.${decision.nature}`)),
      cell(outcomeWord(context, decision)),
    ]),
    note: text(t(isDetailed ? 'report.review.tableNoteShort' : 'report.review.tableNote')),
  })
}

/** Decisions and opinions: counts, the rule they were taken under, and the chronological table. */
export function decisionBlocks(context: ComposeContext): Block[] {
  const { input, t } = context
  const title = heading('review-decisions', 2, t('report.review.decisionsHeading'))
  if (input.decisions.length === 0) return [title, paragraph(t('report.review.noDecision'))]
  return [
    title,
    countsTable(context),
    callout('info', t('report.review.decisionRule'), input.rules.map((rule) => explained(context, rule)).join(' ')),
    chronologicalTable(context),
  ]
}
