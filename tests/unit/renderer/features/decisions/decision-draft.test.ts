import { expect, test } from 'vitest'
import { emptyTextTree } from '#shared/domain/common/text-tree.ts'
import { decisionDraftSchema, safeBack, voteOf, type DecisionDraft } from '#renderer/features/decisions/decision-draft.ts'

const draft: DecisionDraft = {
  meetingId: 'meeting',
  agendaItemId: '',
  title: 'Budget 2026',
  nature: 'decision',
  outcome: 'adopted',
  text: emptyTextTree,
  hasVote: true,
  vote: { for: 9, against: 1, abstentions: 2 },
}
const faults = (changes: Partial<DecisionDraft>) =>
  (decisionDraftSchema.safeParse({ ...draft, ...changes }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )

test('[D06] a vote that was not counted is no vote, whatever its fields hold', () => {
  expect(voteOf(draft)).toEqual({ for: 9, against: 1, abstentions: 2 })
  expect(voteOf({ ...draft, hasVote: false })).toBeNull()
  expect(voteOf({ ...draft, vote: { for: null, against: 0, abstentions: 0 } })).toBeNull()
  expect(faults({ hasVote: false, vote: { for: null, against: 'deux', abstentions: -1 } })).toEqual([])
})

test.each<[Partial<DecisionDraft>, string[]]>([
  [{}, []],
  [{ meetingId: '' }, ['meetingId: decisions.form.meetingMissing']],
  [{ title: '  ' }, ['title: errors.required']],
  [{ title: 'x'.repeat(10_000) }, ['title: errors.tooLong']],
  [
    { vote: { for: null, against: 'deux', abstentions: -1 } },
    ['vote.for: decisions.vote.forMissing', 'vote.against: errors.number', 'vote.abstentions: errors.negative'],
  ],
  [{ vote: { for: 2.5, against: 0, abstentions: 0 } }, ['vote.for: errors.wholeNumber']],
  [
    { title: '', vote: { for: null, against: 0, abstentions: 0 } },
    ['title: errors.required', 'vote.for: decisions.vote.forMissing'],
  ],
])('what is wrong with a decision being typed: %#', (changes, expected) => {
  expect(faults(changes)).toEqual(expected)
})

test('only addresses of this window are gone back to', () => {
  expect(safeBack('/meetings/1?item=2')).toBe('#/meetings/1?item=2')
  expect(safeBack('//elsewhere')).toBeNull()
  expect(safeBack('https://elsewhere')).toBeNull()
  expect(safeBack(undefined)).toBeNull()
})
