import { Controller, useWatch, type Control, type FieldPath } from 'react-hook-form'
import { decisionFault } from '#shared/domain/rules/decision-rule.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx'
import { FieldSet } from '#renderer/ui/fields/field-set.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import { voteOf, type DecisionDraft } from './decision-draft.ts'
import type { MeetingContext } from './use-meeting-context.ts'
import { VoteResult } from './vote-result.tsx'
import styles from './decisions.module.css'

type VoteFieldsProps = {
  readonly control: Control<DecisionDraft>
  readonly errorOf: (name: FieldPath<DecisionDraft>) => string | undefined
  readonly context: MeetingContext | null
}

const counts = ['for', 'against', 'abstentions'] as const

/** Three counts and, as they are typed, the result with what would refuse it. */
export function VoteFields({ control, errorOf, context }: VoteFieldsProps) {
  const t = useTranslate()
  const [hasVote, vote, outcome] = useWatch({ control, name: ['hasVote', 'vote', 'outcome'] })
  const hasError = counts.some((key) => errorOf(`vote.${key}`) !== undefined)
  return (
    <>
      <Controller
        control={control}
        name="hasVote"
        render={({ field }) => (
          <Checkbox
            {...field}
            label={t('decisions.vote.counted')}
            help={t('decisions.vote.countedHelp')}
            error={errorOf('hasVote')}
          />
        )}
      />
      {hasVote && (
        <FieldSet legend={t('decisions.vote.legend')}>
          <div className={styles.votes}>
            {counts.map((key) => (
              <Controller
                key={key}
                control={control}
                name={`vote.${key}`}
                render={({ field }) => (
                  <NumberField {...field} label={t(`decisions.vote.${key}`)} error={errorOf(`vote.${key}`)} />
                )}
              />
            ))}
          </div>
          <output>
            {context !== null && <LiveResult context={context} draft={{ hasVote, vote }} outcome={outcome} hasError={hasError} />}
          </output>
        </FieldSet>
      )}
    </>
  )
}

type LiveResultProps = {
  readonly context: MeetingContext
  readonly draft: Pick<DecisionDraft, 'hasVote' | 'vote'>
  readonly outcome: DecisionDraft['outcome']
  readonly hasError: boolean
}

function LiveResult({ context, draft, outcome, hasError }: LiveResultProps) {
  const t = useTranslate()
  const vote = voteOf(draft)
  if (vote === null) return null
  const { body, voices, seatsInOffice } = context
  const fault = decisionFault({ rule: body.decisionRule, outcome, vote, voices, seatsInOffice })
  const isSaidElsewhere = hasError || fault?.code === 'errors.moreVotesThanPresent'
  return (
    <div className={styles.live}>
      <VoteResult body={body} outcome={outcome} vote={vote} voices={voices} seatsInOffice={seatsInOffice} />
      {fault !== null && !isSaidElsewhere && <StatusText status="late">{errorText(t, fault)}</StatusText>}
    </div>
  )
}
