import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asciiSlug, documentFileName, type DocumentFileNameParts } from '#shared/report/file-name.ts'

const parts: DocumentFileNameParts = {
  kindLabel: 'Rapport annuel',
  bodyName: 'Comité de l’Hérault',
  periodLabel: '2024-2025',
  status: 'draft',
  language: 'fr',
}

test('12 letters lose their accents and nothing is cut inside a word', () => {
  expect(documentFileName(parts)).toBe('rapport-annuel-comite-de-l-herault-2024-2025-projet.docx')
  expect(asciiSlug('Hérault')).toBe('herault')
  expect(asciiSlug('Œuvre ÆON Straße Øre Łódź')).toBe('oeuvre-aeon-strasse-ore-lodz')
})

test('12 status and language are told', () => {
  expect(documentFileName({ ...parts, status: 'adopted' })).toMatch(/-adopte\.docx$/)
  expect(documentFileName({ ...parts, status: 'adopted', language: 'en' })).toMatch(/-adopted\.docx$/)
})

test('12 at most 100 characters: the body’s name is shortened, the period and status stay', () => {
  const name = documentFileName({ ...parts, bodyName: 'Comité de gouvernance '.repeat(20) })
  expect(name.length).toBeLessThanOrEqual(100)
  expect(name).toMatch(/^rapport-annuel-comite-.*[a-z]-2024-2025-projet\.docx$/)
})

test('12 a name without Latin letters leaves no empty part', () => {
  expect(documentFileName({ ...parts, bodyName: '委員会' })).toBe('rapport-annuel-2024-2025-projet.docx')
})

test('12 whatever the names: ASCII, no reserved name, no odd end', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 150, unit: 'grapheme' }),
    fc.constantFrom('con', 'NUL', 'aux', 'com1', 'LPT9', '..', ' '),
  )
  fc.assert(
    fc.property(text, text, text, (kindLabel, bodyName, periodLabel) => {
      const name = documentFileName({ ...parts, kindLabel, bodyName, periodLabel })
      expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.docx$/)
      expect(name.length).toBeLessThanOrEqual(100)
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./)
    }),
    { numRuns: 500 },
  )
})
