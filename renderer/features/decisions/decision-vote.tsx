import type { Decision } from '#shared/domain/entities/meeting.ts'
import { votesCast } from '#shared/domain/rules/decision-rule.ts'
import { castVotes } from '#renderer/app/i18n/decision-words.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import type { MeetingContext } from './use-meeting-context.ts'
import { VoteResult } from './vote-result.tsx'
import styles from './decisions.module.css'

type DecisionVoteProps = { readonly decision: Decision; readonly context: MeetingContext }

/** The result in words, then its five counts, always in the same order. */
export function DecisionVote({ decision: { vote, outcome }, context }: DecisionVoteProps) {
  const t = useTranslate()
  const format = useFormat()
  if (vote === null) return <MissingValue>{t('decisions.vote.none')}</MissingValue>
  const counts = [
    { term: t('decisions.vote.voters'), value: votesCast(vote) },
    { term: t('decisions.vote.for'), value: vote.for },
    { term: t('decisions.vote.against'), value: vote.against },
    { term: t('decisions.vote.abstentions'), value: vote.abstentions },
    { term: t('decisions.vote.cast'), value: castVotes(vote) },
  ]
  const { body, voices, seatsInOffice } = context
  return (
    <Stack gap={5}>
      <VoteResult body={body} outcome={outcome} vote={vote} voices={voices} seatsInOffice={seatsInOffice} />
      <dl className={styles.counts}>
        {counts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{format.number(value)}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  )
}
