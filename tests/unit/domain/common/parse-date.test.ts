import { expect, test } from 'vitest'
import { parseLocalDateInput } from '#shared/domain/common/parse-date.ts'

/** A Thursday. */
const today = '2026-03-12'
const fr = (text: string) => parseLocalDateInput(text, today, 'fr')
const en = (text: string) => parseLocalDateInput(text, today, 'en')

test.each([
  ['2026-03-12', '2026-03-12'],
  ['2026-3-2', '2026-03-02'],
  ['12/3/26', '2026-03-12'],
  ['12/03/2026', '2026-03-12'],
  ['12.3.2026', '2026-03-12'],
  ['12-3-26', '2026-03-12'],
  ['12 3 26', '2026-03-12'],
  ['12 / 3 / 2026', '2026-03-12'],
  ['120326', '2026-03-12'],
  ['12032026', '2026-03-12'],
  ['12 mars', '2026-03-12'],
  ['12 mars 2025', '2025-03-12'],
  ['12 Mars 25', '2025-03-12'],
  ['le jeudi 12 mars 2026', '2026-03-12'],
  ['1er avril 2026', '2026-04-01'],
  ['1er\u00a0avril 2026', '2026-04-01'],
  ['9 avr. 2026', '2026-04-09'],
  ['15 août 2026', '2026-08-15'],
  ['15 AOUT 2026', '2026-08-15'],
  ['3 déc. 2025', '2025-12-03'],
  ['5 juil 2026', '2026-07-05'],
  ['29/2/2024', '2024-02-29'],
])('French input %s is %s', (text, expected) => {
  expect(fr(text)).toEqual({ ok: true, value: expected })
})

test.each([
  ['aujourd’hui', '2026-03-12'],
  ["Aujourd'hui", '2026-03-12'],
  ['demain', '2026-03-13'],
  ['hier', '2026-03-11'],
  ['après-demain', '2026-03-14'],
  ['après demain', '2026-03-14'],
  ['avant-hier', '2026-03-10'],
  ['vendredi', '2026-03-13'],
  ['mercredi', '2026-03-18'],
  ['jeudi', '2026-03-19'],
])('the relative word %s is %s', (text, expected) => {
  expect(fr(text)).toEqual({ ok: true, value: expected })
})

test.each([
  ['6 novembre', '2025-11-06'],
  ['5 juin', '2026-06-05'],
  ['12/3', '2026-03-12'],
  ['31/12', '2025-12-31'],
])('without a year, %s is the closest day', (text, expected) => {
  expect(fr(text)).toEqual({ ok: true, value: expected })
})

test('two digits mean this century, or the last one far ahead', () => {
  expect(fr('1/1/46')).toEqual({ ok: true, value: '2046-01-01' })
  expect(fr('1/1/47')).toEqual({ ok: true, value: '1947-01-01' })
})

test.each([
  ['31/2/2026', 'errors.dateImpossible'],
  ['31 avril 2026', 'errors.dateImpossible'],
  ['29/2', 'errors.dateImpossible'],
  ['12/13/2026', 'errors.dateImpossible'],
  ['1/1/1899', 'errors.dateRange'],
  ['2200-01-01', 'errors.dateRange'],
  ['', 'errors.date'],
  ['bientôt', 'errors.date'],
  ['12 ma 2026', 'errors.date'],
  ['5 jui 2026', 'errors.date'],
  ['12 mars 2026 ou 2027', 'errors.date'],
  ['tomorrow', 'errors.date'],
])('%s is refused as %s', (text, error) => {
  expect(fr(text)).toEqual({ ok: false, error })
})

test.each([
  ['12/3/26', '2026-03-12'],
  ['12 March 2026', '2026-03-12'],
  ['March 12, 2026', '2026-03-12'],
  ['3rd May 2026', '2026-05-03'],
  ['tomorrow', '2026-03-13'],
  ['monday', '2026-03-16'],
])('English input %s is %s', (text, expected) => {
  expect(en(text)).toEqual({ ok: true, value: expected })
})
