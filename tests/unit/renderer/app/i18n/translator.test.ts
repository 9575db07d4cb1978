import { expect, test } from 'vitest'
import { createTranslator } from '#shared/i18n/translator.ts'

test('what says how many has its thousands apart, in the way of the language; a year has not', () => {
  const [fr, en] = [createTranslator('fr'), createTranslator('en')]
  expect(fr('history.filteredCount', { count: 8008, total: 20_000 })).toBe('8\u202f008 actes sur 20\u202f000')
  expect(en('history.count', { count: 8008 })).toBe('8,008 acts')
  expect(fr('history.count', { count: 1 })).toBe('1 acte')
  expect(fr('ui.progressOf', { value: 4347, max: 8008 })).toBe('4\u202f347 sur 8\u202f008')
  expect(fr('history.valueOf', { name: 'Ateliers', year: 2025 })).toBe('Ateliers, 2025')
})
