import { expect, test } from 'vitest'
import { foldText } from '#shared/domain/common/fold-text.ts'
import { emptyTextTree } from '#shared/domain/common/text-tree.ts'
import type { Decision } from '#shared/domain/entities/meeting.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { outcomeWord, voteWords } from '#renderer/app/i18n/decision-words.ts'
import { createFormat } from '#renderer/app/i18n/format.ts'
import { filterRegister, numberRank, type DecisionRow } from '#renderer/features/decisions/use-decision-rows.ts'

const row = (number: string, title: string, changes: Partial<Decision> = {}): DecisionRow => ({
  decision: {
    id: number,
    bodyId: 'committee',
    meetingId: 'meeting',
    agendaItemId: null,
    provisionalNumber: number,
    nature: 'decision',
    outcome: 'adopted',
    title,
    text: emptyTextTree,
    vote: null,
    date: `${number.slice(0, 4)}-11-06`,
    order: 0,
    ...changes,
  },
  bodyName: 'Comité',
  searched: foldText(`${number}\n${title}`),
})
const rows = [
  row('2025-P2', 'Rédaction nouvelle du critère 13'),
  row('2025-P12', 'Œuvre collective', { nature: 'opinion' }),
  row('2024-P3', 'Achat groupé', { bodyId: 'steering', outcome: 'rejected' }),
]
const nothing = { words: '', body: undefined, year: undefined, nature: undefined, outcome: undefined }
const found = (changes: Partial<typeof nothing> | Readonly<Record<string, string>>) =>
  filterRegister(rows, { ...nothing, ...changes }).map(({ decision }) => decision.provisionalNumber)

test('numbers are sorted as numbers, within their year', () => {
  const sorted = ['2025-P12', '2024-P300', '2025-P9'].toSorted((a, b) => numberRank(a) - numberRank(b))
  expect(sorted).toEqual(['2024-P300', '2025-P9', '2025-P12'])
})

test('every word must be found, accents and case aside, in any order', () => {
  expect(found({})).toHaveLength(3)
  expect(found({ words: 'critere REDACTION' })).toEqual(['2025-P2'])
  expect(found({ words: 'oeuvre' })).toEqual(['2025-P12'])
  expect(found({ words: 'p12' })).toEqual(['2025-P12'])
  expect(found({ words: 'critère absent' })).toEqual([])
})

test('[D09] body, year, nature and outcome narrow the register together', () => {
  expect(found({ year: '2024' })).toEqual(['2024-P3'])
  expect(found({ body: 'committee', nature: 'opinion' })).toEqual(['2025-P12'])
  expect(found({ outcome: 'rejected' })).toEqual(['2024-P3'])
  expect(found({ outcome: 'rejected', year: '2025' })).toEqual([])
})

test('[D09] the outcome agrees with the nature, and a vote is told in its order', () => {
  const t = createTranslator('fr')
  const format = createFormat('fr', '2025-12-15', t)
  expect(outcomeWord(t, { nature: 'opinion', outcome: 'deferred' })).toBe('Reporté')
  expect(outcomeWord(t, { nature: 'orientation', outcome: 'deferred' })).toBe('Reportée')
  const words = voteWords(t, format, { for: 9, against: 1, abstentions: 2 }).replaceAll('\u00a0', ' ')
  expect(words).toBe('12 votants : 9 pour, 1 contre, 2 abstentions, 10 suffrages exprimés')
  expect(voteWords(t, format, null)).toBe('Sans décompte des voix')
})
