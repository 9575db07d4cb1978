import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis, type BarShapeProps as RechartsShape } from 'recharts'
import { BarShape } from './bar-shape.tsx'
import { chartRows, chartScale, hasRoomForValues } from './chart-data.ts'
import type { ChartData } from './chart-types.ts'
import { Marks } from './marks.tsx'
import { Patterns } from './patterns.tsx'
import { seriesStyle } from './series-style.ts'

type BarPlotProps = ChartData & {
  readonly type: 'column' | 'bar' | 'stacked'
  readonly width: number
  readonly prefix: string
  readonly missingWords: string
}

const tick = { fill: 'var(--ink-2)', fontSize: 16 }
const axisLine = { stroke: 'var(--line-strong)', strokeWidth: 1.5 }
const barRow = 44

/** Columns, bars or stacked columns, from 0; each named directly where there is room. */
export function BarPlot({ type, width, prefix, missingWords, ...data }: BarPlotProps) {
  const { categories, series, targets, formatValue, formatCell } = data
  const isSide = type === 'bar'
  const isStacked = type === 'stacked'
  const scale = chartScale(data, isStacked)
  const namesValues = !isStacked && (isSide || hasRoomForValues(data, width))
  const height = isSide ? Math.max(120, categories.length * Math.max(barRow, series.length * 26 + 16) + 24) : 272
  const longest = Math.max(...categories.map((category) => category.length))
  const categoryWidth = Math.min(width * 0.45, longest * 8.5 + 16)
  const valueWidth = Math.max(...scale.ticks.map((value) => formatValue(value).length)) * 9 + 12
  const valueAxis = { type: 'number', domain: [...scale.domain], ticks: [...scale.ticks], tickFormatter: formatValue, tick, axisLine: false, tickLine: false } as const
  const categoryAxis = { type: 'category', dataKey: 'category', tick, axisLine, tickLine: false, interval: 0 } as const

  return (
    <BarChart
      width={width}
      height={height}
      data={chartRows(data)}
      layout={isSide ? 'vertical' : 'horizontal'}
      accessibilityLayer={false}
      margin={{ top: namesValues && !isSide ? 28 : 12, right: isSide ? 84 : 8, bottom: 4, left: isSide ? 0 : 8 }}
      barGap={4}
      barCategoryGap={isSide ? '22%' : '20%'}
    >
      <Patterns prefix={prefix} />
      {!namesValues && <CartesianGrid vertical={false} stroke="var(--line)" />}
      {isSide ? <XAxis {...valueAxis} hide /> : <XAxis {...categoryAxis} height={32} />}
      {isSide ? <YAxis {...categoryAxis} width={categoryWidth} /> : <YAxis {...valueAxis} width={valueWidth} hide={namesValues} />}
      {series.map((one, place) => {
        const style = seriesStyle(place)
        const isLast = place === series.length - 1
        return (
          <Bar
            key={one.name}
            dataKey={`s${place}`}
            isAnimationActive={false}
            maxBarSize={isSide ? 24 : 64}
            {...(isStacked && { stackId: 'all' })}
            shape={(bar: RechartsShape) => (
              <BarShape
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={bar.height}
                ground={one.approximate?.[bar.index] ? `url(#${prefix}-near-${place})` : style.pattern === 'plain' ? style.colour : `url(#${prefix}-${place})`}
                colour={style.colour}
                roundedEnd={isStacked && !isLast ? 'none' : isSide ? 'end' : 'top'}
              />
            )}
          >
            {namesValues && (
              <LabelList
                dataKey={(row: { readonly index: number }) => {
                  const value = one.values[row.index] ?? null
                  return formatCell?.(place, row.index) ?? (value === null ? '' : formatValue(value))
                }}
                position={isSide ? 'right' : 'top'}
                offset={8}
                fill="var(--ink)"
                fontSize={16}
                fontWeight={600}
              />
            )}
          </Bar>
        )
      })}
      <Marks categories={categories} series={series} targets={targets} layout={isSide ? 'bars' : 'columns'} missingWords={missingWords} />
    </BarChart>
  )
}
