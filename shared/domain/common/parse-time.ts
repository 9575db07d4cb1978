import type { LocalTime } from './dates.ts'
import { err, ok, type Result } from './result.ts'

/** A time of day as a person types it: `14 h 30`, `14h`, `14:30`, `14.30`, `1430`, `9`, `midi`, `2:30 pm`. */
export function parseLocalTimeInput(text: string): Result<LocalTime, 'errors.time'> {
  const input = text.replace(/[\s\u00a0\u202f]+/g, '').toLowerCase()
  if (input === 'midi' || input === 'noon') return ok('12:00')
  const parts = /^(\d{1,2})(?:(?:h|:|\.|heures?)(\d{2})?)?(?:min)?(am|pm)?$/.exec(input) ?? /^(\d{2})(\d{2})$/.exec(input)
  if (!parts) return err('errors.time')
  const half = parts[3]
  const typed = Number(parts[1])
  const isHalfDayHour = typed >= 1 && typed <= 12
  if (half !== undefined && !isHalfDayHour) return err('errors.time')
  const hour = half === undefined ? typed : (typed % 12) + (half === 'pm' ? 12 : 0)
  const minute = Number(parts[2] ?? 0)
  if (hour > 23 || minute > 59) return err('errors.time')
  return ok(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
}
