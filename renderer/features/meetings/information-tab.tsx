import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useMemo } from 'react'
import type { Control } from 'react-hook-form'
import { updateMeeting } from '#shared/domain/commands/meetings.ts'
import type { Meeting } from '#shared/domain/entities/meeting.ts'
import { RecoveredForm } from '#renderer/app/drafts/recovered-form.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { meetingState, meetingWhen } from '#renderer/app/i18n/meeting-words.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useToday } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { FormActions } from '#renderer/ui/fields/form-actions.tsx'
import { FormErrorSummary } from '#renderer/ui/fields/form-error-summary.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { DefinitionList } from '#renderer/ui/status/definition-list.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import { meetingFactsSchema } from './meeting-draft.ts'
import { WhenFields, WhereFields, type MeetingFacts } from './meeting-fields.tsx'
import type { MeetingView } from './use-meeting.ts'

type InformationTabProps = {
  readonly view: MeetingView
  readonly canWrite: boolean
  readonly onState: (state: Meeting['state']) => void
  readonly onDelete: () => void
}

const states = ['planned', 'held', 'cancelled'] as const

/** Date, hours, place and title; state; removal. */
export function InformationTab({ view, canWrite, onState, onDelete }: InformationTabProps) {
  const { meeting, body, decisions } = view
  const t = useTranslate()
  if (!canWrite) return <FactsView view={view} />
  const hasDecisions = decisions.length > 0
  return (
    <PageColumns
      side={
        <>
          <Panel title={t('meetings.information.state')}>
            <RadioGroup
              label={t('meetings.information.state')}
              isLabelHidden
              name="state"
              value={meeting.state}
              onChange={(value) => {
                const next = states.find((state) => state === value)
                if (next !== undefined && next !== meeting.state) onState(next)
              }}
              options={states.map((value) => ({
                value,
                label: t(`meetings.state.${value}`),
                help: t(`meetings.stateHelp.${value}`),
                isDisabled: value === 'cancelled' && hasDecisions,
              }))}
            />
          </Panel>
          <Panel title={t('meetings.information.removal')}>
            <Stack gap={3}>
              <Text role="help" tone="secondary">
                {hasDecisions ? t('meetings.information.hasDecisions', { count: decisions.length }) : t('meetings.deleteHelp')}
              </Text>
              {!hasDecisions && (
                <div>
                  <Button variant="danger" icon={Trash2} onPress={onDelete}>
                    {t('meetings.delete')}
                  </Button>
                </div>
              )}
            </Stack>
          </Panel>
        </>
      }
    >
      <Panel title={t('meetings.information.title')}>
        <FactsForm meeting={meeting} timeZone={body.timeZone} />
      </Panel>
    </PageColumns>
  )
}

function FactsForm({ meeting, timeZone }: { readonly meeting: Meeting; readonly timeZone: string }) {
  const t = useTranslate()
  const { language } = useFormat()
  const today = useToday()
  const schema = useMemo(() => meetingFactsSchema(today, language), [today, language])
  const { title, date, startTime, endTime, place } = meeting
  const form = useSchemaForm(schema, { title, date, startTime, endTime, place }, `meetings/${meeting.id}/information`)
  const { reset } = form
  // What was saved, undone or changed elsewhere shows up in the fields.
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) reset({ title, date, startTime, endTime, place })
    isFirst.current = false
  }, [reset, title, date, startTime, endTime, place])
  const save = useCommand(updateMeeting, {
    toast: ({ warnings }) => [t('meetings.information.saved'), ...warnings.map(({ code, params }) => t(code, params))].join(' '),
    isUndoable: true,
  })
  const facts = form.control as unknown as Control<MeetingFacts> // `as`: exactly the fields of this form
  return (
    <FormLayout onSubmit={form.submit((patch) => save.run({ id: meeting.id, patch }))} label={t('meetings.information.title')}>
      <FormErrorSummary errors={form.summary} focusKey={form.submitCount} />
      <RecoveredForm draft={form.draft} />
      <WhenFields control={facts} errorOf={form.errorOf} bodyId={meeting.bodyId} />
      <WhereFields control={facts} errorOf={form.errorOf} />
      <FormActions note={t('meetings.information.timeZone', { zone: timeZone })}>
        <Button type="submit" variant="primary" isPending={save.isRunning}>
          {t('meetings.information.save')}
        </Button>
      </FormActions>
    </FormLayout>
  )
}

function FactsView({ view: { meeting, body } }: { readonly view: MeetingView }) {
  const t = useTranslate()
  const format = useFormat()
  const today = useToday()
  return (
    <Panel title={t('meetings.information.title')}>
      <DefinitionList
        items={[
          { term: t('meetings.form.body'), description: body.name },
          { term: t('meetings.information.date'), description: meetingWhen(t, format, meeting) },
          { term: t('meetings.information.place'), description: meeting.place === '' ? <MissingValue /> : meeting.place },
          { term: t('meetings.information.state'), description: t(meetingState(meeting, today).key) },
        ]}
      />
    </Panel>
  )
}
