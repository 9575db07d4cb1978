import type { AttendanceSummary } from '#shared/domain/rules/attendance-summary.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import { attendanceWords } from './attendance-words.ts'
import styles from './meetings.module.css'

/** Counts in words, by category; those without anybody are named first. */
export function AttendanceSummaryPanel({ summary }: { readonly summary: AttendanceSummary }) {
  const t = useTranslate()
  const format = useFormat()
  const missing = summary.withoutRepresentative
  const attentions = new Set(missing.map(({ attention }) => attention))
  return (
    <Stack gap={5}>
      {missing.length > 0 && (
        <Band status="attention" title={t('meetings.attendance.missingTitle')}>
          <p>{t('meetings.attendance.missingCategories', { names: format.list(missing.map(({ name }) => name)) })}</p>
          {attentions.has('youth') && <p>{t('meetings.attendance.attentionYouth')}</p>}
          {attentions.has('citizens') && <p>{t('meetings.attendance.attentionCitizens')}</p>}
        </Band>
      )}
      <Panel title={t('meetings.attendance.summary')} isFlush>
        <div className={styles.summaryLead}>
          {summary.isEntered ? (
            <>
              <Text role="rowTitle">{attendanceWords(t, summary.total)}</Text>
              {summary.voices !== null && (
                <Text role="help" tone="secondary">
                  {t('meetings.attendanceWords.voices', { count: summary.voices })}
                </Text>
              )}
            </>
          ) : (
            <Text role="text">
              {t('meetings.attendance.nothingEntered')}{' '}
              {t('meetings.attendanceWords.expected', { count: summary.total.expected })}.
            </Text>
          )}
        </div>
        {summary.isEntered && (
          <ListRows label={t('meetings.attendance.summaryCaption')}>
            {summary.rows.map(({ category, counts, isRepresented }) => (
              <ListRow
                key={category.id}
                title={category.name}
                description={attendanceWords(t, counts)}
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
    </Stack>
  )
}
