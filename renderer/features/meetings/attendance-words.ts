import type { AttendanceCounts } from '#shared/domain/rules/attendance-summary.ts'
import type { Translate } from '#shared/i18n/translator.ts'

/** « 14 présents sur 20 »: in the room or remote; without « sur » when substitutes make them more than the titulars. */
export function presentWords(t: Translate, { present, remote, expected }: AttendanceCounts): string {
  const count = present + remote
  const isKnownWhole = expected > 0 && count <= expected
  if (count === 0) return isKnownWhole ? t('meetings.attendanceWords.noneOf', { expected }) : t('meetings.attendanceWords.none')
  return isKnownWhole ? t('meetings.attendanceWords.of', { count, expected }) : t('meetings.attendanceWords.present', { count })
}

const others = ['represented', 'excused', 'absent', 'notEntered'] as const

/** The same with every other count that is not zero. */
export function attendanceWords(t: Translate, counts: AttendanceCounts): string {
  const rest = others.filter((key) => counts[key] > 0).map((key) => t(`meetings.attendanceWords.${key}`, { count: counts[key] }))
  const remote = counts.remote > 0 ? [t('meetings.attendanceWords.remote', { count: counts.remote })] : []
  return [presentWords(t, counts), ...remote, ...rest].join(', ')
}
