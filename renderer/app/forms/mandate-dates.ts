import type { LocalDate } from '#shared/domain/common/dates.ts'
import type { Mandate } from '#shared/domain/entities/people.ts'
import type { Translate } from '#shared/i18n/translator.ts'

/** "du 1er mars 2024 au 30 juin 2027", "jusqu’au…", "depuis le…", "sans terme fixé". */
export function mandateDates(
  t: Translate,
  date: (day: LocalDate) => string,
  { start, end }: Pick<Mandate, 'start' | 'end'>,
): string {
  if (start !== null && end !== null) return t('mandates.fromTo', { start: date(start), end: date(end) })
  if (start !== null) return t('mandates.since', { start: date(start) })
  if (end !== null) return t('mandates.until', { end: date(end) })
  return t('mandates.noTerm')
}
