import { plainTextOf } from '#shared/domain/common/text-tree.ts'
import type { Block, Cell } from '#shared/report/blocks.ts'
import type { DecisionFact } from '../annual-report-input.ts'
import { type ComposeContext, emptySection, outcomeWord, sectionHeading } from '../compose-context.ts'
import {
  cell,
  column,
  dataTable,
  heading,
  lead,
  narrativeBlocks,
  notApplicableCell,
  numberCell,
  numberColumn,
  paragraph,
  text,
} from '../report-blocks.ts'

/** A longer wording would break the table across pages; it is printed whole after it. */
const longestInTable = 500

const wordingOf = ({ text: tree }: DecisionFact) => plainTextOf(tree).split('\n').join(' ').trim()

function row(context: ComposeContext, decision: DecisionFact): Cell[] {
  const { t, f, day } = context
  const { vote } = decision
  const wording = wordingOf(decision)
  const counts =
    vote === null
      ? null
      : [vote.for + vote.against + vote.abstentions, vote.for, vote.against, vote.abstentions, vote.for + vote.against]
  const detail = wording === '' ? '' : ` ${wording.length > longestInTable ? t('report.annexDecisions.fullBelow') : wording}`
  return [
    cell(decision.number),
    cell(day(decision.date)),
    {
      kind: 'text',
      content: [
        { text: t('report.annexDecisions.subject', { title: decision.title }), bold: true },
        ...(detail === '' ? [] : [{ text: detail }]),
      ],
    },
    ...(counts === null
      ? Array.from({ length: 5 }, () => notApplicableCell)
      : counts.map((count) => numberCell(f.number(count)))),
    cell(
      t('report.annexDecisions.natureAndOutcome', {
        nature: f.capital(t(`report.nature.${decision.nature}`)),
        outcome: outcomeWord(context, decision),
      }),
    ),
  ]
}

/** Annex in landscape: the wording and the whole vote of each decision, in the order voters, for, against, abstentions, cast. */
export function annexDecisionsSection(context: ComposeContext): Block[] {
  const { input, t, f } = context
  const title = sectionHeading(context, 'annexDecisions', 'annex', true)
  const narrative = narrativeBlocks(input.sections.annexDecisions.narrative, 'annexDecisions', 'none')
  if (input.decisions.length === 0)
    return [title, ...(narrative.length === 0 ? [emptySection(context, 'annexDecisions')] : narrative)]
  const long = input.decisions.filter((decision) => wordingOf(decision).length > longestInTable)
  return [
    title,
    lead(f.plural('report.annexDecisions.lead', input.decisions.length)),
    ...narrative,
    dataTable({
      key: 'decisionDetail',
      caption: t('report.annexDecisions.caption'),
      description: t('report.annexDecisions.description'),
      columns: [
        column(t('report.review.number'), 1.5),
        column(t('report.review.date'), 1.4),
        column(t('report.annexDecisions.wording'), 17),
        numberColumn(t('report.annexDecisions.voters'), 1),
        numberColumn(t('report.review.for'), 0.8),
        numberColumn(t('report.review.against'), 0.9),
        numberColumn(t('report.review.abstentions'), 0.8),
        numberColumn(t('report.annexDecisions.cast'), 1),
        column(t('report.review.outcome'), 2.4),
      ],
      rows: input.decisions.map((decision) => row(context, decision)),
      note: text(t('report.annexDecisions.note')),
    }),
    ...long.flatMap((decision): Block[] => [
      heading(
        `wording-${decision.id}`,
        2,
        t('report.annexDecisions.fullHeading', { number: decision.number, title: decision.title }),
        'none',
      ),
      ...fullWording(decision),
      paragraph(
        decision.vote === null
          ? t('report.vote.none')
          : t('report.vote.sentence', {
              voters: f.number(decision.vote.for + decision.vote.against + decision.vote.abstentions),
              for: f.number(decision.vote.for),
              against: f.number(decision.vote.against),
              abstentions: f.number(decision.vote.abstentions),
              cast: f.number(decision.vote.for + decision.vote.against),
            }),
      ),
    ]),
  ]
}

/** Paragraphs become wordings; lists and titles keep their own blocks. */
const fullWording = (decision: DecisionFact): Block[] =>
  narrativeBlocks(decision.text, `wording-${decision.id}`, 'none').map((block): Block =>
    block.kind === 'paragraph'
      ? { kind: 'wording', content: block.content }
      : block.kind === 'heading'
        ? { ...block, level: 3 }
        : block,
  )
