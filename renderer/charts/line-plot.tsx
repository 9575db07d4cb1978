import { CartesianGrid, Line, LineChart, XAxis, YAxis, type DotItemDotProps } from 'recharts'
import { chartRows, chartScale } from './chart-data.ts'
import type { ChartData } from './chart-types.ts'
import { Marker } from './marker.tsx'
import { Marks } from './marks.tsx'
import { seriesStyle } from './series-style.ts'

type LinePlotProps = ChartData & { readonly width: number; readonly missingWords: string }

const tick = { fill: 'var(--ink-2)', fontSize: 16 }

/** Straight lines, cut where a value is missing; each has its dash and its marker. */
export function LinePlot({ width, missingWords, ...data }: LinePlotProps) {
  const { categories, series, targets, formatValue } = data
  const scale = chartScale(data, false)
  const valueWidth = Math.max(...scale.ticks.map((value) => formatValue(value).length)) * 9 + 12
  return (
    <LineChart
      width={width}
      height={272}
      data={chartRows(data)}
      accessibilityLayer={false}
      margin={{ top: 12, right: 16, bottom: 4, left: 8 }}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="category"
        tick={tick}
        height={32}
        tickLine={false}
        interval="preserveStartEnd"
        axisLine={{ stroke: 'var(--line-strong)', strokeWidth: 1.5 }}
        padding={{ left: 24, right: 24 }}
      />
      <YAxis
        domain={[...scale.domain]}
        ticks={[...scale.ticks]}
        tickFormatter={formatValue}
        tick={tick}
        axisLine={false}
        tickLine={false}
        width={valueWidth}
      />
      {series.map((one, place) => {
        const style = seriesStyle(place)
        return (
          <Line
            key={one.name}
            dataKey={`s${place}`}
            type="linear"
            connectNulls={false}
            isAnimationActive={false}
            stroke={style.colour}
            strokeWidth={2.5}
            {...(style.dash !== undefined && { strokeDasharray: style.dash })}
            activeDot={false}
            dot={(dot: DotItemDotProps) =>
              dot.cx === undefined || dot.cy === undefined || (one.values[dot.index] ?? null) === null ? (
                <g key={dot.index} />
              ) : (
                <Marker key={dot.index} shape={style.marker} colour={style.colour} x={dot.cx} y={dot.cy} />
              )
            }
          />
        )
      })}
      <Marks categories={categories} series={series} targets={targets} layout="line" missingWords={missingWords} />
    </LineChart>
  )
}
