import { useXAxisScale, useYAxisScale } from 'recharts'
import type { ChartData } from './chart-types.ts'
import styles from './chart.module.css'

type MarksProps = Pick<ChartData, 'categories' | 'series' | 'targets'> & {
  readonly layout: 'columns' | 'bars' | 'line'
  readonly missingWords: string
}

/** What recharts does not draw: target dashes across the bars, and the words left in the place of a missing value. */
export function Marks({ categories, series, targets, layout, missingWords }: MarksProps) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  const isSide = layout === 'bars'
  const [along, across] = isSide ? [y, x] : [x, y]
  return (
    <g>
      {categories.map((category, index) => {
        const start = along(category, { position: 'start' }) ?? 0
        const middle = along(category, { position: 'middle' }) ?? 0
        const end = along(category, { position: 'end' }) ?? 0
        const band = end - start
        const target = targets?.values[index] ?? null
        const at = target === null ? undefined : across(target)
        const reach = Math.min(band * 0.46, 48)
        const isMissing = series.every((one) => (one.values[index] ?? null) === null)
        const base = across(0) ?? 0
        return (
          <g key={category}>
            {at !== undefined && (
              <line
                className={styles.target}
                {...(isSide ? { x1: at, x2: at, y1: middle - reach, y2: middle + reach } : { x1: middle - reach, x2: middle + reach, y1: at, y2: at })}
              />
            )}
            {isMissing &&
              (isSide ? (
                <text x={base + 8} y={middle} dominantBaseline="central" className={styles.missing}>
                  {missingWords}
                </text>
              ) : (
                <text textAnchor="middle" className={styles.missing}>
                  {missingWords.split(' ').map((word, place, words) => (
                    <tspan key={word} x={middle} y={base - 10 - (words.length - 1 - place) * 18}>
                      {word}
                    </tspan>
                  ))}
                </text>
              ))}
          </g>
        )
      })}
    </g>
  )
}
