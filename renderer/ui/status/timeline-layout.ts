export type TimelineSpan = { readonly start: string; readonly end: string }

const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

/** Where a date stands on the line, from 0 to 100. */
export function placeOf(date: string, { start, end }: TimelineSpan): number {
  const length = dayNumber(end) - dayNumber(start)
  return length <= 0 ? 0 : Math.min(100, Math.max(0, ((dayNumber(date) - dayNumber(start)) / length) * 100))
}

export type TimelineSlot = 'above' | 'below' | 'none'

type Placed = { readonly id: string; readonly at: number; readonly room: number; readonly isMain?: boolean | undefined }

/**
 * Labels that do not touch: each goes above the line, or below it, or has no place when both are taken.
 * `at` and `room` (the width of the label) are in hundredths of the line; the main dates are placed first.
 * A label starts at its dot, and turns back before the end of the line.
 */
export function labelSlots(
  events: readonly Placed[],
  today: { readonly at: number; readonly room: number },
): ReadonlyMap<string, TimelineSlot> {
  const taken: Record<'above' | 'below', (readonly [number, number])[]> = {
    above: [[today.at - today.room * 0.1, today.at + today.room]],
    below: [],
  }
  const inOrder = [...events].toSorted((a, b) => Number(b.isMain ?? false) - Number(a.isMain ?? false) || a.at - b.at)
  const slots = new Map<string, TimelineSlot>()
  for (const { id, at, room } of inOrder) {
    const from = Math.min(at, 100 - room)
    const isFree = (side: 'above' | 'below') => taken[side].every(([start, end]) => from + room <= start || from >= end)
    const slot = isFree('above') ? 'above' : isFree('below') ? 'below' : 'none'
    if (slot !== 'none') taken[slot].push([from, from + room])
    slots.set(id, slot)
  }
  return slots
}
