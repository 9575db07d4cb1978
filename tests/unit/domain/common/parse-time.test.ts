import { expect, test } from 'vitest'
import { parseLocalTimeInput } from '#shared/domain/common/parse-time.ts'

test.each([
  ['14 h 30', '14:30'],
  ['14\u00a0h\u00a030', '14:30'],
  ['14h30', '14:30'],
  ['14 h', '14:00'],
  ['14:30', '14:30'],
  ['14.30', '14:30'],
  ['1430', '14:30'],
  ['9', '09:00'],
  ['9h05', '09:05'],
  ['0 h 15', '00:15'],
  ['midi', '12:00'],
  ['2:30 pm', '14:30'],
  ['12 am', '00:00'],
])('%s is %s', (text, expected) => {
  expect(parseLocalTimeInput(text)).toEqual({ ok: true, value: expected })
})

test.each(['', '24 h', '12 h 60', 'tantôt', '14 h 3', '13 pm', '12345'])('"%s" is refused', (text) => {
  expect(parseLocalTimeInput(text)).toEqual({ ok: false, error: 'errors.time' })
})
