import { Paragraph } from 'docx'
import type { FileChild } from 'docx'
import { ChartRun, type ChartDataLabels, type ChartFont, type ChartRunOptions, type ChartSeries } from 'docx/charts'
import type { Language } from '../i18n/language.ts'
import type { ChartBlock } from '../report/blocks.ts'
import { captionParagraph } from './captions.ts'
import type { RenderContext } from './context.ts'
import { inlineRuns } from './inlines.ts'
import type { Orientation } from './page-setup.ts'
import { textWidthInPixels } from './page-setup.ts'
import { palette } from './palette.ts'
import { fonts, styleIds } from './styles.ts'
import { tableBlock } from './tables.ts'
import { typeScales } from './type-scale.ts'

const seriesColors = { main: palette.navy, second: palette.blue, third: palette.pale, target: palette.copper } as const
const sliceColors = [palette.navy, palette.blue, palette.copper, palette.pale, palette.grey, palette.hairline]
const heights = { column: 215, stackedColumn: 215, line: 230, bar: 235, pie: 225 } as const
const barRow = 26
/** Share of the highest stack under which a segment's label would lie on its neighbour's. */
const thinnestLabelled = 0.12

/** Caption, native chart with its alt text, note, then at once the table of the same numbers. */
export function chartBlock(chart: ChartBlock, startsPage: boolean, context: RenderContext): FileChild[] {
  const caption = context.outline.figures.get(chart)
  const note = chart.note ? [new Paragraph({ style: styleIds.tableNote, children: inlineRuns(chart.note) })] : []
  return [
    ...(caption ? [captionParagraph(context.labels.figure, caption, startsPage, context)] : []),
    new Paragraph({
      style: styleIds.figure,
      keepNext: chart.note !== undefined,
      children: [new ChartRun(chartOptions(chart, `${context.labels.figure} ${caption?.number ?? ''}`.trim(), context))],
    }),
    ...note,
    ...tableBlock(chart.data, false, context),
  ]
}

function chartOptions(chart: ChartBlock, name: string, { orientation, variant, language }: RenderContext): ChartRunOptions {
  const size = typeScales[variant].cell
  const font: ChartFont = { name: fonts.text, size, color: palette.ink }
  const base = {
    font: { name: fonts.text, color: palette.ink },
    chartArea: { fill: palette.white, border: 'none' },
    transformation: { width: textWidthInPixels(orientation), height: chartHeight(chart, orientation) },
    altText: { name, title: chart.caption, description: chart.altText },
    categories: chart.categories,
  } as const
  const legend = chart.series.length > 1 ? ({ position: 'top', font } as const) : (false as const)
  const numberFormat = formatOf(chart, language)
  const categoryAxis = { font, gridlines: false }
  switch (chart.type) {
    case 'stackedColumn':
      return {
        ...base,
        type: 'column',
        stacking: 'stacked',
        gapWidth: 80,
        legend,
        categoryAxis,
        valueAxis: hiddenAxis(chart),
        series: chart.series.map((series) =>
          columnSeries(
            series,
            chart,
            labelsOf(series, { position: 'center', numberFormat: withoutSmallest(numberFormat, chart), font }),
          ),
        ),
      }
    case 'column':
      return {
        ...base,
        type: 'column',
        gapWidth: 80,
        overlap: 0,
        legend,
        categoryAxis,
        valueAxis: hiddenAxis(chart),
        series: chart.series.map((series) =>
          columnSeries(series, chart, { value: true, position: 'outsideEnd', numberFormat, font }),
        ),
      }
    case 'bar':
      return {
        ...base,
        type: 'bar',
        gapWidth: 45,
        overlap: 0,
        legend,
        categoryAxis: { ...categoryAxis, reverseOrder: true },
        valueAxis: hiddenAxis(chart),
        series: chart.series.map((series) =>
          columnSeries(series, chart, { value: true, position: 'outsideEnd', numberFormat, font: { ...font, bold: true } }),
        ),
      }
    case 'line':
      return {
        ...base,
        type: 'line',
        legend,
        categoryAxis,
        emptyValues: 'gap',
        valueAxis: {
          font,
          numberFormat,
          gridlines: false,
          minimum: chart.series.every(({ values }) => values.every((value) => (value ?? 0) >= 0)) ? 0 : undefined,
        } as const,
        series: chart.series.map((series) =>
          lineSeries(series, { value: true, position: 'above', numberFormat, font: { ...font, bold: true } }),
        ),
      } as ChartRunOptions // `as`: exactOptionalPropertyTypes refuses `minimum: undefined`, which docx accepts
    case 'pie':
      return {
        ...base,
        type: 'pie',
        legend: { position: 'right', font },
        series: chart.series.slice(0, 1).map(({ name: seriesName, values }) => ({
          name: seriesName,
          values,
          colors: values.map((_, index) => sliceColors[index % sliceColors.length]),
        })),
        dataLabels: { value: true, position: 'outsideEnd', numberFormat, font },
      }
  }
}

/** Bars get the room their number asks for; a landscape page gives a little more height to all. */
function chartHeight(chart: ChartBlock, orientation: Orientation): number {
  const needed = chart.type === 'bar' ? 50 + chart.categories.length * chart.series.length * barRow : 0
  return Math.min(620, Math.max(heights[chart.type] + (orientation === 'landscape' ? 40 : 0), needed))
}

function hiddenAxis({ format, series }: ChartBlock) {
  const values = series.flatMap((one) => one.values)
  const isShare = format === 'percent' && values.every((value) => value === null || (value >= 0 && value <= 1))
  return { visible: false, gridlines: false, ...(isShare ? { minimum: 0, maximum: 1 } : {}) }
}

/** French thousands are parted by a narrow space whatever the reader's system; readers choose the decimal mark themselves. */
function formatOf({ format }: ChartBlock, language: Language): string {
  if (format === 'percent') return language === 'fr' ? '0\u00a0%' : '0%'
  if (format === 'decimal') return '#,##0.0'
  return language === 'fr' ? '[<1000]0;[<1000000]#\u202f##0;#\u202f###\u202f##0' : '#,##0'
}

/** In a stack, a segment too thin for its label bears none: the table below has its number. */
function withoutSmallest(format: string, { categories, series, format: kind }: ChartBlock): string {
  if (kind !== 'integer') return format
  const totals = categories.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
  const thinnest = Math.max(1, Math.ceil(Math.max(...totals) * thinnestLabelled))
  return `[<${thinnest}]"";#,##0`
}

/** White and bold on navy and copper, ink on the lighter colours. */
function labelsOf(series: ChartBlock['series'][number], labels: ChartDataLabels): ChartDataLabels {
  const isDark = series.role === 'main' || series.role === 'target'
  return { ...labels, value: true, font: { ...labels.font, bold: true, color: isDark ? palette.white : palette.ink } }
}

function columnSeries(series: ChartBlock['series'][number], chart: ChartBlock, dataLabels: ChartDataLabels): ChartSeries {
  const highlighted = new Set(chart.highlighted)
  return {
    name: series.name,
    values: series.values,
    color: seriesColors[series.role],
    dataLabels,
    ...(series.role === 'main' && highlighted.size > 0
      ? { colors: series.values.map((_, index) => (highlighted.has(index) ? palette.copper : undefined)) }
      : {}),
  }
}

function lineSeries(series: ChartBlock['series'][number], dataLabels: ChartDataLabels): ChartSeries {
  const color = seriesColors[series.role]
  const common = { name: series.name, values: series.values, color }
  if (series.role === 'target')
    return { ...common, dataLabels: false, markers: false, line: { color, width: 1.75, dash: 'dash' } }
  return {
    ...common,
    dataLabels: series.role === 'main' ? dataLabels : false,
    markers: { shape: 'circle', size: 8 },
    line: { color, width: 2.75 },
  }
}
