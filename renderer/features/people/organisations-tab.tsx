import { foldText } from '#shared/domain/common/fold-text.ts'
import { isRunningOn, type LocalDate } from '#shared/domain/common/dates.ts'
import type { Membership } from '#shared/domain/entities/membership.ts'
import type { Mandate, Organisation } from '#shared/domain/entities/people.ts'
import { currentOrganisationName } from '#shared/domain/rules/organisation-name.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { SearchField } from '#renderer/ui/fields/search-field.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import { countBy } from './count-by.ts'

type OrganisationsTabProps = {
  readonly organisations: readonly Organisation[]
  readonly mandates: readonly Mandate[]
  readonly memberships: readonly Membership[]
  readonly today: LocalDate
}

/** Every organisation, found under any name it has borne. */
export function OrganisationsTab({ organisations, mandates, memberships, today }: OrganisationsTabProps) {
  const t = useTranslate()
  const [search, setSearch] = useRouteSearch()
  const query = search['q'] ?? ''
  const mandateCounts = countBy(mandates, (mandate) => (isRunningOn(today, mandate) ? mandate.organisationId : null))
  const adhesionCounts = countBy(memberships, ({ adherent }) =>
    adherent.kind === 'organisation' ? adherent.organisationId : null,
  )
  const words = foldText(query).split(' ').filter(Boolean)
  const found = organisations.filter((organisation) => {
    const { names, shortName, kind, commune } = organisation
    const text = foldText([...names.map(({ name }) => name), shortName, kind, commune].join(' '))
    return words.every((word) => text.includes(word))
  })
  const orMissing = (text: string) => (text === '' ? <MissingValue /> : text)

  if (organisations.length === 0) return <EmptyState>{t('people.organisationsEmpty')}</EmptyState>
  return (
    <Stack gap={4}>
      <SearchField label={t('people.searchOrganisations')} value={query} onChange={(q) => setSearch({ q })} />
      <output>{query === '' ? '' : t('people.foundOrganisations', { count: found.length })}</output>
      <DataTable
        caption={t('people.organisationsCaption')}
        isCaptionHidden
        rows={found}
        rowKey={({ id }) => id}
        defaultSort={{ key: 'name', direction: 'ascending' }}
        empty={t('people.nothingFound', { query })}
        columns={[
          {
            key: 'name',
            header: t('people.organisationName'),
            isRowHeader: true,
            sortValue: currentOrganisationName,
            cell: (organisation) => (
              <TextLink href={linkTo(paths.organisation, { organisationId: organisation.id })}>
                {currentOrganisationName(organisation)}
              </TextLink>
            ),
          },
          {
            key: 'kind',
            header: t('people.kind'),
            sortValue: ({ kind }) => (kind === '' ? null : kind),
            cell: ({ kind }) => orMissing(kind),
          },
          {
            key: 'commune',
            header: t('people.commune'),
            sortValue: ({ commune }) => (commune === '' ? null : commune),
            cell: ({ commune }) => orMissing(commune),
          },
          {
            key: 'mandates',
            header: t('people.runningMandates'),
            align: 'end',
            sortValue: ({ id }) => mandateCounts.get(id) ?? 0,
            cell: ({ id }) => mandateCounts.get(id) ?? 0,
          },
          {
            key: 'adhesions',
            header: t('people.adhesions'),
            align: 'end',
            sortValue: ({ id }) => adhesionCounts.get(id) ?? 0,
            cell: ({ id }) => adhesionCounts.get(id) ?? 0,
          },
        ]}
      />
    </Stack>
  )
}
