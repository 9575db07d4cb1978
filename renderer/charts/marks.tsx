import { useXAxisScale, useYAxisScale } from 'recharts'
import { barOffset } from './bar-geometry.ts'
import type { ChartData } from './chart-types.ts'
import styles from './chart.module.css'

type MarksProps = Pick<ChartData, 'categories' | 'series' | 'targets'> & {
  readonly layout: 'columns' | 'bars' | 'line'
  /** Of one bar, when bars stand side by side. */
  readonly thickness?: number | undefined
  readonly missingWords: string
}

/** What recharts does not draw: target dashes across the bars, and the words left in the place of a missing value. */
export function Marks({ categories, series, targets, layout, thickness, missingWords }: MarksProps) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  const isSide = layout === 'bars'
  const [along, across] = isSide ? [y, x] : [x, y]
  const base = across(0) ?? 0
  const words = missingWords.split(' ')
  const isMissing = (place: number, index: number) => (series[place]?.values[index] ?? null) === null
  return (
    <g>
      {categories.map((category, index) => {
        const start = along(category, { position: 'start' }) ?? 0
        const middle = along(category, { position: 'middle' }) ?? 0
        const end = along(category, { position: 'end' }) ?? 0
        const target = targets?.values[index] ?? null
        const at = target === null ? undefined : across(target)
        const reach = Math.min((end - start) * 0.46, 48)
        const gaps = series.flatMap((_, place) => (isMissing(place, index) ? [place] : []))
        const isAllMissing = gaps.length === series.length
        const slots = thickness === undefined ? [] : gaps.map((place) => middle + barOffset(place, series.length, thickness))
        return (
          <g key={category}>
            {at !== undefined && (
              <line
                className={styles.target}
                {...(isSide
                  ? { x1: at, x2: at, y1: middle - reach, y2: middle + reach }
                  : { x1: middle - reach, x2: middle + reach, y1: at, y2: at })}
              />
            )}
            {isSide &&
              slots.map((slot) => (
                <text key={slot} x={base + 8} y={slot} dominantBaseline="central" className={styles.missing}>
                  {missingWords}
                </text>
              ))}
            {!isSide && isAllMissing && (
              <text textAnchor="middle" className={styles.missing}>
                {words.map((word, place) => (
                  <tspan key={word} x={middle} y={base - 10 - (words.length - 1 - place) * 18}>
                    {word}
                  </tspan>
                ))}
              </text>
            )}
            {!isSide &&
              !isAllMissing &&
              slots.map((slot) => (
                <text
                  key={slot}
                  transform={`translate(${slot} ${base - 8}) rotate(-90)`}
                  dominantBaseline="central"
                  className={styles.missing}
                >
                  {missingWords}
                </text>
              ))}
          </g>
        )
      })}
    </g>
  )
}
