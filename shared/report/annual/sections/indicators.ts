import type { Gap } from '#shared/domain/rules/indicator-comparison.ts'
import type { IndicatorFigure } from '#shared/domain/entities/indicator.ts'
import type { Block, Cell } from '#shared/report/blocks.ts'
import type { IndicatorFact, IndicatorYearFact } from '../annual-report-input.ts'
import { type ComposeContext, emptySection, isCalendarYear, sectionHeading } from '../compose-context.ts'
import {
  cell,
  cellOr,
  column,
  dataTable,
  heading,
  lead,
  missingCell,
  narrativeBlocks,
  notApplicableCell,
  numberCell,
  numberColumn,
  paragraph,
  text,
} from '../report-blocks.ts'

/** A line needs this many recorded years, and a target for the year of the report. */
const fewestChartYears = 3
const mostCharts = 6

function figureCell({ f }: ComposeContext, figure: IndicatorFigure): Cell {
  if (figure.state === 'notRecorded') return missingCell
  const value = f.figure(figure)
  return value === null ? notApplicableCell : numberCell(value)
}

/** A gap in words and signs, as sure as the value it comes from. */
export function gapText({ t, f }: ComposeContext, gap: Gap): string | null {
  if (gap.state === 'missing' || gap.state === 'undetermined') return null
  const withUnit = (value: string) => (gap.unit === 'points' ? t('report.indicators.gapPoints', { gap: value }) : value)
  if (gap.state === 'between') {
    const range = t('report.indicators.gapBetween', { low: f.signed(gap.low), high: f.signed(gap.high) })
    return withUnit(gap.isApproximate ? t('report.indicators.gapAbout', { gap: range }) : range)
  }
  const value = f.signed(gap.direction === 'less' ? -gap.amount : gap.amount)
  const bounded = {
    exactly: value,
    atLeast: t('report.indicators.gapAtLeast', { gap: value }),
    atMost: t('report.indicators.gapAtMost', { gap: value }),
    about: t('report.indicators.gapAbout', { gap: value }),
  } as const
  return withUnit(bounded[gap.bound])
}

function gapCell(context: ComposeContext, indicator: IndicatorFact, target: number | null): Cell {
  if (target === null) return notApplicableCell
  const gap = gapText(context, indicator.toTarget)
  if (gap !== null) return numberCell(gap)
  return indicator.toTarget.state === 'missing' ? missingCell : cell(context.t('report.indicators.notComputable'))
}

const currentYear = (indicator: IndicatorFact): IndicatorYearFact | undefined => indicator.years.at(-1)

function dashboard(context: ComposeContext): Block {
  const { input, t, f } = context
  const year = input.indicatorYear
  return dataTable({
    key: 'indicatorDashboard',
    caption: t('report.indicators.dashboardCaption', { year }),
    description: t('report.indicators.dashboardDescription', { year, previous: year - 1 }),
    columns: [
      column(t('report.indicators.indicatorAndUnit'), 6.2),
      numberColumn(String(year - 1), 2.1),
      numberColumn(String(year), 2.6),
      numberColumn(t('report.indicators.target'), 2.2),
      numberColumn(t('report.indicators.gap'), 2.2),
      column(t('report.indicators.source'), 3),
    ],
    rows: input.indicators.map((indicator): Cell[] => {
      const current = currentYear(indicator)
      const target = current?.target ?? null
      return [
        cell(
          indicator.unit === '' ? indicator.name : t('report.inParentheses', { text: indicator.name, detail: indicator.unit }),
        ),
        figureCell(context, indicator.years.at(-2)?.figure ?? { state: 'notRecorded' }),
        figureCell(context, current?.figure ?? { state: 'notRecorded' }),
        target === null
          ? { kind: 'text', content: [{ text: t('report.indicators.noTarget'), missing: true }] }
          : numberCell(f.number(target)),
        gapCell(context, indicator, target),
        cellOr(current === undefined || current.source === '' ? indicator.source : current.source),
      ]
    }),
    note: text(t('report.indicators.dashboardNote', { year })),
  })
}

/** Indicators with a value older than the two years of the dashboard, but for those drawn as a line with their own table. */
const hasHistory = (indicator: IndicatorFact) => indicator.years.slice(0, -2).some(({ figure }) => figure.state === 'recorded')

function seriesTable(context: ComposeContext, indicators: readonly IndicatorFact[]): Block {
  const { t } = context
  const first = Math.min(
    ...indicators.map(({ years }) => years.findIndex(({ figure }) => figure.state === 'recorded')).filter((index) => index >= 0),
  )
  const years = indicators[0]?.years.slice(first).map(({ year }) => year) ?? []
  return dataTable({
    key: 'indicatorSeries',
    caption: t('report.indicators.seriesCaption', { first: years[0] ?? '', last: years.at(-1) ?? '' }),
    description: t('report.indicators.seriesDescription'),
    columns: [column(t('report.indicators.indicator'), 3), ...years.map((year) => numberColumn(String(year), 1.9))],
    rows: indicators.map((indicator) => [
      cell(indicator.name),
      ...indicator.years.slice(first).map(({ figure }) => figureCell(context, figure)),
    ]),
    note: text(t('report.indicators.seriesNote')),
  })
}

/** A point of the line; a range gives none: its middle was never measured. */
const plotted = (figure: IndicatorFigure): number | null =>
  figure.state === 'recorded' && figure.qualifier !== 'between' ? figure.amount : null

const hasChart = (indicator: IndicatorFact) =>
  indicator.years.filter(({ figure }) => plotted(figure) !== null).length >= fewestChartYears &&
  (currentYear(indicator)?.target ?? null) !== null

function evolution(context: ComposeContext, indicator: IndicatorFact): Block {
  const { t, f } = context
  const firstKnown = indicator.years.findIndex(({ figure, target }) => figure.state === 'recorded' || target !== null)
  const years = indicator.years.slice(Math.max(firstKnown, 0))
  const points = years.filter(({ figure }) => plotted(figure) !== null)
  const notes = [
    ...(points.length < years.length ? [t('report.indicators.chartGap')] : []),
    ...(indicator.source === '' ? [] : [t('report.review.ruleSource', { source: indicator.source })]),
  ]
  const missing = t('report.indicators.noValue')
  const value = (figure: IndicatorFigure) => f.figure(figure) ?? missing
  const aim = (target: number | null) => (target === null ? t('report.indicators.noTarget') : f.number(target))
  const first = points[0]
  const last = points.at(-1)
  return {
    kind: 'chart',
    key: `indicator-${indicator.id}`,
    type: 'line',
    caption: t('report.indicators.chartCaption', {
      name: indicator.name,
      first: first === undefined ? missing : value(first.figure),
      firstYear: first?.year ?? '',
      last: last === undefined ? missing : value(last.figure),
      lastYear: last?.year ?? '',
      target: aim(currentYear(indicator)?.target ?? null),
    }),
    altText: t('report.indicators.chartAlt', {
      years: years.length,
      unit: indicator.unit === '' ? t('report.indicators.chartNoUnit') : indicator.unit,
      values: years
        .map(({ year, figure, target }) =>
          t('report.indicators.chartAltYear', { year, value: value(figure), target: aim(target) }),
        )
        .join(t('report.separator')),
    }),
    ...(indicator.unit === '' ? {} : { unit: indicator.unit }),
    format: points.every(({ figure }) => Number.isInteger(plotted(figure))) ? 'integer' : 'decimal',
    categories: years.map(({ year }) => String(year)),
    series: [
      { name: t('report.indicators.value'), values: years.map(({ figure }) => plotted(figure)), role: 'main' },
      { name: t('report.indicators.target'), values: years.map(({ target }) => target), role: 'target' },
    ],
    data: dataTable({
      key: `indicatorData-${indicator.id}`,
      caption: t('report.indicators.chartDataCaption', { name: indicator.name }),
      description: t('report.indicators.chartDataDescription'),
      columns: [column(t('report.indicators.row'), 2.4), ...years.map(({ year }) => numberColumn(String(year), 1.4))],
      rows: [
        [cell(t('report.indicators.value')), ...years.map(({ figure }) => figureCell(context, figure))],
        [
          cell(t('report.indicators.target')),
          ...years.map(({ target }): Cell => (target === null ? notApplicableCell : numberCell(f.number(target)))),
        ],
      ],
      ...(notes.length === 0 ? {} : { note: text(notes.join(' ')) }),
    }),
  }
}

/** Indicators of the year in which the period ends: value, target, gap, last year, source; missing is never zero. */
export function indicatorsSection(context: ComposeContext): Block[] {
  const { input, t, f } = context
  const title = sectionHeading(context, 'indicators')
  const narrative = narrativeBlocks(input.sections.indicators.narrative, 'indicators')
  if (input.indicators.length === 0)
    return [title, ...(narrative.length === 0 ? [emptySection(context, 'indicators')] : narrative)]
  const count = (state: IndicatorFact['targetState']) =>
    input.indicators.filter((indicator) => indicator.targetState === state).length
  const charted = input.indicators.filter(hasChart).slice(0, mostCharts)
  const others = input.indicators.filter((indicator) => hasHistory(indicator) && !charted.includes(indicator))
  return [
    title,
    lead(
      f.plural('report.indicators.lead', input.indicators.length, {
        reached: f.number(count('reached')),
        missed: f.number(count('notReached')),
        missing: f.number(input.indicators.filter((indicator) => currentYear(indicator)?.figure.state === 'notRecorded').length),
        year: input.indicatorYear,
      }),
    ),
    ...(isCalendarYear(input.period) ? [] : [paragraph(t('report.indicators.yearNote', { year: input.indicatorYear }))]),
    ...narrative,
    heading('indicators-dashboard', 2, t('report.indicators.dashboard')),
    dashboard(context),
    ...(others.length === 0
      ? []
      : [heading('indicators-series', 2, t('report.indicators.series')), seriesTable(context, others)]),
    ...(charted.length === 0 ? [] : [heading('indicators-evolution', 2, t('report.indicators.evolution'))]),
    ...charted.map((indicator) => evolution(context, indicator)),
  ]
}
