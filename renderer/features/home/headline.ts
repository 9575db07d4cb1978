import { assertNever } from '#shared/domain/common/result.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import type { DueItem } from '#shared/domain/rules/due.ts'

export type Headline = { readonly key: MessageKey; readonly count: number }

const weekDays = 7
const daysSaidInWeeks = 14
/** A meeting further away than this is not the next fact of the day. */
const nearDays = 60

/** The title of the page is the next fact itself: a meeting that comes, else what waits, else what is missing. */
export function headline(items: readonly DueItem[]): Headline {
  if (items.some((item) => item.kind === 'noBody')) return { key: 'home.headline.noBody', count: 0 }
  const next = items.find((item) => item.kind === 'meetingPlanned')
  if (next?.kind === 'meetingPlanned' && next.days <= nearDays) {
    if (next.days === 0) return { key: 'home.headline.meetingToday', count: 0 }
    if (next.days === 1) return { key: 'home.headline.meetingTomorrow', count: 1 }
    return next.days < daysSaidInWeeks
      ? { key: 'home.headline.meetingInDays', count: next.days }
      : { key: 'home.headline.meetingInWeeks', count: Math.round(next.days / weekDays) }
  }
  const late = items.filter((item) => item.days !== null && item.days < 0).length
  if (late > 0) return { key: 'home.headline.late', count: late }
  const missing = items.filter((item) => item.date === null).length
  return missing > 0 ? { key: 'home.headline.missing', count: missing } : { key: 'home.headline.calm', count: 0 }
}

export type DueUrgency = 'late' | 'soon' | 'later'

/** Late when past, soon within thirty days. */
export function urgencyOf(days: number): DueUrgency {
  if (days < 0) return 'late'
  return days <= 30 ? 'soon' : 'later'
}

export const statusOfUrgency = (urgency: DueUrgency) => {
  switch (urgency) {
    case 'late':
      return 'late' as const
    case 'soon':
      return 'running' as const
    case 'later':
      return 'info' as const
    default:
      return assertNever(urgency)
  }
}
