export type TimelineSpan = { readonly start: string; readonly end: string }

const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

/** Where a date stands on the line, from 0 to 100. */
export function placeOf(date: string, { start, end }: TimelineSpan): number {
  const length = dayNumber(end) - dayNumber(start)
  return length <= 0 ? 0 : Math.min(100, Math.max(0, ((dayNumber(date) - dayNumber(start)) / length) * 100))
}

export type TimelineSlot = 'above' | 'below' | 'none'

type Placed = { readonly id: string; readonly at: number; readonly isMain?: boolean | undefined }

/**
 * Labels that do not touch: each goes above the line, or below it, or is left to the list alone when both are taken.
 * `room` is the width of a label and `today` the width around today's word, in the same hundredths of the line.
 */
export function labelSlots(events: readonly Placed[], room: number, todayAt: number, todayRoom: number): ReadonlyMap<string, TimelineSlot> {
  const taken: Record<'above' | 'below', (readonly [number, number])[]> = { above: [[todayAt - todayRoom / 2, todayAt + todayRoom / 2]], below: [] }
  const isFree = (side: 'above' | 'below', at: number) => taken[side].every(([from, to]) => at + room <= from || at >= to)
  const inOrder = [...events].toSorted((a, b) => Number(b.isMain ?? false) - Number(a.isMain ?? false) || a.at - b.at)
  const slots = new Map<string, TimelineSlot>()
  for (const event of inOrder) {
    // A label starts at its dot, and turns back before the end of the line.
    const from = Math.min(event.at, 100 - room)
    const side = isFree('above', from) ? 'above' : isFree('below', from) ? 'below' : 'none'
    if (side !== 'none') taken[side].push([from, from + room])
    slots.set(event.id, side)
  }
  return slots
}
