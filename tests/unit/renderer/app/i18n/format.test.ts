import { expect, test } from 'vitest'
import { actKinds } from '#shared/domain/commands/kinds.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { actLabel } from '#renderer/app/i18n/act-label.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { createFormat } from '#renderer/app/i18n/format.ts'
import { createScreenTexts } from '#renderer/app/i18n/i18n.ts'

const today = '2026-03-12'
const t = createTranslator('fr')
const fr = createFormat('fr', today, t, 'Europe/Paris')
const en = createFormat('en', today, createTranslator('en'), 'Europe/Paris')

test('dates as French writes them', () => {
  expect(fr.date('2026-04-09')).toBe('9 avril 2026')
  expect(fr.date('2026-04-01')).toBe('1er avril 2026')
  expect(fr.dateFull('2026-04-09')).toBe('jeudi 9 avril 2026')
  expect(fr.dateFull('2026-01-01')).toBe('jeudi 1er janvier 2026')
  expect(fr.dateShort('2026-04-09')).toBe('9 avr.')
  expect(en.date('2026-04-01')).toBe('1 April 2026')
})

test('hours, periods and distances', () => {
  expect(fr.time('14:30')).toBe('14\u00a0h\u00a030')
  expect(fr.time('09:00')).toBe('9\u00a0h')
  expect(en.time('09:05')).toBe('09:05')
  expect(fr.period({ start: '2025-01-01', end: '2025-12-31' })).toBe('2025')
  expect(fr.period({ start: '2024-09-01', end: '2025-08-31' })).toBe('du 1er septembre 2024 au 31 août 2025')
  expect(fr.relativeDays('2026-03-18')).toBe('dans 6 jours')
  expect(fr.relativeDays('2026-03-11')).toBe('hier')
  expect(fr.relativeDays('2026-09-12')).toBe('dans 6 mois')
  expect(fr.relativeDays('2029-03-12')).toBe('dans 3 ans')
})

test('an instant is told in the zone of the machine', () => {
  expect(fr.instant('2026-03-11T23:42:00.000Z')).toBe('12 mars 2026 à 0\u00a0h\u00a042')
  expect(fr.instantDate('2026-03-11T23:42:00.000Z')).toBe('2026-03-12')
})

test('numbers have no narrow space on screen, a true minus and their unit', () => {
  expect(fr.number(1284.5)).toBe('1\u00a0284,5')
  expect(fr.number(-3, { digits: 1 })).toBe('\u22123,0')
  expect(fr.number(12450, { unit: '€' })).toBe('12\u00a0450\u00a0€')
  expect(fr.percent(0.964)).toBe('96,4\u00a0%')
  expect(fr.fileSize(1_300)).toBe('1,3\u00a0Ko')
  expect(fr.fileSize(0)).toBe('0\u00a0o')
})

test('names sort with accents and case set aside', () => {
  expect(['Zoé', 'emile', 'Éric', 'Instance 10', 'Instance 9'].toSorted(fr.compare)).toEqual([
    'emile',
    'Éric',
    'Instance 9',
    'Instance 10',
    'Zoé',
  ])
})

test('no text of the screen has a narrow no-break space, even from a value', () => {
  expect(createScreenTexts('fr').t('history.count', { count: 2 })).toBe('2 actes')
  expect(createScreenTexts('fr').t('shell.saved.at', { time: '1\u202f000' })).toBe('Enregistré à 1\u00a0000')
})

test('every kind of act has its words, undo and redo too', () => {
  for (const kind of [...actKinds, 'act.undo', 'act.redo']) expect(actLabel(t, kind)).not.toBe(t('history.unknownAct'))
  expect(actLabel(t, 'planet.explode')).toBe(t('history.unknownAct'))
})

test('a refusal is a sentence with its values; one without words gives the general one', () => {
  expect(errorText(t, { code: 'errors.fileUnsafe', params: { entry: '../x' } })).toContain('../x')
  expect(errorText(t, 'errors.required')).toBe(t('errors.required'))
  expect(errorText(t, 'errors.neverHeardOf')).toBe(t('errors.internal'))
})
