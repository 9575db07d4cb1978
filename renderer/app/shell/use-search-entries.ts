import { currentOrganisationName } from '#shared/domain/rules/organisation-name.ts'
import { personFullName } from '#shared/domain/rules/person-name.ts'
import type { TableName } from '#shared/domain/tables.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { linkTo, recordLink } from '../links.ts'
import { rooms } from '../rooms.ts'
import type { SearchEntry } from './search-entries.ts'

/** Rooms and named records of the space; `null` while they are read. */
export function useSearchEntries(): readonly SearchEntry[] | null {
  const t = useTranslate()
  const format = useFormat()
  const live = useRead(async (read) => {
    const [bodies, people, organisations, meetings, decisions, places, indicators, reports] = await Promise.all([
      read.all('bodies'),
      read.all('people'),
      read.all('organisations'),
      read.all('meetings'),
      read.all('decisions'),
      read.all('places'),
      read.all('indicators'),
      read.all('reports'),
    ])
    return { bodies, people, organisations, meetings, decisions, places, indicators, reports }
  }, [])
  if (live.status === 'loading') return null
  const { bodies, people, organisations, meetings, decisions, places, indicators, reports } = live.data
  const bodyNames = new Map(bodies.map((body) => [body.id, body.shortName]))

  const entry = (table: TableName, id: string, title: string, kind: string): SearchEntry[] => {
    const href = recordLink(table, id)
    return href === null ? [] : [{ key: `${table}/${id}`, title, kind, href }]
  }
  const inBody = (kind: string, bodyId: string) => [kind, bodyNames.get(bodyId)].filter(Boolean).join(', ')

  return [
    ...rooms.map((room) => ({
      key: room.key,
      title: t(room.labelKey),
      kind: t('shell.search.room'),
      href: linkTo(room.path, {} as never), // `as`: rooms of the rail have no parameter
    })),
    ...bodies.flatMap(({ id, name }) => entry('bodies', id, name, t('shell.search.body'))),
    ...people.flatMap((person) => entry('people', person.id, personFullName(person), t('shell.search.person'))),
    ...organisations.flatMap((one) =>
      entry('organisations', one.id, currentOrganisationName(one), t('shell.search.organisation')),
    ),
    ...meetings
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))
      .flatMap(({ id, bodyId, date, title }) => {
        const name = [t('shell.search.meetingOf', { date: format.date(date) }), title].filter(Boolean).join(', ')
        return entry('meetings', id, name, inBody(t('shell.search.meeting'), bodyId))
      }),
    ...decisions.flatMap(({ id, bodyId, provisionalNumber, title }) =>
      entry('decisions', id, `${provisionalNumber} ${title}`, inBody(t('shell.search.decision'), bodyId)),
    ),
    ...places.flatMap(({ id, name, commune }) =>
      entry('places', id, [name, commune].filter(Boolean).join(', '), t('shell.search.place')),
    ),
    ...indicators.flatMap(({ id, name }) => entry('indicators', id, name, t('shell.search.indicator'))),
    ...reports.flatMap(({ id, bodyId, title }) => entry('reports', id, title, inBody(t('shell.search.report'), bodyId))),
  ]
}
