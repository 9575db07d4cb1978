import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlineTypography, typography } from '#shared/report/typography.ts'

/** Spaces made visible: _ is U+00A0, ~ is U+202F. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~')
const french = (text: string): string => seen(typography(text, 'fr'))
const english = (text: string): string => seen(typography(text, 'en'))

describe('French', () => {
  test.each([
    ["l'élu de l'État", 'l’élu de l’État'],
    ['il a dit "oui"', 'il a dit «_oui_»'],
    ['«oui» et « non »', '«_oui_» et «_non_»'],
    ['suite...', 'suite…'],
    ['Quoi ? Bien ! Oui ; non : rien', 'Quoi~? Bien~! Oui~; non_: rien'],
    ['Quoi? Bien! Oui; non: rien', 'Quoi~? Bien~! Oui~; non_: rien'],
    ['Vraiment ?! Non !!', 'Vraiment~?! Non~!!'],
    ['à 14h30, puis 9 h', 'à 14_h_30, puis 9_h'],
    ['14:30 et 3:1', '14:30 et 3:1'],
    ['12 480 € et 12 345,6', '12~480_€ et 12~345,6'],
    ['1 234 567 habitants', '1~234~567 habitants'],
    ['75% ou 186 k€', '75_% ou 186_k€'],
    ['en 2025 120 voix', 'en 2025 120 voix'],
    ['n°12, n° P3', 'n°_12, n°_P3'],
    ['art. 3, p. 12', 'art._3, p._12'],
    ['M. Durand, Mme Roux', 'M._Durand, Mme_Roux'],
    ['article 5, Décision 2025-04, annexe B, figure 3', 'article_5, Décision_2025-04, annexe_B, figure_3'],
    ['annexe Budget', 'annexe Budget'],
    ['le 3 février 2015 et le 1er mars', 'le 3_février 2015 et le 1er_mars'],
    ['12 févr. 2025', '12_févr. 2025'],
    ['43 sur 44 voix', '43_sur_44 voix'],
    ['22 ÷ 2 + 1 = 12 – soit', '22_÷ 2 + 1_= 12_– soit'],
    ['écart de -3 (-2), de 2025-2026', 'écart de −3 (−2), de 2025-2026'],
    ['voir https://exemple.org/a?b=1;c : page', 'voir https://exemple.org/a?b=1;c_: page'],
    ["a@l'exemple.org ou jean.d@exemple.org", 'a@l’exemple.org ou jean.d@exemple.org'],
  ])('%s', (text, expected) => expect(french(text)).toBe(expected))

  test('is idempotent', () => {
    const pieces = fc.constantFrom(
      'a',
      'é',
      ' ',
      '\u00a0',
      '\u202f',
      '"',
      "'",
      '«',
      '»',
      ';',
      ':',
      '!',
      '?',
      '.',
      '-',
      '1',
      '12',
      '480',
      'h',
      '%',
      '€',
      'n°',
      'M.',
      'article',
      'sur',
      'mai',
      '=',
      '–',
      '(',
      ')',
      'https://x.fr/?a=1',
      '\ue000',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const once = typography(parts.join(''), 'fr')
        expect(typography(once, 'fr')).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  test('a mark that opens a run takes its space after the run before', () => {
    const runs = inlineTypography([{ text: 'Entrées', bold: true }, { text: ': Mme Roux' }, { text: ' ; fin' }], 'fr')
    expect(runs.map(({ text }) => seen(text))).toEqual(['Entrées', '_: Mme_Roux', '~; fin'])
    expect(runs[0]?.bold).toBe(true)
  })

  test('runs keep what they carry, and typography of runs is idempotent', () => {
    const once = inlineTypography([{ text: "l'" }, { text: '"été"', href: 'https://x.fr/?q=1' }, { text: '!' }], 'fr')
    expect(once.map(({ text }) => seen(text))).toEqual(['l’', '«_été_»', '~!'])
    expect(once[1]?.href).toBe('https://x.fr/?q=1')
    expect(inlineTypography(once, 'fr')).toEqual(once)
  })
})

describe('English', () => {
  test.each([
    ['He said "it\'s done"...', 'He said “it’s done”…'],
    ['Really? Yes: 75%', 'Really? Yes: 75%'],
    ['on 3 March, figure 2, no. 12', 'on 3_March, figure_2, no._12'],
    ['a gap of -3', 'a gap of −3'],
  ])('%s', (text, expected) => expect(english(text)).toBe(expected))

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const once = typography(text, 'en')
        expect(typography(once, 'en')).toBe(once)
      }),
    )
  })
})

test('a minus after an opening quote stays what it is when read again', () => {
  const once = typography('"-480 €"', 'fr')
  expect(once).toBe('«\u00a0−480\u00a0€\u00a0»')
  expect(typography(once, 'fr')).toBe(once)
})
