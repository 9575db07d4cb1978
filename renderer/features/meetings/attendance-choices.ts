import type { Entry } from './use-attendance-entry.ts'
import type { Sitting } from './use-meeting.ts'

/** A titular for whom nothing was entered, nor for a substitute on their seat: those that « Tous présents » enters. */
export function isMandateFree(
  { mandate }: Sitting,
  everybody: readonly Sitting[],
  entryOf: (mandateId: string) => Entry,
): boolean {
  if (mandate.role !== 'titular') return false
  return everybody.every((other) => other.mandate.seatId !== mandate.seatId || entryOf(other.mandate.id).mode === null)
}
