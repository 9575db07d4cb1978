import { Bar, BarChart, CartesianGrid, XAxis, YAxis, type BarShapeProps as RechartsShape } from 'recharts'
import { barGap, barThickness } from './bar-geometry.ts'
import { BarLabel } from './bar-label.tsx'
import { BarShape } from './bar-shape.tsx'
import { chartRows, chartScale, hasRoomForValues } from './chart-data.ts'
import type { ChartData, ChartRow } from './chart-types.ts'
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
const columnHeight = 272

/** Columns, bars or stacked columns, from 0; each named directly where there is room. */
export function BarPlot({ type, width, prefix, missingWords, ...data }: BarPlotProps) {
  const { categories, series, targets, formatValue, formatCell } = data
  const isSide = type === 'bar'
  const isStacked = type === 'stacked'
  const scale = chartScale(data, isStacked)
  const namesValues = !isStacked && (isSide || hasRoomForValues(data, width))
  const longest = Math.max(0, ...categories.map((category) => category.length))
  const categoryWidth = Math.min(width * 0.45, longest * 8.5 + 16)
  const valueWidth = Math.max(...scale.ticks.map((value) => formatValue(value).length)) * 9 + 12
  const sideBand = Math.max(44, series.length * 28 + 16)
  const height = isSide ? Math.max(120, categories.length * sideBand + 24) : columnHeight
  const band = isSide ? sideBand : (width - 16 - (namesValues ? 0 : valueWidth)) / Math.max(1, categories.length)
  const thickness = barThickness(band, isStacked ? 1 : series.length, isSide ? 24 : 64)
  const valueAxis = {
    type: 'number',
    domain: [...scale.domain],
    ticks: [...scale.ticks],
    tickFormatter: formatValue,
    tick,
    axisLine: false,
    tickLine: false,
  } as const
  const categoryAxis = { type: 'category', dataKey: 'category', tick, axisLine, tickLine: false, interval: 0 } as const

  const wordsOf = (place: number, index: number) => {
    const value = series[place]?.values[index] ?? null
    return formatCell?.(place, index) ?? (value === null ? '' : formatValue(value))
  }
  const renderBar = (bar: RechartsShape, place: number) => {
    // `as`: the row given to the chart, which recharts types as anything.
    const { index } = bar.payload as ChartRow
    const style = seriesStyle(place)
    const plainGround = style.pattern === 'plain' ? style.colour : `url(#${prefix}-${place})`
    const isTop = !isStacked || place === series.length - 1
    return (
      <g>
        <BarShape
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={bar.height}
          ground={series[place]?.approximate?.[index] ? `url(#${prefix}-near-${place})` : plainGround}
          colour={style.colour}
          roundedEnd={isTop ? (isSide ? 'end' : 'top') : 'none'}
        />
        {namesValues && (
          <BarLabel
            words={wordsOf(place, index)}
            x={isSide ? bar.x + bar.width : bar.x + bar.width / 2}
            y={isSide ? bar.y + bar.height / 2 : bar.y}
            isSide={isSide}
            target={targets?.values[index] ?? null}
          />
        )}
      </g>
    )
  }

  return (
    <BarChart
      width={width}
      height={height}
      data={chartRows(data)}
      layout={isSide ? 'vertical' : 'horizontal'}
      accessibilityLayer={false}
      margin={{ top: namesValues && !isSide ? 32 : 12, right: isSide ? 84 : 8, bottom: 4, left: isSide ? 0 : 8 }}
      barGap={barGap}
    >
      <Patterns prefix={prefix} />
      {!namesValues && <CartesianGrid vertical={false} stroke="var(--line)" />}
      {isSide ? <XAxis {...valueAxis} hide /> : <XAxis {...categoryAxis} height={32} />}
      {isSide ? (
        <YAxis {...categoryAxis} width={categoryWidth} />
      ) : (
        <YAxis {...valueAxis} width={valueWidth} hide={namesValues} />
      )}
      {series.map((one, place) => (
        <Bar
          key={one.name}
          dataKey={`s${place}`}
          isAnimationActive={false}
          barSize={thickness}
          {...(isStacked && { stackId: 'all' })}
          shape={(bar: RechartsShape) => renderBar(bar, place)}
        />
      ))}
      <Marks
        categories={categories}
        series={series}
        targets={targets}
        layout={isSide ? 'bars' : 'columns'}
        thickness={isStacked ? undefined : thickness}
        missingWords={missingWords}
      />
    </BarChart>
  )
}
