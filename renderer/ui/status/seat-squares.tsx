import { cx } from '../cx.ts'
import styles from './seats.module.css'

export type SeatState = 'occupied' | 'ending' | 'vacant'

/** One square a seat; decorative, the same facts always stand beside it in words. */
export const SeatSquares = ({ seats }: { readonly seats: readonly SeatState[] }) => (
  <span className={styles.row} aria-hidden="true">
    {seats.map((seat, index) => (
      <span key={`${seat}-${index}`} className={cx(styles.seat, styles[seat])} />
    ))}
  </span>
)
