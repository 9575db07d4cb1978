import type { Body } from '#shared/domain/entities/body.ts'
import type { Decision, Vote } from '#shared/domain/entities/meeting.ts'
import { majorityRequired, votesCast } from '#shared/domain/rules/decision-rule.ts'
import { castVotes } from '#renderer/app/i18n/decision-words.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Gauge } from '#renderer/ui/status/gauge.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'

type VoteResultProps = {
  readonly body: Body
  readonly outcome: Decision['outcome']
  readonly vote: Vote
  readonly voices: number | null
  readonly seatsInOffice: number
}

/** The result in a sentence, its threshold on the line, and what the voices present say of it. */
export function VoteResult({ body, outcome, vote, voices, seatsInOffice }: VoteResultProps) {
  const t = useTranslate()
  const rule = body.decisionRule
  const required = rule.kind === 'majority' ? majorityRequired(rule, { rule, outcome, vote, voices, seatsInOffice }) : null
  const cast = castVotes(vote)
  const whole =
    rule.kind === 'majority' && rule.threshold !== 'simple'
      ? { votesCast: cast, present: voices ?? cast, inOffice: seatsInOffice }[rule.base]
      : cast
  const result = t('decisions.vote.result', { count: vote.for, cast: t('decisions.vote.castCount', { count: cast }) })
  const sentence = required === null ? result : `${result}, ${t('decisions.vote.needed', { count: required })}`
  return (
    <Stack gap={3}>
      <Text role="rowTitle">{`${sentence}.`}</Text>
      {required !== null && whole > 0 && (
        <Gauge
          label={t('decisions.vote.gauge')}
          valueText={sentence}
          value={vote.for}
          max={Math.max(whole, required)}
          threshold={required}
          thresholdLabel={t('decisions.vote.neededMark', { count: required })}
          minLabel="0"
          maxLabel={String(Math.max(whole, required))}
          tone={vote.for >= required ? 'ok' : 'danger'}
        />
      )}
      <VoicesCheck vote={vote} voices={voices} />
      {vote.abstentions > 0 && (
        <Text role="help" tone="secondary">
          {t('decisions.vote.abstentionsOut', { count: vote.abstentions })}
        </Text>
      )}
    </Stack>
  )
}

function VoicesCheck({ vote, voices }: Pick<VoteResultProps, 'vote' | 'voices'>) {
  const t = useTranslate()
  const votes = votesCast(vote)
  if (voices === null) return <StatusText status="info">{t('decisions.vote.voicesUnknown')}</StatusText>
  if (votes > voices) {
    return <StatusText status="late">{t('errors.moreVotesThanPresent', { votes, voices, excess: votes - voices })}</StatusText>
  }
  if (votes < voices) return <StatusText status="attention">{t('decisions.vote.leftOut', { count: voices - votes })}</StatusText>
  return <StatusText status="done">{t('decisions.vote.allCounted', { count: votes, voices })}</StatusText>
}
