import { addDays, yearOf } from '#shared/domain/common/dates.ts'
import { dueItems, type DueFacts, type DueItem } from '#shared/domain/rules/due.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useToday } from '#renderer/data/use-session.ts'

export type HomeFacts = DueFacts & {
  readonly items: readonly DueItem[]
  /** What the first steps have reached. */
  readonly steps: {
    readonly body: boolean
    readonly seats: boolean
    readonly charter: boolean
    readonly meeting: boolean
    readonly indicators: boolean
    readonly report: boolean
  }
}

const present = <T>(rows: readonly (T | undefined)[]): T[] => rows.flatMap((row) => (row === undefined ? [] : [row]))

/** What is due and missing, from the bodies and from two years of meetings: no large table is read whole. */
export function useHomeFacts() {
  const today = useToday()
  return useRead(
    async (read): Promise<HomeFacts> => {
      const horizon = { from: `${yearOf(today) - 1}-01-01`, to: addDays(today, 800) }
      const [bodies, categories, seats, mandates, meetings, decisions, indicators, indicatorValues, reports, charterCount] =
        await Promise.all([
          read.all('bodies'),
          read.all('categories'),
          read.all('seats'),
          read.all('mandates'),
          read.between('meetings', 'date', horizon.from, horizon.to),
          read.between('decisions', 'date', horizon.from, horizon.to),
          read.all('indicators'),
          read.where('indicatorValues', 'year', yearOf(today) - 1),
          read.all('reports'),
          read.count('charters'),
        ])
      const meetingIds = meetings.map((meeting) => meeting.id)
      const [agendaItems, attendances, people, organisations] = await Promise.all([
        read.whereAny('agendaItems', 'meetingId', meetingIds),
        read.whereAny('attendances', 'meetingId', meetingIds),
        Promise.all([...new Set(mandates.map((mandate) => mandate.personId))].map((id) => read.get('people', id))),
        Promise.all(
          [...new Set(mandates.flatMap((mandate) => mandate.organisationId ?? []))].map((id) => read.get('organisations', id)),
        ),
      ])
      const facts: DueFacts = {
        bodies,
        categories,
        seats,
        mandates,
        people: present(people),
        organisations: present(organisations),
        meetings,
        agendaItems,
        attendances,
        decisions,
        indicators,
        indicatorValues,
        reports,
      }
      return {
        ...facts,
        items: dueItems(facts, today),
        steps: {
          body: bodies.length > 0,
          seats: mandates.length > 0,
          charter: charterCount > 0,
          meeting: meetings.some((meeting) => meeting.state === 'held'),
          indicators: indicators.length > 0,
          report: reports.length > 0,
        },
      }
    },
    [today],
  )
}
