import { expect, test } from 'vitest'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { createTranslator } from '#shared/i18n/translator.ts'

const t = createTranslator('fr')

test('a code gives its sentence, with its numbers', () => {
  expect(errorText(t, 'errors.required')).toBe(t('errors.required'))
  expect(errorText(t, { code: 'errors.unanimitySeats', params: { seats: 3, votes: 2 } })).toContain('3')
})

test('a code without sentence never shows itself: an accident, or in a form what was typed', () => {
  for (const code of ['Too big: expected string to have <=10 characters', 'errors.noSuchCode', 'constructor', 'errors']) {
    expect(errorText(t, code)).toBe(t('errors.internal'))
    expect(errorText(t, code, 'errors.invalid')).toBe(t('errors.invalid'))
  }
})
