import { Controller, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { localDateSchema } from '#shared/domain/common/dates.ts'
import { idSchema } from '#shared/domain/common/ids.ts'
import { createReport } from '#shared/domain/commands/reports.ts'
import { calendarYear, schoolYear } from '#shared/domain/rules/report-period.ts'
import { yearOf } from '#shared/domain/common/dates.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { languageSchema } from '#shared/i18n/language.ts'
import type { RecordOf } from '#shared/domain/tables.ts'
import { ReadOnlyNote } from '#renderer/app/forms/read-only-note.tsx'
import { RecoveredForm } from '#renderer/app/drafts/recovered-form.tsx'
import { useSchemaForm } from '#renderer/app/forms/use-schema-form.ts'
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
import { DateField } from '#renderer/ui/fields/date-field.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { FormActions } from '#renderer/ui/fields/form-actions.tsx'
import { FormErrorSummary } from '#renderer/ui/fields/form-error-summary.tsx'
import { FormLayout } from '#renderer/ui/fields/form-layout.tsx'
import { RadioGroup } from '#renderer/ui/fields/radio-group.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'

const draftSchema = z
  .object({
    bodyId: idSchema,
    choice: z.enum(['calendar', 'school', 'free']),
    label: z.string().trim().min(1, 'errors.required').max(60, 'errors.tooLong'),
    start: localDateSchema,
    end: localDateSchema,
    language: languageSchema,
  })
  .refine((draft) => draft.start <= draft.end, { error: 'errors.periodOrder', path: ['end'] })
type ReportDraft = z.infer<typeof draftSchema>

/** The year that a report most likely speaks of: the past one until the summer, then the current one. */
const likelyYear = (today: string) => (today.slice(5) < '07-01' ? yearOf(today) - 1 : yearOf(today))

const ReportForm = ({ bodies }: { readonly bodies: readonly RecordOf<'bodies'>[] }) => {
  const t = useTranslate()
  const go = useGo()
  const today = useToday()
  const [search] = useRouteSearch()
  const year = likelyYear(today)
  const wanted = bodies.find((body) => body.id === search['body']) ?? bodies[0]
  const form = useSchemaForm(
    draftSchema,
    {
      bodyId: wanted?.id ?? '',
      choice: 'calendar',
      ...calendarYear(year),
      language: 'fr',
    },
    'reports/new',
  )
  const choice = useWatch({ control: form.control, name: 'choice' })
  const save = useCommand(createReport)
  const choose = (next: ReportDraft['choice']) => {
    form.setValue('choice', next)
    if (next === 'free') return
    const period = next === 'calendar' ? calendarYear(year) : schoolYear(year)
    form.setValue('label', period.label)
    form.setValue('start', period.start)
    form.setValue('end', period.end)
  }
  const run = ({ bodyId, label, start, end, language }: ReportDraft) => {
    const body = bodies.find((candidate) => candidate.id === bodyId)
    const own = body?.reportTitle ?? ''
    const title = own === '' ? createTranslator(language)('reports.form.defaultTitle', { period: label }) : `${own} ${label}`
    return save.run({ bodyId, period: { label, start, end }, language, title })
  }
  return (
    <FormLayout onSubmit={form.submit(run, ({ id }) => go(linkTo(paths.report, { reportId: id }), { isReplace: true }))}>
      <FormErrorSummary errors={form.summary} focusKey={form.submitCount} />
      <RecoveredForm draft={form.draft} />
      {bodies.length > 1 && (
        <Controller
          control={form.control}
          name="bodyId"
          render={({ field }) => (
            <Select
              {...field}
              label={t('reports.form.body')}
              options={bodies.map((body) => ({ value: body.id, label: body.name }))}
              error={form.errorOf('bodyId')}
            />
          )}
        />
      )}
      <RadioGroup
        label={t('reports.form.choosePeriod')}
        value={choice}
        onChange={(value) => choose(value as ReportDraft['choice'])} // `as`: the options below are the only values
        options={[
          { value: 'calendar', label: t('reports.form.calendar', { year: calendarYear(year).label }) },
          { value: 'school', label: t('reports.form.school', { years: schoolYear(year).label }) },
          { value: 'free', label: t('reports.form.free') },
        ]}
      />
      {choice === 'free' && (
        <>
          <Controller
            control={form.control}
            name="label"
            render={({ field }) => (
              <TextField
                {...field}
                label={t('reports.form.label')}
                help={t('reports.form.labelHelp')}
                width="medium"
                error={form.errorOf('label')}
              />
            )}
          />
          <FieldRow>
            <Controller
              control={form.control}
              name="start"
              render={({ field }) => <DateField {...field} label={t('reports.form.start')} error={form.errorOf('start')} />}
            />
            <Controller
              control={form.control}
              name="end"
              render={({ field }) => <DateField {...field} label={t('reports.form.end')} error={form.errorOf('end')} />}
            />
          </FieldRow>
        </>
      )}
      <Controller
        control={form.control}
        name="language"
        render={({ field }) => (
          <Select
            {...field}
            label={t('reports.form.language')}
            help={t('reports.form.languageHelp')}
            options={[
              { value: 'fr', label: t('reports.form.french') },
              { value: 'en', label: t('reports.form.english') },
            ]}
            error={form.errorOf('language')}
          />
        )}
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={save.isRunning}>
          {t('reports.form.save')}
        </Button>
        <Button
          onPress={() => {
            form.draft.discard()
            go(linkTo(paths.reports, {}))
          }}
        >
          {t('reports.form.cancel')}
        </Button>
      </FormActions>
    </FormLayout>
  )
}

export const ReportNewScreen = () => {
  const t = useTranslate()
  const canWrite = useCanWrite()
  usePageTitle(t('reports.form.title'))
  const live = useRead(async (read) => (await read.all('bodies')).toSorted((a, b) => a.order - b.order), [])
  return (
    <Page>
      <PageHeader
        title={t('reports.form.title')}
        parent={{ label: t('reports.title'), href: linkTo(paths.reports, {}) }}
        facts={t('reports.form.intro')}
      />
      <Ready of={live}>
        {(bodies) =>
          !canWrite ? (
            <ReadOnlyNote />
          ) : bodies.length === 0 ? (
            <EmptyState action={<LinkButton href={linkTo(paths.bodyNew, {})}>{t('reports.createBody')}</LinkButton>}>
              {t('reports.noBody')}
            </EmptyState>
          ) : (
            <ReportForm bodies={bodies} />
          )
        }
      </Ready>
    </Page>
  )
}
