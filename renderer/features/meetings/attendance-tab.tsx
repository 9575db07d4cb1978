import { UsersRound } from 'lucide-react'
import { isMandateFree } from './attendance-choices.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { AttendanceRow } from './attendance-row.tsx'
import { AttendanceSummaryPanel } from './attendance-summary-panel.tsx'
import { presentWords } from './attendance-words.ts'
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
  const proxies = [...new Map(everybody.map(({ person }) => [person.id, person])).values()]
  const rowOf = new Map(summary.rows.map((row) => [row.category.id, row]))

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
    <PageColumns
      sideLabel={t('meetings.attendance.summary')}
      sideWidth="wide"
      side={<AttendanceSummaryPanel summary={summary} />}
    >
      {entry.errorText !== null && (
        <Band status="refused" isLive>
          {entry.errorText}
        </Band>
      )}
      {canWrite && (
        <Stack gap={3}>
          {free.length > 0 && (
            <Inline>
              <Button icon={UsersRound} onPress={() => entry.enterPresent(free.map(({ mandate }) => mandate.id))}>
                {summary.isEntered ? t('meetings.attendance.others') : t('meetings.attendance.all')}
              </Button>
            </Inline>
          )}
          <Text role="help" tone="secondary" isNarrative>
            {t('meetings.attendance.keys')}
          </Text>
        </Stack>
      )}
      {categories.map(({ category, sittings }) => {
        const row = rowOf.get(category.id)
        return (
          <Panel
            key={category.id}
            title={category.name}
            isFlush
            aside={row !== undefined && summary.isEntered && sittings.length > 0 ? presentWords(t, row.counts) : undefined}
          >
            {sittings.length === 0 ? (
              <p className={styles.noSitting}>{t('meetings.attendance.nobodyInCategory')}</p>
            ) : (
              <ul aria-label={category.name} className={styles.sittings}>
                {sittings.map((sitting) => (
                  <AttendanceRow
                    key={sitting.mandate.id}
                    sitting={sitting}
                    entry={entry.entryOf(sitting.mandate.id)}
                    proxies={proxies}
                    people={people}
                    canWrite={canWrite}
                    onEnter={(next) => entry.enter(sitting.mandate.id, next)}
                  />
                ))}
              </ul>
            )}
          </Panel>
        )
      })}
    </PageColumns>
  )
}
