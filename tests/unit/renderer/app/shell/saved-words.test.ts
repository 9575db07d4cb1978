import { expect, test } from 'vitest'
import { createTranslator } from '#shared/i18n/translator.ts'
import { createFormat } from '#renderer/app/i18n/format.ts'
import { savedWords } from '#renderer/app/shell/saved-words.ts'

const t = createTranslator('fr')
const format = createFormat('fr', '2025-12-15', t, 'Europe/Paris')

test('the rail says when, and no hour that the clock has not reached: it may have been put back @safety', () => {
  const saved = (at: string | null) => savedWords(t, format, { status: 'saved', at }, null)
  expect(saved('2020-04-01T10:00:00.000Z')).toEqual({ status: 'saved', text: 'Enregistré le 1er avril 2020' })
  expect(saved(new Date(Date.now() - 1000).toISOString()).text).toMatch(/^Enregistré (à|le) /)
  expect(saved('2999-01-01T00:00:00.000Z')).toEqual({ status: 'saved', text: 'Enregistré' })
  expect(saved(null).text).toBe('Rien à enregistrer')
  expect(savedWords(t, format, { status: 'saved', at: null }, 'folderMissing')).toEqual({
    status: 'failed',
    text: 'Lecture seule',
  })
})
