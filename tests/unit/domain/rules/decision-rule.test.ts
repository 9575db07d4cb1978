import { describe, expect, test } from 'vitest'
import type { DecisionRule } from '#shared/domain/entities/body.ts'
import { decisionFault, explainAbstention, explainDecisionRule, majorityRequired } from '#shared/domain/rules/decision-rule.ts'
import { body } from '../records.ts'

type Majority = Extract<DecisionRule, { kind: 'majority' }>
const majority = (threshold: Majority['threshold'], base: Majority['base'] = 'votesCast'): Majority => ({
  kind: 'majority',
  threshold,
  base,
})
const facts = (
  rule: DecisionRule,
  inFavour: number,
  against: number,
  abstentions = 0,
  voices: number | null = 20,
  seatsInOffice = 20,
) => ({ rule, outcome: 'adopted', vote: { for: inFavour, against, abstentions }, voices, seatsInOffice }) as const

describe('majority', () => {
  test('simple: more for than against, a tie is not enough', () => {
    expect(decisionFault(facts(majority('simple'), 5, 4, 9))).toBeNull()
    expect(decisionFault(facts(majority('simple'), 5, 5))).toEqual({
      code: 'errors.majorityNotReached',
      field: 'vote.for',
      params: { votes: 5, required: 6 },
    })
    expect(decisionFault(facts(majority('simple'), 0, 0))).toMatchObject({ params: { required: 1 } })
  })

  test('absolute: more than half of its base', () => {
    expect(majorityRequired(majority('absolute'), facts(majority('absolute'), 5, 5, 3))).toBe(6)
    expect(majorityRequired(majority('absolute', 'present'), facts(majority('absolute', 'present'), 5, 5, 3, 13))).toBe(7)
    expect(majorityRequired(majority('absolute', 'inOffice'), facts(majority('absolute', 'inOffice'), 5, 5, 3, 13, 20))).toBe(11)
    expect(decisionFault(facts(majority('absolute', 'present'), 6, 0, 6, 12))).not.toBeNull()
    expect(decisionFault(facts(majority('absolute', 'present'), 7, 0, 5, 12))).toBeNull()
  })

  test('two thirds and three quarters: at least their share, rounded up', () => {
    const required = (rule: Majority, cast: number) => majorityRequired(rule, facts(rule, cast, 0))
    expect([9, 10, 11, 12].map((cast) => required(majority('twoThirds'), cast))).toEqual([6, 7, 8, 8])
    expect([8, 9].map((cast) => required(majority('threeQuarters'), cast))).toEqual([6, 7])
    expect(decisionFault(facts(majority('twoThirds'), 6, 3))).toBeNull()
    expect(decisionFault(facts(majority('twoThirds'), 5, 4))).not.toBeNull()
  })

  test('an unknown base refuses nothing', () => {
    expect(decisionFault(facts(majority('absolute', 'present'), 1, 5, 0, null))).toBeNull()
    expect(decisionFault({ ...facts(majority('simple'), 0, 5), vote: null })).toBeNull()
    expect(decisionFault({ ...facts(majority('simple'), 0, 5), outcome: 'rejected' })).toBeNull()
  })
})

describe('unanimity of the seats', () => {
  const rule = (abstention: 'blocks' | 'doesNotBlock'): DecisionRule => ({ kind: 'unanimity', of: 'seats', abstention })
  test('[D02] [Z2] an abstention that does not block is a seat less to convince; one that blocks refuses', () => {
    expect(decisionFault(facts(rule('doesNotBlock'), 2, 0, 1, null, 3))).toBeNull()
    expect(decisionFault(facts(rule('doesNotBlock'), 1, 0, 1, null, 3))).toMatchObject({ code: 'errors.unanimitySeats' })
    expect(decisionFault(facts(rule('blocks'), 2, 0, 1, null, 3))).toMatchObject({ code: 'errors.unanimityAbstention' })
    expect(decisionFault(facts(rule('blocks'), 3, 0, 0, null, 3))).toBeNull()
  })
})

describe('voices', () => {
  test('as many votes as voices pass, one more does not', () => {
    const rule: DecisionRule = { kind: 'notSpecified' }
    expect(decisionFault(facts(rule, 2, 1, 1, 4))).toBeNull()
    expect(decisionFault(facts(rule, 2, 2, 1, 4))).toEqual({
      code: 'errors.moreVotesThanPresent',
      field: 'vote',
      params: { votes: 5, voices: 4, excess: 1 },
    })
    expect(decisionFault(facts(rule, 0, 0, 0, 0))).toBeNull()
  })
})

describe('explanations', () => {
  const sources = [{ about: 'decisionRule', reference: 'convention, art. 9' }]
  const unanimity = { kind: 'unanimity', of: 'present', abstention: 'doesNotBlock' } as const

  test('[D01] the rule names its text, the abstention is a choice of ours', () => {
    const steering = body({ decisionRule: unanimity, sources })
    expect(explainDecisionRule(steering)).toEqual({
      formula: 'explanations.ruleUnanimityPresent',
      inputs: {},
      source: 'convention, art. 9',
      isDefaultChoice: false,
    })
    expect(explainAbstention(steering)).toEqual({
      formula: 'explanations.abstention.doesNotBlock',
      inputs: {},
      source: null,
      isDefaultChoice: true,
    })
    const sourced = body({ decisionRule: unanimity, sources: [{ about: 'abstention', reference: 'règlement' }] })
    expect(explainAbstention(sourced)).toMatchObject({ source: 'règlement', isDefaultChoice: false })
    expect(explainDecisionRule(sourced)).toMatchObject({ source: null, isDefaultChoice: true })
  })

  test('[D02] [D06] each rule has its own words', () => {
    const formulas = (
      [
        { kind: 'notSpecified' },
        { kind: 'consensus' },
        { ...unanimity, of: 'seats' },
        majority('twoThirds'),
      ] satisfies DecisionRule[]
    ).map((decisionRule) => explainDecisionRule(body({ decisionRule })).formula)
    expect(formulas).toEqual([
      'explanations.ruleNotSpecified',
      'explanations.ruleConsensus',
      'explanations.ruleUnanimitySeats',
      'explanations.ruleMajority.twoThirds',
    ])
    expect(explainDecisionRule(body())).toMatchObject({ source: null, isDefaultChoice: false })
    expect(explainAbstention(body())).toBeNull()
  })
})
