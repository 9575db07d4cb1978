import type { ReactNode } from 'react'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { meetingState, meetingTitle } from '#renderer/app/i18n/meeting-words.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useToday } from '#renderer/data/use-session.ts'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import type { DataColumn } from '#renderer/ui/data/data-column.ts'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import { presentWords } from './attendance-words.ts'
import type { MeetingRow } from './use-meeting-rows.ts'
import styles from './meetings.module.css'

type MeetingsTableProps = { readonly rows: readonly MeetingRow[]; readonly hasBodies: boolean; readonly empty: ReactNode }

export function MeetingsTable({ rows, hasBodies, empty }: MeetingsTableProps) {
  const t = useTranslate()
  const format = useFormat()
  const today = useToday()

  const meetingCell = ({ meeting }: MeetingRow) => {
    const when = meeting.startTime === null ? '' : format.time(meeting.startTime)
    const where = [when, meeting.place].filter((words) => words !== '').join(', ')
    return (
      <span className={styles.meetingCell}>
        <TextLink isStrong href={linkTo(paths.meeting, { meetingId: meeting.id })}>
          {meetingTitle(t, format, meeting)}
        </TextLink>
        {where !== '' && (
          <Text role="help" as="span" tone="secondary">
            {where}
          </Text>
        )}
      </span>
    )
  }
  const stateCell = ({ meeting }: MeetingRow) => {
    const state = meetingState(meeting, today)
    return <StatusText status={state.status}>{t(state.key)}</StatusText>
  }
  const attendanceCell = ({ meeting, summary }: MeetingRow) => {
    if (summary.isEntered) return presentWords(t, summary.total)
    const isAwaited = meeting.state === 'held' || (meeting.state === 'planned' && meeting.date < today)
    if (isAwaited) return <MissingValue>{t('meetings.attendanceWords.missing')}</MissingValue>
    return meeting.state === 'cancelled' ? (
      <MissingValue kind="notApplicable" />
    ) : (
      t('meetings.attendanceWords.expected', { count: summary.total.expected })
    )
  }
  const columns: readonly DataColumn<MeetingRow>[] = [
    {
      key: 'meeting',
      header: t('meetings.column.meeting'),
      width: '16rem',
      isRowHeader: true,
      cell: meetingCell,
      sortValue: ({ meeting }) => meeting.date,
    },
    ...(hasBodies
      ? [
          {
            key: 'body',
            header: t('meetings.column.body'),
            width: '14rem',
            cell: ({ body }: MeetingRow) => body?.name ?? '',
            sortValue: ({ body }: MeetingRow) => body?.name ?? null,
          },
        ]
      : []),
    { key: 'state', header: t('meetings.column.state'), cell: stateCell, isNoWrap: true, width: '10rem' },
    { key: 'attendance', header: t('meetings.column.attendance'), cell: attendanceCell, width: '14rem' },
    {
      key: 'decisions',
      header: t('meetings.column.decisions'),
      cell: ({ decisionCount }) => format.number(decisionCount),
      align: 'end',
      sortValue: ({ decisionCount }) => decisionCount,
      width: '8rem',
    },
  ]
  return (
    <DataTable
      caption={t('meetings.caption')}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ meeting }) => meeting.id}
      defaultSort={{ key: 'meeting', direction: 'descending' }}
      empty={empty}
    />
  )
}
