import type { ChartData } from './chart-types.ts'
import { Marker } from './marker.tsx'
import { seriesStyle } from './series-style.ts'
import styles from './chart.module.css'

type LegendProps = Pick<ChartData, 'series' | 'targets'> & { readonly prefix: string; readonly isLine: boolean }

/** In the title line: the series when there are several, and the target's dash. */
export function Legend({ series, targets, prefix, isLine }: LegendProps) {
  const hasTargets = targets?.values.some((value) => value !== null) ?? false
  if (series.length < 2 && !hasTargets) return null
  return (
    <ul className={styles.legend}>
      {series.length > 1 &&
        series.map((one, place) => {
          const style = seriesStyle(place)
          return (
            <li key={one.name}>
              <svg width="28" height="16" aria-hidden="true" focusable="false">
                {isLine ? (
                  <>
                    <line x1="0" x2="28" y1="8" y2="8" stroke={style.colour} strokeWidth="2.5" strokeDasharray={style.dash} />
                    <Marker shape={style.marker} colour={style.colour} x={14} y={8} />
                  </>
                ) : (
                  <rect
                    x="5"
                    y="1"
                    width="18"
                    height="14"
                    rx="2"
                    fill={style.pattern === 'plain' ? style.colour : `url(#${prefix}-${place})`}
                    stroke={style.colour}
                    strokeWidth="1.5"
                  />
                )}
              </svg>
              {one.name}
            </li>
          )
        })}
      {hasTargets && (
        <li>
          <svg width="30" height="16" aria-hidden="true" focusable="false">
            <line x1="0" x2="30" y1="8" y2="8" className={styles.target} />
          </svg>
          {targets?.name}
        </li>
      )}
    </ul>
  )
}
