import type { Block, Cell } from '#shared/report/blocks.ts'
import type { CriterionFact, NetworkFact } from '../annual-report-input.ts'
import { type ComposeContext, emptySection, sectionHeading } from '../compose-context.ts'
import {
  callout,
  cell,
  cellOr,
  column,
  dataTable,
  heading,
  narrativeBlocks,
  notApplicableCell,
  numberCell,
  numberColumn,
  text,
} from '../report-blocks.ts'

const glossary = ['adherent', 'seat', 'titular', 'presence', 'criterion', 'byRight', 'votes', 'missing'] as const

function charterBlocks({ t, f }: ComposeContext, network: NetworkFact): Block[] {
  const { version } = network
  const row = (criterion: CriterionFact, group: string): Cell[] => [
    cellOr(criterion.number, notApplicableCell),
    cellOr(group, notApplicableCell),
    cell(criterion.title),
    numberCell(f.number(criterion.declared)),
  ]
  return [
    {
      kind: 'factSheet',
      rows: [
        { label: t('report.annexCharter.facts.title'), value: text(network.charterTitle) },
        { label: t('report.annexCharter.facts.version'), value: text(String(version.number)) },
        {
          label: t('report.annexCharter.facts.inForce'),
          value:
            version.inForceFrom === null
              ? [{ text: t('report.annexCharter.unknownDate'), missing: true }]
              : text(f.long(version.inForceFrom)),
        },
        {
          label: t('report.annexCharter.facts.threshold'),
          value: text(
            version.threshold === null
              ? t('report.annexCharter.facts.noThreshold')
              : f.plural('report.annexCharter.facts.thresholdValue', version.threshold),
          ),
        },
        ...(version.sourceDocument === ''
          ? []
          : [{ label: t('report.annexCharter.facts.source'), value: text(version.sourceDocument) }]),
      ],
    },
    ...(version.hasAbridgedTitles
      ? [callout('info', t('report.annexCharter.abridgedLabel'), t('report.annexCharter.abridged'))]
      : []),
    ...(network.groups.length + network.mandatory.length === 0
      ? []
      : [
          dataTable({
            key: `charterCriteria-${network.charterId}`,
            caption: t('report.annexCharter.criteriaCaption'),
            description: t('report.annexCharter.criteriaDescription'),
            columns: [
              column(t('report.annexCharter.number'), 1),
              column(t('report.annexCharter.group'), 1.7),
              column(t('report.annexCharter.criterion'), 8),
              numberColumn(t('report.annexCharter.adhesions'), 1.7),
            ],
            rows: [
              ...network.mandatory.map((criterion) => row(criterion, t('report.annexCharter.mandatoryGroup'))),
              ...network.groups.flatMap((group) =>
                group.criteria.map((criterion) => row(criterion, group.code === '' ? group.title : group.code)),
              ),
            ],
            note: text(t('report.annexCharter.note')),
          }),
        ]),
  ]
}

/** Annex: the version in force with its criteria, marked as abridged where they are ours, and the words used. */
export function annexCharterSection(context: ComposeContext): Block[] {
  const { input, t } = context
  const narrative = narrativeBlocks(input.sections.annexCharter.narrative, 'annexCharter', 'none')
  const title = sectionHeading(context, 'annexCharter', 'annex', true)
  if (input.networks.length === 0)
    return [title, ...(narrative.length === 0 ? [emptySection(context, 'annexCharter')] : narrative)]
  return [
    title,
    ...narrative,
    ...input.networks.flatMap((network) => charterBlocks(context, network)),
    heading('glossary', 2, t('report.annexCharter.glossary'), 'none'),
    {
      kind: 'factSheet',
      rows: glossary.map((term) => ({
        label: t(`report.annexCharter.glossaryTerms.${term}`),
        value: text(t(`report.annexCharter.glossaryMeanings.${term}`)),
      })),
    },
  ]
}
