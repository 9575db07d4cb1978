import { expect, test } from 'vitest'
import type { AttendanceCounts } from '#shared/domain/rules/attendance-summary.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { attendanceWords, presentWords } from '#renderer/features/meetings/attendance-words.ts'

const t = createTranslator('fr')
const none: AttendanceCounts = { expected: 20, present: 0, remote: 0, represented: 0, excused: 0, absent: 0, notEntered: 0 }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each<[Partial<AttendanceCounts>, string]>([
  [{ present: 12, remote: 2 }, '14 présents sur 20'],
  [{ present: 1 }, '1 présent sur 20'],
  [{}, 'personne de présent sur 20'],
  [{ expected: 1, present: 2 }, '2 présents'],
  [{ expected: 0, present: 1 }, '1 présent'],
  [{ expected: 0 }, 'personne de présent'],
])('[M09] present and remote are said together: %j', (counts, words) => {
  expect(plain(presentWords(t, { ...none, ...counts }))).toBe(words)
})

test('[M09] what is represented, excused, absent or not entered is said apart, and only when there is some', () => {
  const words = attendanceWords(t, { ...none, present: 12, remote: 2, represented: 1, excused: 2, absent: 1, notEntered: 2 })
  expect(plain(words)).toBe('14 présents sur 20, dont 2 à distance, 1 représenté, 2 excusés, 1 absent, 2 non saisis')
  expect(plain(attendanceWords(t, { ...none, present: 20 }))).toBe('20 présents sur 20')
})
