import { CalendarCheck, CalendarX, Gavel, RotateCcw, Trash2 } from 'lucide-react'
import { deleteMeeting } from '#shared/domain/commands/meetings.ts'
import { HistoryLink } from '#renderer/app/history-link.tsx'
import { meetingState, meetingTitle, meetingWhen } from '#renderer/app/i18n/meeting-words.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { RecordMissing } from '#renderer/app/record-missing.tsx'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteParams } from '#renderer/app/use-route-params.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useCanWrite, useToday } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { Tabs } from '#renderer/ui/overlays/tabs.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import { AgendaTab } from './agenda-tab.tsx'
import { AttendanceTab } from './attendance-tab.tsx'
import { InformationTab } from './information-tab.tsx'
import { useMeetingState } from './use-meeting-state.ts'
import { useMeeting, type MeetingView } from './use-meeting.ts'

/** One meeting: agenda and decisions, attendance, facts. */
export function MeetingScreen() {
  const t = useTranslate()
  const format = useFormat()
  const { meetingId } = useRouteParams(paths.meeting)
  const live = useMeeting(meetingId)
  const view = live.status === 'ready' ? live.data : null
  usePageTitle(view === null ? null : meetingTitle(t, format, view.meeting))
  return (
    <Ready of={live}>
      {(data) =>
        data === null ? <RecordMissing back={linkTo(paths.meetings, {})} /> : <MeetingPage key={meetingId} view={data} />
      }
    </Ready>
  )
}

function MeetingPage({ view }: { readonly view: MeetingView }) {
  const { meeting, body, decisions } = view
  const t = useTranslate()
  const format = useFormat()
  const go = useGo()
  const today = useToday()
  const canWrite = useCanWrite()
  const [search, setSearch] = useRouteSearch()
  const state = meetingState(meeting, today)
  const change = useMeetingState(meeting.id)
  const title = meetingTitle(t, format, meeting)
  const remove = useCommand(deleteMeeting, { toast: () => t('meetings.deleted', { title }), isUndoable: true })
  const onDelete = async () => {
    const result = await remove.run({ id: meeting.id })
    if (result.ok) go(linkTo(paths.meetings, {}), { isReplace: true })
  }
  const refusal = change.errorText ?? remove.errorText
  const isOpen = meeting.state !== 'cancelled'
  const canCancel = isOpen && decisions.length === 0

  const stateItems = [
    {
      key: 'held',
      label: t('meetings.markHeld'),
      icon: CalendarCheck,
      isShown: meeting.state === 'planned',
      onAction: () => change.set('held'),
    },
    {
      key: 'planned',
      label: t('meetings.markPlanned'),
      icon: RotateCcw,
      isShown: meeting.state === 'held',
      onAction: () => change.set('planned'),
    },
    {
      key: 'cancelled',
      label: t('meetings.markCancelled'),
      icon: CalendarX,
      isShown: canCancel,
      onAction: () => change.set('cancelled'),
    },
  ]
  const decisionLink = linkTo(
    paths.decisionNew,
    {},
    { meeting: meeting.id, back: linkTo(paths.meeting, { meetingId: meeting.id }).slice(1) },
  )
  return (
    <Page>
      <PageHeader
        title={title}
        parent={{ label: t('meetings.title'), href: linkTo(paths.meetings, {}), suffix: `· ${body.name}` }}
        facts={[
          <StatusText key="state" status={state.status}>
            {t(state.key)}
          </StatusText>,
          meetingWhen(t, format, meeting),
          meeting.place === '' ? null : meeting.place,
          <HistoryLink key="history" recordId={meeting.id} />,
        ]}
        actions={
          canWrite ? (
            <>
              <Menu
                label={t('meetings.actionsOn', { date: format.date(meeting.date) })}
                trigger={{ text: t('ui.actions') }}
                items={[
                  ...(isOpen ? [{ key: 'decision', label: t('meetings.recordDecision'), icon: Gavel, href: decisionLink }] : []),
                  ...stateItems.filter(({ isShown }) => isShown).map(({ isShown: _isShown, ...item }) => item),
                  { key: 'delete', label: t('meetings.delete'), icon: Trash2, isDanger: true, onAction: () => void onDelete() },
                ]}
              />
              {meeting.state === 'planned' && (
                <Button
                  icon={CalendarCheck}
                  variant={meeting.date <= today ? 'primary' : 'secondary'}
                  onPress={() => change.set('held')}
                >
                  {t('meetings.markHeld')}
                </Button>
              )}
              {meeting.state === 'cancelled' && (
                <Button icon={RotateCcw} onPress={() => change.set('planned')}>
                  {t('meetings.restore')}
                </Button>
              )}
            </>
          ) : undefined
        }
      />
      {refusal !== null && (
        <Band status="refused" isLive>
          {refusal}
        </Band>
      )}
      {refusal === null && !isOpen && <Band status="info">{t('meetings.cancelledNote')}</Band>}
      <Tabs
        label={t('meetings.tabs.label')}
        selectedKey={search['tab'] ?? 'agenda'}
        onSelect={(key) => setSearch({ tab: key === 'agenda' ? null : key })}
        tabs={[
          { key: 'agenda', label: t('meetings.tabs.agenda'), content: <AgendaTab view={view} canWrite={canWrite} /> },
          {
            key: 'attendance',
            label: t('meetings.tabs.attendance'),
            content: <AttendanceTab view={view} canWrite={canWrite && isOpen} />,
          },
          {
            key: 'information',
            label: t('meetings.tabs.information'),
            content: <InformationTab view={view} canWrite={canWrite} onState={change.set} onDelete={() => void onDelete()} />,
          },
        ]}
      />
    </Page>
  )
}
