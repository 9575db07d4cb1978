import type { Block, Cell } from '#shared/report/blocks.ts'
import type { NetworkFact, StandingFact } from '../annual-report-input.ts'
import { type ComposeContext, emptySection, holderName, sectionHeading } from '../compose-context.ts'
import {
  callout,
  cell,
  cellOr,
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
import { smallestPercentageBase } from '../report-formats.ts'

const keyOf = (network: NetworkFact, name: string) => `${name}-${network.charterId}`

function adherentsTable({ input, t, f }: ComposeContext, network: NetworkFact): Block {
  const row = (label: string, ...counts: readonly number[]): Cell[] => [
    cell(label),
    ...counts.map((count) => numberCell(f.number(count))),
  ]
  const sum = (key: 'adhesions' | 'admitted' | 'byRight') => network.kinds.reduce((total, kind) => total + kind[key], 0)
  const notes = [
    t('report.network.adherentsNote'),
    ...(network.undated > 0 ? [f.plural('report.network.undatedNote', network.undated)] : []),
  ]
  return dataTable({
    key: keyOf(network, 'adherents'),
    caption: t('report.network.adherentsCaption', { date: f.long(input.asOf) }),
    description: t('report.network.adherentsDescription'),
    columns: [
      column(t('report.network.kind'), 4),
      numberColumn(t('report.network.number'), 2),
      numberColumn(t('report.network.adhesions'), 2),
      numberColumn(t('report.network.admitted'), 3),
      numberColumn(t('report.network.byRight'), 2),
    ],
    rows: [
      ...network.kinds.map(({ kind, adherents, adhesions, admitted, byRight }) =>
        row(
          t(kind === 'organisation' ? 'report.network.organisations' : 'report.network.persons'),
          adherents,
          adhesions,
          admitted,
          byRight,
        ),
      ),
      row(t('report.network.total'), network.adherents, sum('adhesions'), sum('admitted'), sum('byRight')),
    ],
    hasTotal: true,
    note: text(notes.join(' ')),
  })
}

const groupName = ({ code, title }: { readonly code: string; readonly title: string }) =>
  code === '' ? title : `${code}. ${title}`

/** Distribution over the groups (I14): adherents that declared at least one criterion of each. */
function criteriaChart({ t, f }: ComposeContext, network: NetworkFact): Block {
  const { groups, inForce } = network
  const isPercent = inForce >= smallestPercentageBase
  const counts = groups.map((group) => group.adhesions)
  const low = Math.min(...counts)
  const high = groups.find((group) => group.adhesions === Math.max(...counts))
  const weakest = groups.find((group) => group.adhesions === low)
  const isEven = high === undefined || weakest === undefined || high.adhesions === weakest.adhesions
  const share = (count: number) => (inForce === 0 ? f.number(count) : f.share(count, inForce))
  return {
    kind: 'chart',
    key: keyOf(network, 'criteria'),
    type: 'bar',
    caption: isEven
      ? t('report.network.criteriaCaptionEven')
      : t('report.network.criteriaCaption', { high: high.title, low: weakest.title }),
    altText: t('report.network.criteriaAlt', {
      groups: f.number(groups.length),
      adhesions: f.number(inForce),
      values: groups
        .map((group) => t('report.colon', { label: groupName(group), value: share(group.adhesions) }))
        .join(t('report.separator')),
    }),
    format: isPercent ? 'percent' : 'integer',
    categories: groups.map(groupName),
    series: [
      {
        name: t('report.network.criteriaSeries'),
        values: counts.map((count) => (isPercent ? count / inForce : count)),
        role: 'main',
      },
    ],
    highlighted: isEven ? [] : counts.flatMap((count, index) => (count === low ? [index] : [])),
    data: dataTable({
      key: keyOf(network, 'criteriaData'),
      caption: t('report.network.criteriaDataCaption'),
      description: t('report.network.criteriaDataDescription'),
      columns: [
        column(t('report.network.group'), 5.5),
        numberColumn(t('report.network.criteriaCount'), 1.5),
        numberColumn(t('report.network.declarations'), 2),
        numberColumn(t('report.network.declaring'), 1.8),
        numberColumn(t('report.network.declaringShare'), 1.6),
      ],
      rows: groups.map((group) => [
        cell(groupName(group)),
        numberCell(f.number(group.criteria.length)),
        numberCell(f.number(group.declared)),
        numberCell(f.number(group.adhesions)),
        inForce === 0 ? notApplicableCell : numberCell(share(group.adhesions)),
      ]),
      note: text(t('report.network.criteriaNote', { adhesions: f.number(inForce) })),
    }),
  }
}

function thresholdRule({ t, f }: ComposeContext, network: NetworkFact): Block {
  const { version } = network
  const unset = network.adhesions - network.byRight - network.measured
  const sentence =
    version.threshold === null
      ? t('report.network.noThreshold', { version: version.number })
      : f.plural('report.network.thresholdRule', version.threshold, {
          version: version.number,
          formula: t(unset === 0 ? 'report.network.thresholdFormula' : 'report.network.thresholdFormulaUnset', {
            adhesions: f.number(network.adhesions),
            byRight: f.number(network.byRight),
            unset: f.number(unset),
            measured: f.number(network.measured),
          }),
          reached: f.number(network.atThreshold),
        })
  const source = version.sourceDocument === '' ? '' : ` ${t('report.review.ruleSource', { source: version.sourceDocument })}`
  return callout('info', t('report.network.thresholdLabel'), sentence + source)
}

function belowTable(context: ComposeContext, network: NetworkFact): Block {
  const { t, f } = context
  return dataTable({
    key: keyOf(network, 'belowThreshold'),
    caption: f.plural('report.network.belowCaption', network.belowThreshold.length),
    description: t('report.network.belowDescription'),
    columns: [
      column(t('report.network.adherent'), 4),
      column(t('report.network.place'), 5),
      numberColumn(t('report.network.declared'), 1.5),
      numberColumn(t('report.network.thresholdColumn'), 1.2),
      numberColumn(t('report.network.lacking'), 1.4),
    ],
    rows: network.belowThreshold.map(({ adherent, place, specific, threshold }) => [
      cell(holderName(context, adherent, null)),
      cellOr(place),
      numberCell(f.number(specific)),
      threshold === null ? notApplicableCell : numberCell(f.number(threshold)),
      threshold === null ? notApplicableCell : numberCell(f.number(threshold - specific)),
    ]),
    note: text(t('report.network.belowNote')),
  })
}

function mandatoryTable(context: ComposeContext, network: NetworkFact, rows: readonly StandingFact[]): Block {
  const { t } = context
  return dataTable({
    key: keyOf(network, 'belowMandatory'),
    caption: t('report.network.mandatoryCaption'),
    description: t('report.network.mandatoryDescription'),
    columns: [
      column(t('report.network.adherent'), 3),
      column(t('report.network.place'), 3),
      column(t('report.network.mandatoryMissing'), 5),
    ],
    rows: rows.map(({ adherent, place, missingMandatory }) => [
      cell(holderName(context, adherent, null)),
      cellOr(place),
      cell(missingMandatory.join(t('report.separator'))),
    ]),
    note: text(t('report.network.belowNote')),
  })
}

function networkBlocks(context: ComposeContext, network: NetworkFact): Block[] {
  const { input, t, f } = context
  const isOnly = input.networks.length === 1
  const departments = network.departments.map(({ department, adhesions }) =>
    t('report.network.departmentCount', {
      department: department ?? t('report.network.noDepartment'),
      n: f.number(adhesions),
    }),
  )
  const others = network.otherVersions.map(({ number, adhesions }) =>
    t('report.network.otherVersion', { number, n: f.number(adhesions) }),
  )
  return [
    lead(
      f.plural(isOnly ? 'report.network.lead' : 'report.network.leadWith', network.adherents, {
        asOf: t('report.period.asOf', { date: f.long(input.asOf) }),
        charter: network.charterTitle,
      }),
    ),
    ...(isOnly ? narrativeBlocks(input.sections.network.narrative, 'network') : []),
    heading(keyOf(network, 'network-adherents'), 2, t('report.network.adherents')),
    adherentsTable(context, network),
    ...(departments.length < 2 ? [] : [paragraph(t('report.network.departments', { list: f.list(departments) }))]),
    ...(others.length === 0 ? [] : [paragraph(t('report.network.otherVersions', { list: f.list(others) }))]),
    heading(keyOf(network, 'network-threshold'), 2, t('report.network.threshold')),
    thresholdRule(context, network),
    ...(network.measured === 0
      ? []
      : [
          network.belowThreshold.length === 0 ? paragraph(t('report.network.noneBelow')) : belowTable(context, network),
          network.belowMandatory.length === 0
            ? paragraph(t('report.network.mandatoryMet'))
            : mandatoryTable(context, network, network.belowMandatory),
        ]),
    ...(network.groups.length === 0
      ? []
      : [heading(keyOf(network, 'network-criteria'), 2, t('report.network.criteria')), criteriaChart(context, network)]),
  ]
}

/** The network: adherents, criteria by group, who is under the threshold of the version accepted (K03, K04, P15). */
export function networkSection(context: ComposeContext): Block[] {
  const { input } = context
  const title = sectionHeading(context, 'network')
  const narrative = narrativeBlocks(input.sections.network.narrative, 'network')
  const filled = input.networks.filter((network) => network.adherents > 0)
  if (filled.length === 0) return [title, ...(narrative.length === 0 ? [emptySection(context, 'network')] : narrative)]
  return [title, ...(input.networks.length > 1 ? narrative : []), ...filled.flatMap((network) => networkBlocks(context, network))]
}
