import { useState } from 'react'
import { Controller, type Control } from 'react-hook-form'
import { createDecision } from '#shared/domain/commands/decisions.ts'
import { emptyTextTree } from '#shared/domain/common/text-tree.ts'
import type { Meeting } from '#shared/domain/entities/meeting.ts'
import { ReadOnlyNote } from '#renderer/app/forms/read-only-note.tsx'
import { meetingTitle } from '#renderer/app/i18n/meeting-words.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { safeBack, type DecisionDraft } from './decision-draft.ts'
import { DecisionForm } from './decision-form.tsx'
import { RuleExplanation } from './rule-explanation.tsx'
import { useMeetingContext, type MeetingContext } from './use-meeting-context.ts'
import styles from './decisions.module.css'

/** Records a decision on an item of a meeting; only its subject is needed. */
export function DecisionNewScreen() {
  const t = useTranslate()
  const format = useFormat()
  const canWrite = useCanWrite()
  const [search] = useRouteSearch()
  const context = useMeetingContext(search['meeting'] ?? '')
  const meetings = useRead(
    async (read) =>
      (await read.all('meetings')).filter(({ state }) => state !== 'cancelled').toSorted((a, b) => b.date.localeCompare(a.date)),
    [],
  )
  const known = context.status === 'ready' ? context.data : null
  const back = safeBack(search['back'])
  usePageTitle(t('decisions.form.newTitle'))
  const item = known?.items.find(({ id }) => id === search['item'])
  return (
    <Page>
      <PageHeader
        title={t('decisions.form.newTitle')}
        parent={
          known === null || back === linkTo(paths.decisions, {})
            ? { label: t('decisions.title'), href: linkTo(paths.decisions, {}) }
            : {
                label: meetingTitle(t, format, known.meeting),
                href: back ?? linkTo(paths.meeting, { meetingId: known.meeting.id }),
              }
        }
        facts={known === null ? undefined : [known.body.name, item?.title ?? null]}
      />
      <Ready of={meetings}>
        {(list) => {
          if (!canWrite) return <ReadOnlyNote />
          if (list.length === 0) return <NoMeeting />
          if (known?.meeting.state === 'cancelled') return <Band status="refused">{t('decisions.form.cancelledMeeting')}</Band>
          return (
            <PageColumns
              sideWidth="medium"
              sideLabel={t('decisions.rule.title')}
              side={known !== null && <RulePanel context={known} />}
            >
              <NewDecision meetings={list} context={known} back={back} />
            </PageColumns>
          )
        }}
      </Ready>
    </Page>
  )
}

const RulePanel = ({ context }: { readonly context: MeetingContext }) => {
  const t = useTranslate()
  return (
    <Panel title={t('decisions.rule.title')}>
      <div className={styles.rule}>
        <RuleExplanation body={context.body} />
      </div>
    </Panel>
  )
}

function NoMeeting() {
  const t = useTranslate()
  return (
    <Panel label={t('decisions.title')}>
      <EmptyState
        action={
          <LinkButton href={linkTo(paths.meetings, {})} variant="primary">
            {t('decisions.toMeetings')}
          </LinkButton>
        }
      >
        {t('decisions.noMeeting')}
      </EmptyState>
    </Panel>
  )
}

type NewDecisionProps = {
  readonly meetings: readonly Meeting[]
  readonly context: MeetingContext | null
  readonly back: string | null
}

function NewDecision({ meetings, context, back }: NewDecisionProps) {
  const t = useTranslate()
  const format = useFormat()
  const go = useGo()
  const [search, setSearch] = useRouteSearch()
  const [start] = useState({ meetingId: search['meeting'] ?? '', agendaItemId: search['item'] ?? '' })
  const save = useCommand(createDecision, {
    toast: ({ provisionalNumber, warnings }) =>
      [t('decisions.recorded', { number: provisionalNumber }), ...warnings.map(({ code, params }) => t(code, params))].join(' '),
  })
  const leave = () => go(back ?? linkTo(paths.decisions, {}), { isReplace: true })
  const meetingField = (control: Control<DecisionDraft>, error: string | undefined) => (
    <Controller
      control={control}
      name="meetingId"
      render={({ field }) => (
        <Select
          {...field}
          onChange={(meetingId) => {
            field.onChange(meetingId)
            setSearch({ meeting: meetingId, item: null })
          }}
          label={t('decisions.form.meeting')}
          placeholder={t('decisions.form.choose')}
          options={meetings.map((meeting) => ({ value: meeting.id, label: meetingTitle(t, format, meeting) }))}
          error={error}
        />
      )}
    />
  )
  return (
    <DecisionForm
      label={t('decisions.form.newTitle')}
      draftKey={`decisions/new/${start.meetingId === '' ? 'any' : start.meetingId}/${start.agendaItemId === '' ? 'none' : start.agendaItemId}`}
      initial={{
        ...start,
        title: '',
        nature: 'decision',
        outcome: 'adopted',
        text: emptyTextTree,
        hasVote: false,
        vote: { for: null, against: 0, abstentions: 0 },
      }}
      context={context}
      saveLabel={t('decisions.form.save')}
      isSaving={save.isRunning}
      run={({ meetingId, agendaItemId, title, nature, outcome, text, counted }) =>
        save.run({
          meetingId,
          agendaItemId: context?.items.some(({ id }) => id === agendaItemId) === true ? agendaItemId : null,
          title,
          nature,
          outcome,
          text,
          vote: counted,
        })
      }
      onDone={leave}
      onCancel={leave}
      lead={start.meetingId === '' ? meetingField : undefined}
    />
  )
}
