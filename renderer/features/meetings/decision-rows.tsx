import type { Decision } from '#shared/domain/entities/meeting.ts'
import { outcomeStatus, outcomeWord, voteWords } from '#renderer/app/i18n/decision-words.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import styles from './meetings.module.css'

type DecisionRowsProps = { readonly decisions: readonly Decision[]; readonly label: string }

/** Number, nature, vote in words and outcome of each. */
export function DecisionRows({ decisions, label }: DecisionRowsProps) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <ListRows label={label}>
      {decisions.map((decision) => (
        <ListRow
          key={decision.id}
          href={linkTo(paths.decision, { decisionId: decision.id })}
          title={
            <>
              <span className={styles.number}>{decision.provisionalNumber}</span> {decision.title}
            </>
          }
          description={`${t(`decisions.nature.${decision.nature}`)}. ${voteWords(t, format, decision.vote)}.`}
          end={<StatusText status={outcomeStatus(decision.outcome)}>{outcomeWord(t, decision)}</StatusText>}
        />
      ))}
    </ListRows>
  )
}
