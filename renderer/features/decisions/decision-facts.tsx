import type { Decision } from '#shared/domain/entities/meeting.ts'
import { meetingTitle } from '#renderer/app/i18n/meeting-words.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { DefinitionList } from '#renderer/ui/status/definition-list.tsx'
import type { MeetingContext } from './use-meeting-context.ts'
import styles from './decisions.module.css'

type DecisionFactsProps = { readonly decision: Decision; readonly context: MeetingContext }

/** Where the decision comes from, and what its number is worth. */
export function DecisionFacts({ decision, context: { meeting, body, items } }: DecisionFactsProps) {
  const t = useTranslate()
  const format = useFormat()
  const place = items.findIndex(({ id }) => id === decision.agendaItemId)
  const item = items[place]
  return (
    <DefinitionList
      layout="stacked"
      items={[
        {
          term: t('decisions.page.meeting'),
          description: (
            <TextLink href={linkTo(paths.meeting, { meetingId: meeting.id })}>{meetingTitle(t, format, meeting)}</TextLink>
          ),
        },
        {
          term: t('decisions.page.item'),
          description:
            item === undefined ? (
              t('decisions.form.noItem')
            ) : (
              <TextLink
                href={linkTo(paths.meeting, { meetingId: meeting.id }, { item: item.id })}
              >{`${place + 1}. ${item.title}`}</TextLink>
            ),
        },
        {
          term: t('decisions.page.body'),
          description: <TextLink href={linkTo(paths.body, { bodyId: body.id })}>{body.name}</TextLink>,
        },
        {
          term: t('decisions.page.number'),
          description: (
            <>
              <span className={styles.number}>{decision.provisionalNumber}</span>
              <Text role="help" tone="secondary">
                {t('decisions.page.numberHelp')}
              </Text>
            </>
          ),
        },
      ]}
    />
  )
}
