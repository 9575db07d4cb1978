import { useYAxisScale } from 'recharts'
import styles from './chart.module.css'

type BarLabelProps = {
  readonly words: string
  /** Middle of the bar's end. */
  readonly x: number
  readonly y: number
  readonly isSide: boolean
  /** A dash that the words must not cross. */
  readonly target: number | null
}

/** The number of a bar, at its end; above the target's dash when that is in its way. */
export function BarLabel({ words, x, y, isSide, target }: BarLabelProps) {
  const scale = useYAxisScale()
  const dash = isSide || target === null ? undefined : scale?.(target)
  const isInTheWay = dash !== undefined && dash < y + 3 && dash > y - 30
  return isSide ? (
    <text x={x + 8} y={y} dominantBaseline="central" className={styles.value}>
      {words}
    </text>
  ) : (
    <text x={x} y={(isInTheWay ? dash : y) - 8} textAnchor="middle" className={styles.value}>
      {words}
    </text>
  )
}
