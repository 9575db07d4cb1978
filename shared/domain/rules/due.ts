import { daysBetween, yearOf, type LocalDate } from '../common/dates.ts'
import { isEmptyTextTree } from '../common/text-tree.ts'
import type { Body, Category, Seat } from '../entities/body.ts'
import type { Indicator, IndicatorValue } from '../entities/indicator.ts'
import type { AgendaItem, Attendance, Decision, Meeting } from '../entities/meeting.ts'
import type { Mandate, Organisation, Person } from '../entities/people.ts'
import { alwaysPrintedSections, type Report, type ReportSectionKey } from '../entities/report.ts'
import { compositionAt } from './composition.ts'
import { sourceOf } from './explanation.ts'
import { checkFrequency, currentYearPeriod, type FrequencyCheck } from './frequency.ts'

/** What is due next (`date`, `days` from today, negative when past) or missing (`date` null). Data only: words are the screen's. */
export type DueItem =
  | { readonly kind: 'noBody'; readonly date: null; readonly days: null }
  | {
      readonly kind: 'meetingPlanned'
      readonly meetingId: string
      readonly bodyId: string
      readonly date: LocalDate
      readonly days: number
    }
  /** Planned on a day that is past: held or not? */
  | {
      readonly kind: 'meetingToConfirm'
      readonly meetingId: string
      readonly bodyId: string
      readonly date: LocalDate
      readonly days: number
    }
  /** Fewer meetings held or planned this calendar year than the rule asks for; due on 31 December. */
  | {
      readonly kind: 'meetingsMissing'
      readonly bodyId: string
      readonly date: LocalDate
      readonly days: number
      readonly check: FrequencyCheck & { kind: 'checked' }
      /** Planned later this year, still to be held. */
      readonly planned: number
    }
  | {
      readonly kind: 'mandateEnding'
      readonly mandateId: string
      readonly seatId: string
      readonly bodyId: string
      readonly personId: string
      readonly date: LocalDate
      readonly days: number
    }
  | {
      readonly kind: 'attendanceMissing' | 'decisionsMissing' | 'notesMissing'
      readonly meetingId: string
      readonly bodyId: string
      readonly meetingDate: LocalDate
      readonly date: null
      readonly days: null
    }
  | {
      readonly kind: 'seatsVacant'
      readonly bodyId: string
      readonly seatIds: readonly string[]
      readonly date: null
      readonly days: null
    }
  | {
      readonly kind: 'indicatorsMissing'
      readonly year: number
      readonly indicatorIds: readonly string[]
      readonly date: null
      readonly days: null
    }
  /** No report of the body covers the last calendar year that has ended, in which it met. */
  | { readonly kind: 'reportMissing'; readonly bodyId: string; readonly year: number; readonly date: null; readonly days: null }
  | {
      readonly kind: 'reportSectionsEmpty'
      readonly reportId: string
      readonly bodyId: string
      readonly sections: readonly ReportSectionKey[]
      readonly date: null
      readonly days: null
    }

export type DueFacts = {
  readonly bodies: readonly Body[]
  readonly categories: readonly Category[]
  readonly seats: readonly Seat[]
  readonly mandates: readonly Mandate[]
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  readonly meetings: readonly Meeting[]
  readonly agendaItems: readonly AgendaItem[]
  readonly attendances: readonly Attendance[]
  readonly decisions: readonly Decision[]
  readonly indicators: readonly Indicator[]
  readonly indicatorValues: readonly IndicatorValue[]
  readonly reports: readonly Report[]
}

/** Meetings held longer ago than this no longer ask for what they miss. */
const recentDays = 365

const undated = { date: null, days: null } as const

function meetingItems(facts: DueFacts, today: LocalDate): DueItem[] {
  return facts.meetings.flatMap((meeting): DueItem[] => {
    const { id: meetingId, bodyId, date, state } = meeting
    const days = daysBetween(today, date)
    if (state === 'cancelled') return []
    if (state === 'planned') {
      return [{ kind: days < 0 ? 'meetingToConfirm' : 'meetingPlanned', meetingId, bodyId, date, days }]
    }
    if (days < -recentDays) return []
    const isOfMeeting = (record: { readonly meetingId: string }) => record.meetingId === meetingId
    const missing = { meetingId, bodyId, meetingDate: date, ...undated }
    const hasNotes = facts.agendaItems.some((item) => isOfMeeting(item) && !isEmptyTextTree(item.notes))
    return [
      ...(facts.attendances.some(isOfMeeting) ? [] : [{ kind: 'attendanceMissing', ...missing } as const]),
      ...(facts.decisions.some(isOfMeeting) ? [] : [{ kind: 'decisionsMissing', ...missing } as const]),
      ...(hasNotes ? [] : [{ kind: 'notesMissing', ...missing } as const]),
    ]
  })
}

function rhythmItems(body: Body, facts: DueFacts, today: LocalDate): DueItem[] {
  const period = currentYearPeriod(today)
  const meetings = facts.meetings.filter(({ bodyId }) => bodyId === body.id)
  const check = checkFrequency({ frequency: body.frequency, meetings, period, source: sourceOf(body, 'frequency') })
  if (check.kind !== 'checked') return []
  const planned = meetings.filter(({ state, date }) => state === 'planned' && today <= date && date <= period.end).length
  if (check.missing <= planned) return []
  return [{ kind: 'meetingsMissing', bodyId: body.id, date: period.end, days: daysBetween(today, period.end), check, planned }]
}

function seatItems(body: Body, facts: DueFacts, today: LocalDate): DueItem[] {
  const isOwn = ({ bodyId }: { readonly bodyId: string }) => bodyId === body.id
  const composition = compositionAt({
    ...facts,
    categories: facts.categories.filter(isOwn),
    seats: facts.seats.filter(isOwn),
    mandates: facts.mandates.filter(isOwn),
    date: today,
  })
  const ending = composition.endingSoon.flatMap(({ seat, holder, endsOn, daysLeft }): DueItem[] =>
    holder === null || endsOn === null || daysLeft === null
      ? []
      : [
          {
            kind: 'mandateEnding',
            mandateId: holder.mandate.id,
            seatId: seat.id,
            bodyId: body.id,
            personId: holder.person.id,
            date: endsOn,
            days: daysLeft,
          },
        ],
  )
  const seatIds = composition.vacant.map(({ seat }) => seat.id)
  return seatIds.length === 0 ? ending : [...ending, { kind: 'seatsVacant', bodyId: body.id, seatIds, ...undated }]
}

function reportItems(body: Body, facts: DueFacts, today: LocalDate): DueItem[] {
  const year = yearOf(today) - 1
  const reports = facts.reports.filter(({ bodyId }) => bodyId === body.id)
  const hasMet = facts.meetings.some(({ bodyId, state, date }) => bodyId === body.id && state === 'held' && yearOf(date) === year)
  const isCovered = reports.some(({ period }) => yearOf(period.end) >= year)
  const always: readonly ReportSectionKey[] = alwaysPrintedSections
  const empty = reports
    .filter(({ adoption }) => adoption === null)
    .flatMap(({ id, sections }): DueItem[] => {
      const keys = sections
        .filter(({ key, narrative }) => always.includes(key) && isEmptyTextTree(narrative))
        .map(({ key }) => key)
      return keys.length === 0 ? [] : [{ kind: 'reportSectionsEmpty', reportId: id, bodyId: body.id, sections: keys, ...undated }]
    })
  return hasMet && !isCovered ? [{ kind: 'reportMissing', bodyId: body.id, year, ...undated }, ...empty] : empty
}

/** Indicators without a recorded value for the last year that has ended, nor said to be not applicable. */
function indicatorItems({ indicators, indicatorValues }: DueFacts, today: LocalDate): DueItem[] {
  const year = yearOf(today) - 1
  const isKnown = (id: string) =>
    indicatorValues.some(({ indicatorId, year: y, figure }) => indicatorId === id && y === year && figure.state !== 'notRecorded')
  const indicatorIds = indicators.filter(({ id }) => !isKnown(id)).map(({ id }) => id)
  return indicatorIds.length === 0 ? [] : [{ kind: 'indicatorsMissing', year, indicatorIds, ...undated }]
}

const farthest = '9999-12-31'

/** What is due next and what is missing: dated items first, the earliest first, then what is missing. */
export function dueItems(facts: DueFacts, today: LocalDate): readonly DueItem[] {
  if (facts.bodies.length === 0) return [{ kind: 'noBody', ...undated }]
  const bodies = facts.bodies.toSorted((a, b) => a.order - b.order)
  const items = [
    ...meetingItems(facts, today),
    ...bodies.flatMap((body) => [
      ...rhythmItems(body, facts, today),
      ...seatItems(body, facts, today),
      ...reportItems(body, facts, today),
    ]),
    ...indicatorItems(facts, today),
  ]
  return items.toSorted((a, b) =>
    (a.date ?? farthest) < (b.date ?? farthest) ? -1 : (a.date ?? farthest) > (b.date ?? farthest) ? 1 : 0,
  )
}
