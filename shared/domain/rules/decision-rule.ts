import { assertNever } from '../common/result.ts'
import type { Body, DecisionRule } from '../entities/body.ts'
import type { Decision, Vote } from '../entities/meeting.ts'
import type { CommandError } from '../journal/command.ts'
import { sourceOf, type Explanation } from './explanation.ts'

const formulaOf = (rule: DecisionRule): Explanation['formula'] => {
  switch (rule.kind) {
    case 'notSpecified':
      return 'explanations.ruleNotSpecified'
    case 'consensus':
      return 'explanations.ruleConsensus'
    case 'unanimity':
      return rule.of === 'present' ? 'explanations.ruleUnanimityPresent' : 'explanations.ruleUnanimitySeats'
    case 'majority':
      return `explanations.ruleMajority.${rule.threshold}`
    default:
      return assertNever(rule)
  }
}

/** How the body decides, with the text that says so. "Not specified" is an answer (D06). */
export function explainDecisionRule(body: Pick<Body, 'decisionRule' | 'sources'>): Explanation {
  const source = sourceOf(body, 'decisionRule')
  const { decisionRule } = body
  const isDefaultChoice = source === null && decisionRule.kind !== 'notSpecified'
  return { formula: formulaOf(decisionRule), inputs: {}, source, isDefaultChoice }
}

/** What an abstention does under unanimity (Z2): the texts are silent, so it is a choice of ours unless a source is named. */
export function explainAbstention(body: Pick<Body, 'decisionRule' | 'sources'>): Explanation | null {
  if (body.decisionRule.kind !== 'unanimity') return null
  const source = sourceOf(body, 'abstention')
  const { abstention } = body.decisionRule
  return { formula: `explanations.abstention.${abstention}`, inputs: {}, source, isDefaultChoice: source === null }
}

export const votesCast = (vote: Vote): number => vote.for + vote.against + vote.abstentions

export type DecisionFacts = {
  readonly rule: DecisionRule
  readonly outcome: Decision['outcome']
  /** `null`: no count was recorded. */
  readonly vote: Vote | null
  /** Voices present, remote or represented; `null` when no attendance was entered. */
  readonly voices: number | null
  /** Seats held that day. */
  readonly seatsInOffice: number
}

function unanimityFault(rule: DecisionRule & { kind: 'unanimity' }, { vote, seatsInOffice }: DecisionFacts): CommandError | null {
  if (vote === null) return rule.of === 'seats' ? { code: 'errors.unanimityVoteNeeded', field: 'vote' } : null
  const { against, abstentions } = vote
  if (against > 0) return { code: 'errors.unanimityAgainst', field: 'vote.against', params: { against } }
  if (rule.abstention === 'blocks' && abstentions > 0) {
    return { code: 'errors.unanimityAbstention', field: 'vote.abstentions', params: { abstentions } }
  }
  const required = seatsInOffice - abstentions
  if (rule.of === 'seats' && vote.for !== required) {
    return { code: 'errors.unanimitySeats', field: 'vote.for', params: { votes: vote.for, seats: seatsInOffice } }
  }
  return null
}

const shareOf = { simple: [1, 2], absolute: [1, 2], twoThirds: [2, 3], threeQuarters: [3, 4] } as const

/** Votes needed; `null` when the base is not known. Simple and absolute majorities need more than half, the others at least their share. */
export function majorityRequired(rule: DecisionRule & { kind: 'majority' }, facts: DecisionFacts): number | null {
  if (facts.vote === null) return null
  if (rule.threshold === 'simple') return facts.vote.against + 1
  const bases = { votesCast: facts.vote.for + facts.vote.against, present: facts.voices, inOffice: facts.seatsInOffice }
  const base = bases[rule.base]
  if (base === null) return null
  const [part, whole] = shareOf[rule.threshold]
  return rule.threshold === 'absolute' ? Math.floor((base * part) / whole) + 1 : Math.ceil((base * part) / whole)
}

function majorityFault(rule: DecisionRule & { kind: 'majority' }, facts: DecisionFacts): CommandError | null {
  const required = majorityRequired(rule, facts)
  if (required === null || facts.vote === null || facts.vote.for >= required) return null
  return { code: 'errors.majorityNotReached', field: 'vote.for', params: { votes: facts.vote.for, required } }
}

/**
 * Why a decision cannot be recorded so, or `null`. More votes than voices is refused whatever the outcome; the body's
 * rule (D01, D02) only bears on "adopted". What was not entered is never read as absent.
 */
export function decisionFault(facts: DecisionFacts): CommandError | null {
  const { vote, voices, rule } = facts
  const votes = vote === null ? 0 : votesCast(vote)
  if (voices !== null && votes > voices) {
    return { code: 'errors.moreVotesThanPresent', field: 'vote', params: { votes, voices, excess: votes - voices } }
  }
  if (facts.outcome !== 'adopted') return null
  if (rule.kind === 'unanimity') return unanimityFault(rule, facts)
  if (rule.kind === 'majority') return majorityFault(rule, facts)
  return null
}
