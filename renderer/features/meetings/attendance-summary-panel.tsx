import type { AttendanceCounts, AttendanceSummary } from '#shared/domain/rules/attendance-summary.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import { attendanceWords } from './attendance-words.ts'
import styles from './meetings.module.css'

const isNobody = ({ expected, present, remote, represented, excused, absent }: AttendanceCounts) =>
  expected + present + remote + represented + excused + absent === 0

/** Counts in words, by category; those without anybody are named first. */
export function AttendanceSummaryPanel({ summary }: { readonly summary: AttendanceSummary }) {
  const t = useTranslate()
  const { withoutRepresentative: missing, total, rows, voices, isEntered } = summary
  return (
    <>
      {missing.length > 0 && (
        <Band status="attention" overline={t('meetings.attendance.missing')}>
          <p>{t('meetings.attendance.missingNames', { names: missing.map(({ name }) => name).join(', ') })}</p>
          {missing.some(({ attention }) => attention !== 'none') && <p>{t('meetings.attendance.missingAttention')}</p>}
        </Band>
      )}
      <Panel title={t('meetings.attendance.summary')} isFlush>
        <div className={styles.summaryLead}>
          {isEntered ? (
            <>
              <Text role="rowTitle">{attendanceWords(t, total)}</Text>
              {voices !== null && (
                <Text role="help" tone="secondary">
                  {t('meetings.attendanceWords.voices', { count: voices })}
                </Text>
              )}
            </>
          ) : (
            <Text role="text">
              {t('meetings.attendance.nothingEntered')} {t('meetings.attendanceWords.expected', { count: total.expected })}.
            </Text>
          )}
        </div>
        {isEntered && (
          <ListRows label={t('meetings.attendance.summaryCaption')}>
            {rows.map(({ category, counts, isRepresented }) => (
              <ListRow
                key={category.id}
                title={category.name}
                description={isNobody(counts) ? t('meetings.attendance.nobodyInCategory') : attendanceWords(t, counts)}
                end={
                  isRepresented ? undefined : (
                    <StatusText status="attention">{t('meetings.attendance.notRepresented')}</StatusText>
                  )
                }
              />
            ))}
          </ListRows>
        )}
      </Panel>
    </>
  )
}
