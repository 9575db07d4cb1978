import { UsersRound } from 'lucide-react'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { isMandateFree } from './attendance-choices.ts'
import { AttendanceCategory } from './attendance-category.tsx'
import { AttendanceSummaryPanel } from './attendance-summary-panel.tsx'
import { useAttendanceEntry } from './use-attendance-entry.ts'
import type { MeetingView } from './use-meeting.ts'
import styles from './meetings.module.css'

type AttendanceTabProps = { readonly view: MeetingView; readonly canWrite: boolean }

/** Who was there, category by category: one row a mandate of that day. */
export function AttendanceTab({ view, canWrite }: AttendanceTabProps) {
  const { meeting, body, categories, attendances, people, summary } = view
  const t = useTranslate()
  const format = useFormat()
  const entry = useAttendanceEntry(meeting.id, attendances)
  const everybody = categories.flatMap(({ sittings }) => sittings)
  const free = everybody.filter((sitting) => isMandateFree(sitting, everybody, entry.entryOf))

  if (everybody.length === 0) {
    return (
      <Panel label={t('meetings.attendance.title')}>
        <EmptyState action={<LinkButton href={linkTo(paths.body, { bodyId: body.id })}>{t('meetings.toMandates')}</LinkButton>}>
          {t('meetings.attendance.nobody', { date: format.date(meeting.date) })}
        </EmptyState>
      </Panel>
    )
  }
  return (
    <PageColumns sideLabel={t('meetings.attendance.summary')} side={<AttendanceSummaryPanel summary={summary} />}>
      {entry.errorText !== null && (
        <Band status="refused" isLive>
          {entry.errorText}
        </Band>
      )}
      <Panel
        title={t('meetings.attendance.title')}
        isFlush
        aside={
          canWrite && free.length > 0 ? (
            <Button icon={UsersRound} size="small" onPress={() => entry.enterPresent(free.map(({ mandate }) => mandate.id))}>
              {summary.isEntered ? t('meetings.attendance.others') : t('meetings.attendance.all')}
            </Button>
          ) : undefined
        }
        footer={canWrite ? <p className={styles.keys}>{t('meetings.attendance.keys')}</p> : undefined}
      >
        {categories.map((each) => (
          <AttendanceCategory
            key={each.category.id}
            {...each}
            counts={summary.isEntered ? summary.rows.find(({ category }) => category.id === each.category.id)?.counts : undefined}
            everybody={everybody}
            people={people}
            canWrite={canWrite}
            entry={entry}
          />
        ))}
      </Panel>
    </PageColumns>
  )
}
