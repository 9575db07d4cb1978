import { expect, test } from 'vitest'
import { searchEntries } from '#renderer/app/shell/search-entries.ts'

const entry = (title: string) => ({ key: title, title, kind: '', href: '#/' })
const entries = ['Médiathèque de Saint-Aubin', 'Espace et réglages', 'Aubin, Élise', 'Séance du 9 avril 2026', 'Réseau'].map(
  entry,
)
const find = (text: string) => searchEntries(entries, text).map(({ title }) => title)

test('accents and case do not matter', () => {
  expect(find('ELISE')).toEqual(['Aubin, Élise'])
  expect(find('reglages')).toEqual(['Espace et réglages'])
})

test('every word counts, in any order', () => {
  expect(find('avril séance')).toEqual(['Séance du 9 avril 2026'])
  expect(find('avril 2025')).toEqual([])
})

test('the beginning of the name comes before the middle', () => {
  expect(find('aubin')).toEqual(['Aubin, Élise', 'Médiathèque de Saint-Aubin'])
})

test('nothing asked, nothing found', () => {
  expect(find('  ')).toEqual([])
})
