import { expect, test } from 'vitest'
import { labelSlots, placeOf } from '#renderer/ui/status/timeline-layout.ts'

const span = { start: '2026-03-01', end: '2026-03-31' }

test.each([
  ['2026-03-01', 0],
  ['2026-03-16', 50],
  ['2026-03-31', 100],
  ['2025-01-01', 0],
  ['2027-01-01', 100],
])('%s stands at %d hundredths', (date, expected) => {
  expect(placeOf(date, span)).toBe(expected)
})

test('labels that would touch part above and below, a third has no place', () => {
  const at = (id: string, place: number, isMain = false) => ({ id, at: place, room: 12, isMain })
  const slots = labelSlots([at('a', 40), at('b', 44), at('c', 47), at('d', 80), at('e', 84, true)], { at: 5, room: 10 })
  expect(Object.fromEntries(slots)).toEqual({ a: 'above', b: 'below', c: 'none', d: 'below', e: 'above' })
})

test('the word of today keeps its place, and the last label turns back before the end', () => {
  const slots = labelSlots(
    [
      { id: 'a', at: 8, room: 12 },
      { id: 'b', at: 97, room: 12 },
      { id: 'c', at: 90, room: 12 },
    ],
    { at: 5, room: 10 },
  )
  expect(slots.get('a')).toBe('below')
  expect(new Set([slots.get('b'), slots.get('c')])).toEqual(new Set(['above', 'below']))
})
