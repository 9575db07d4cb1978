import { useMemo } from 'react'
import { Controller, useWatch, type Control } from 'react-hook-form'
import { createMeeting } from '#shared/domain/commands/meetings.ts'
import type { Body } from '#shared/domain/entities/body.ts'
import { RecoveredForm } from '#renderer/app/drafts/recovered-form.tsx'
import { ReadOnlyNote } from '#renderer/app/forms/read-only-note.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useCanWrite, useToday } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { Checkbox } from '#renderer/ui/fields/checkbox.tsx'
import { FormActions } from '#renderer/ui/fields/form-actions.tsx'
import { FormErrorSummary } from '#renderer/ui/fields/form-error-summary.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { TextArea } from '#renderer/ui/fields/text-area.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { agendaLines, meetingDraftSchema } from './meeting-draft.ts'
import { WhenFields, WhereFields, type MeetingFacts } from './meeting-fields.tsx'

/** Prepares a meeting: only its date is needed. */
export function MeetingNewScreen() {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const live = useRead(async (read) => (await read.all('bodies')).toSorted((a, b) => a.order - b.order), [])
  usePageTitle(t('meetings.form.title'))
  return (
    <Page>
      <PageHeader title={t('meetings.form.title')} parent={{ label: t('meetings.title'), href: linkTo(paths.meetings, {}) }} />
      <Ready of={live}>
        {(bodies) => {
          const first = bodies[0]
          if (!canWrite) return <ReadOnlyNote />
          return first === undefined ? <NoBody /> : <MeetingForm bodies={bodies} first={first} />
        }}
      </Ready>
    </Page>
  )
}

function NoBody() {
  const t = useTranslate()
  return (
    <Panel label={t('meetings.title')}>
      <EmptyState
        action={
          <LinkButton href={linkTo(paths.bodyNew, {})} variant="primary">
            {t('meetings.createBody')}
          </LinkButton>
        }
      >
        {t('meetings.noBody')}
      </EmptyState>
    </Panel>
  )
}

function MeetingForm({ bodies, first }: { readonly bodies: readonly Body[]; readonly first: Body }) {
  const t = useTranslate()
  const { language } = useFormat()
  const today = useToday()
  const go = useGo()
  const [search] = useRouteSearch()
  const wanted = bodies.find(({ id }) => id === search['body']) ?? first
  const schema = useMemo(() => meetingDraftSchema(today, language), [today, language])
  const form = useSchemaForm(
    schema,
    {
      bodyId: wanted.id,
      title: '',
      date: null,
      startTime: null,
      endTime: null,
      place: '',
      isHeld: true,
      agenda: '',
    },
    'meetings/new',
  )
  const save = useCommand(createMeeting, {
    toast: ({ warnings }) => warnings.map(({ code, params }) => t(code, params))[0] ?? null,
  })
  const [bodyId, date] = useWatch({ control: form.control, name: ['bodyId', 'date'] })
  const isPast = date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) && date < today
  const facts = form.control as unknown as Control<MeetingFacts> // `as`: these fields are among those of the form
  const submit = form.submit(
    ({ agenda, isHeld, ...values }) =>
      save.run({ ...values, agenda: agendaLines(agenda), state: isHeld && values.date < today ? 'held' : 'planned' }),
    ({ id }) => go(linkTo(paths.meeting, { meetingId: id }), { isReplace: true }),
  )
  return (
    <FormLayout onSubmit={submit} label={t('meetings.form.label')}>
      <FormErrorSummary errors={form.summary} focusKey={form.submitCount} />
      <RecoveredForm draft={form.draft} />
      {bodies.length > 1 && (
        <Controller
          control={form.control}
          name="bodyId"
          render={({ field }) => (
            <Select
              {...field}
              label={t('meetings.form.body')}
              options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
              error={form.errorOf('bodyId')}
            />
          )}
        />
      )}
      <WhenFields control={facts} errorOf={form.errorOf} bodyId={bodyId} />
      {isPast && (
        <Controller
          control={form.control}
          name="isHeld"
          render={({ field }) => <Checkbox {...field} label={t('meetings.form.isHeld')} help={t('meetings.form.isHeldHelp')} />}
        />
      )}
      <WhereFields control={facts} errorOf={form.errorOf} />
      <Controller
        control={form.control}
        name="agenda"
        render={({ field }) => (
          <TextArea
            {...field}
            rows={6}
            label={t('meetings.form.agenda')}
            help={t('meetings.form.agendaHelp')}
            isOptional
            error={form.errorOf('agenda')}
          />
        )}
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={save.isRunning}>
          {t('meetings.form.save')}
        </Button>
        <Button
          onPress={() => {
            form.draft.discard()
            go(linkTo(paths.meetings, {}))
          }}
        >
          {t('meetings.form.cancel')}
        </Button>
      </FormActions>
    </FormLayout>
  )
}
