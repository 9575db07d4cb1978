import type { Decision, Vote } from '#shared/domain/entities/meeting.ts'
import { votesCast } from '#shared/domain/rules/decision-rule.ts'
import type { Translate } from '#shared/i18n/translator.ts'
import type { Status } from '#renderer/ui/status/status.ts'
import type { Format } from './format.ts'

const statuses: Readonly<Record<Decision['outcome'], Status>> = {
  adopted: 'done',
  rejected: 'refused',
  deferred: 'deferred',
  referred: 'info',
  reserved: 'attention',
  noted: 'info',
  withdrawn: 'info',
}

export const outcomeStatus = (outcome: Decision['outcome']): Status => statuses[outcome]

/** « Adoptée », « Adopté » for an opinion: the outcome agrees with the nature. */
export const outcomeWord = (t: Translate, { nature, outcome }: Pick<Decision, 'nature' | 'outcome'>): string =>
  t(`decisions.outcome.${nature === 'opinion' ? 'masculine' : 'feminine'}.${outcome}`)

/** Votes that answer the question: an abstention is not one. */
export const castVotes = (vote: Vote): number => vote.for + vote.against

/** Voters, for, against, abstentions, votes cast: always in this order. */
export function voteWords(t: Translate, format: Pick<Format, 'number'>, vote: Vote | null): string {
  if (vote === null) return t('decisions.vote.none')
  return t('decisions.vote.sentence', {
    voters: t('decisions.vote.votersCount', { count: votesCast(vote) }),
    for: format.number(vote.for),
    against: format.number(vote.against),
    abstentions: t('decisions.vote.abstentionsCount', { count: vote.abstentions }),
    cast: t('decisions.vote.castCount', { count: castVotes(vote) }),
  })
}
