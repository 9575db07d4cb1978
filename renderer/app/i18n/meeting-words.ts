import type { LocalDate } from '#shared/domain/common/dates.ts'
import type { Meeting } from '#shared/domain/entities/meeting.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import type { Translate } from '#shared/i18n/translator.ts'
import type { Status } from '#renderer/ui/status/status.ts'
import type { Format } from './format.ts'

type Dated = Pick<Meeting, 'title' | 'date'>

/** « Séance du 9 avril 2026 », or its own title followed by its date. */
export function meetingTitle(t: Translate, format: Pick<Format, 'date'>, { title, date }: Dated): string {
  return title === ''
    ? t('meetings.untitled', { date: format.date(date) })
    : t('meetings.titled', { title, date: format.date(date) })
}

/** « Jeudi 9 avril 2026, de 14 h à 16 h 30 » */
export function meetingWhen(
  t: Translate,
  format: Pick<Format, 'dateFull' | 'time'>,
  { date, startTime, endTime }: Pick<Meeting, 'date' | 'startTime' | 'endTime'>,
): string {
  const full = format.dateFull(date)
  const day = full.charAt(0).toUpperCase() + full.slice(1)
  if (startTime !== null && endTime !== null) {
    return t('meetings.when.fromTo', { day, start: format.time(startTime), end: format.time(endTime) })
  }
  if (startTime !== null) return t('meetings.when.from', { day, start: format.time(startTime) })
  return endTime === null ? day : t('meetings.when.until', { day, end: format.time(endTime) })
}

/** A planned meeting whose day has passed asks whether it took place. */
export function meetingState(
  { state, date }: Pick<Meeting, 'state' | 'date'>,
  today: LocalDate,
): { readonly status: Status; readonly key: MessageKey } {
  switch (state) {
    case 'held':
      return { status: 'done', key: 'meetings.state.held' }
    case 'cancelled':
      return { status: 'refused', key: 'meetings.state.cancelled' }
    case 'planned':
      return date < today
        ? { status: 'attention', key: 'meetings.state.toConfirm' }
        : { status: 'running', key: 'meetings.state.planned' }
  }
}
