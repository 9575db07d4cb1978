import { useUiText } from '../provider/use-ui-text.ts'
import { SeatSquares } from './seat-squares.tsx'
import styles from './seats.module.css'

export function SeatLegend() {
  const text = useUiText()
  return (
    <ul className={styles.legend}>
      <li>
        <SeatSquares seats={['occupied']} /> {text('ui.seatOccupied')}
      </li>
      <li>
        <SeatSquares seats={['ending']} /> {text('ui.seatEnding')}
      </li>
      <li>
        <SeatSquares seats={['vacant']} /> {text('ui.seatVacant')}
      </li>
    </ul>
  )
}
