import { CalendarPlus } from 'lucide-react'
import { yearOf } from '#shared/domain/common/dates.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useCanWrite, useToday } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { useShortcut } from '#renderer/ui/hooks/use-shortcut.ts'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { MeetingsTable } from './meetings-table.tsx'
import { useMeetingRows, type MeetingList } from './use-meeting-rows.ts'

/** Every meeting, filtered by body and year. */
export function MeetingsScreen() {
  const t = useTranslate()
  const go = useGo()
  const canWrite = useCanWrite()
  const [search] = useRouteSearch()
  const live = useMeetingRows()
  const toNew = linkTo(paths.meetingNew, {}, search['body'] === undefined ? {} : { body: search['body'] })
  usePageTitle(t('meetings.title'))
  useShortcut('ctrl+n', () => go(toNew), { isEnabled: canWrite })
  const data = live.status === 'ready' ? live.data : null
  return (
    <Page>
      <PageHeader
        title={t('meetings.title')}
        facts={data !== null && data.rows.length > 0 ? <CountFacts list={data} /> : undefined}
        actions={
          canWrite && data !== null && data.rows.length > 0 ? (
            <LinkButton href={toNew} variant="primary" icon={CalendarPlus}>
              {t('meetings.prepare')}
            </LinkButton>
          ) : undefined
        }
      />
      <Ready of={live}>
        {(list) => (list.rows.length === 0 ? <NoMeeting list={list} toNew={toNew} /> : <Filtered list={list} />)}
      </Ready>
    </Page>
  )
}

function CountFacts({ list: { rows } }: { readonly list: MeetingList }) {
  const t = useTranslate()
  const today = useToday()
  const held = rows.filter(({ meeting }) => meeting.state === 'held').length
  const planned = rows.filter(({ meeting }) => meeting.state === 'planned' && meeting.date >= today).length
  return [
    t('meetings.count', { count: rows.length }),
    ...(held > 0 ? [t('meetings.heldCount', { count: held })] : []),
    ...(planned > 0 ? [t('meetings.plannedCount', { count: planned })] : []),
  ].join(', ')
}

function NoMeeting({ list, toNew }: { readonly list: MeetingList; readonly toNew: string }) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const hasBody = list.bodies.length > 0
  const words = !canWrite ? t('meetings.emptyReadOnly') : hasBody ? t('meetings.empty') : t('meetings.noBody')
  return (
    <Panel label={t('meetings.title')}>
      <EmptyState
        action={
          canWrite ? (
            <LinkButton
              href={hasBody ? toNew : linkTo(paths.bodyNew, {})}
              variant="primary"
              {...(hasBody && { icon: CalendarPlus })}
            >
              {hasBody ? t('meetings.prepare') : t('meetings.createBody')}
            </LinkButton>
          ) : undefined
        }
      >
        {words}
      </EmptyState>
    </Panel>
  )
}

function Filtered({ list: { bodies, rows } }: { readonly list: MeetingList }) {
  const t = useTranslate()
  const [search, setSearch] = useRouteSearch()
  const years = [...new Set(rows.map(({ meeting }) => yearOf(meeting.date)))].toSorted((a, b) => b - a)
  const { body, year } = search
  const shown = rows.filter(
    ({ meeting }) =>
      (body === undefined || meeting.bodyId === body) && (year === undefined || yearOf(meeting.date) === Number(year)),
  )
  const hasFilters = bodies.length > 1 || years.length > 1 || shown.length < rows.length
  return (
    <>
      {hasFilters && (
        <search aria-label={t('meetings.filters.label')}>
          <FieldRow>
            {bodies.length > 1 && (
              <Select
                label={t('meetings.filters.body')}
                value={body ?? ''}
                onChange={(value) => setSearch({ body: value === '' ? null : value })}
                placeholder={t('meetings.filters.anyBody')}
                options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
                width="medium"
              />
            )}
            <Select
              label={t('meetings.filters.year')}
              value={year ?? ''}
              onChange={(value) => setSearch({ year: value === '' ? null : value })}
              placeholder={t('meetings.filters.anyYear')}
              options={years.map((each) => ({ value: String(each), label: String(each) }))}
              width="short"
            />
          </FieldRow>
        </search>
      )}
      <MeetingsTable
        rows={shown}
        hasBodies={bodies.length > 1}
        empty={
          <EmptyState
            action={<Button onPress={() => setSearch({ body: null, year: null })}>{t('meetings.clearFilters')}</Button>}
          >
            {t('meetings.noMatch')}
          </EmptyState>
        }
      />
    </>
  )
}
