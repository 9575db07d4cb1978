import { foldText } from '#shared/domain/common/fold-text.ts'
import { isRunningOn, type LocalDate } from '#shared/domain/common/dates.ts'
import type { Body } from '#shared/domain/entities/body.ts'
import type { Mandate, Organisation, Person } from '#shared/domain/entities/people.ts'
import { organisationNameAt } from '#shared/domain/rules/organisation-name.ts'
import { personFullName, personSortName } from '#shared/domain/rules/person-name.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { SearchField } from '#renderer/ui/fields/search-field.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'

type PeopleTabProps = {
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  readonly mandates: readonly Mandate[]
  readonly bodies: readonly Body[]
  readonly today: LocalDate
}

/** Everyone known here, found by any of their words, accents aside. */
export function PeopleTab({ people, organisations, mandates, bodies, today }: PeopleTabProps) {
  const t = useTranslate()
  const format = useFormat()
  const [search, setSearch] = useRouteSearch()
  const query = search['q'] ?? ''
  const organisationById = new Map(organisations.map((organisation) => [organisation.id, organisation]))
  const bodyById = new Map(bodies.map((body) => [body.id, body]))
  const running = new Map<string, Mandate[]>()
  for (const mandate of mandates) {
    if (isRunningOn(today, mandate)) running.set(mandate.personId, [...(running.get(mandate.personId) ?? []), mandate])
  }
  const rows = people.map((person) => {
    const own = running.get(person.id) ?? []
    const names = own.flatMap(({ organisationId }) => {
      const organisation = organisationId === null ? undefined : organisationById.get(organisationId)
      return organisation === undefined ? [] : [organisationNameAt(organisation, today)]
    })
    return {
      person,
      organisations: names.length === 0 && own.length > 0 ? t('people.ownName') : [...new Set(names)].join(', '),
      bodies: [...new Set(own.flatMap(({ bodyId }) => bodyById.get(bodyId)?.shortName ?? []))].join(', '),
    }
  })
  const words = foldText(query).split(' ').filter(Boolean)
  const found = rows.filter((row) => {
    const text = foldText(
      [personFullName(row.person), row.person.functionTitle, row.person.email, row.organisations, row.bodies].join(' '),
    )
    return words.every((word) => text.includes(word))
  })
  const orMissing = (text: string) => (text === '' ? <MissingValue /> : text)

  if (people.length === 0) return <EmptyState>{t('people.peopleEmpty')}</EmptyState>
  return (
    <Stack gap={4}>
      <SearchField label={t('people.searchPeople')} value={query} onChange={(q) => setSearch({ q })} />
      <output>{query === '' ? '' : t('people.found', { count: found.length })}</output>
      <DataTable
        caption={t('people.peopleCaption')}
        isCaptionHidden
        rows={found}
        rowKey={({ person }) => person.id}
        defaultSort={{ key: 'name', direction: 'ascending' }}
        empty={t('people.nothingFound', { query })}
        columns={[
          {
            key: 'name',
            header: t('people.name'),
            isRowHeader: true,
            sortValue: ({ person }) => personSortName(person),
            cell: ({ person }) => (
              <TextLink href={linkTo(paths.person, { personId: person.id })}>{personFullName(person)}</TextLink>
            ),
          },
          {
            key: 'function',
            header: t('people.functionTitle'),
            sortValue: ({ person }) => (person.functionTitle === '' ? null : person.functionTitle),
            cell: ({ person }) => orMissing(person.functionTitle),
          },
          {
            key: 'organisations',
            header: t('people.onBehalfOf'),
            sortValue: (row) => (row.organisations === '' ? null : row.organisations),
            cell: (row) => orMissing(row.organisations),
          },
          {
            key: 'bodies',
            header: t('people.sitsIn'),
            sortValue: (row) => (row.bodies === '' ? null : row.bodies),
            cell: (row) => (row.bodies === '' ? <MissingValue>{t('people.noMandate')}</MissingValue> : row.bodies),
          },
        ]}
      />
      {query === '' && people.length > 100 && (
        <p>{t('people.countAll', { count: people.length, figure: format.number(people.length) })}</p>
      )}
    </Stack>
  )
}
