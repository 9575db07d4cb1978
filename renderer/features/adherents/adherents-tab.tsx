import { foldText } from '#shared/domain/common/fold-text.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { SearchField } from '#renderer/ui/fields/search-field.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import { StandingText } from './standing-text.tsx'
import type { AdherentRow, AdherentsView } from './use-adherents.ts'

const filters = ['all', 'underThreshold', 'missingCondition', 'byRight', 'noDate'] as const
type Filter = (typeof filters)[number]

function isShown({ membership, standing }: AdherentRow, filter: Filter): boolean {
  const isMeasured = membership.basis === 'declaration'
  switch (filter) {
    case 'underThreshold':
      return isMeasured && (standing?.missingSpecific ?? 0) > 0
    case 'missingCondition':
      return isMeasured && (standing?.missingMandatory.length ?? 0) > 0
    case 'byRight':
      return !isMeasured
    case 'noDate':
      return membership.admittedOn === null
    default:
      return true
  }
}

type AdherentsTabProps = { readonly view: AdherentsView; readonly canWrite: boolean }

/** Every adhesion, with a filter on those that ask for attention. */
export function AdherentsTab({ view, canWrite }: AdherentsTabProps) {
  const t = useTranslate()
  const format = useFormat()
  const [search, setSearch] = useRouteSearch()
  const query = search['q'] ?? ''
  const filter = filters.find((one) => one === search['show']) ?? 'all'

  if (view.versions.length === 0) {
    return (
      <EmptyState
        action={
          canWrite ? (
            <LinkButton href={linkTo(paths.charter, {})} variant="primary">
              {t('adherents.createCharterFirst')}
            </LinkButton>
          ) : undefined
        }
      >
        {t('adherents.noCharter')}
      </EmptyState>
    )
  }
  if (view.rows.length === 0) return <EmptyState>{t('adherents.empty')}</EmptyState>

  const kindOf = ({ organisation, person }: AdherentRow) =>
    person === undefined ? (organisation?.kind ?? '') : t('adherents.personKind')
  const words = foldText(query).split(' ').filter(Boolean)
  const found = view.rows.filter((row) => {
    const { organisation, place, name } = row
    const former = organisation?.names.map((entry) => entry.name) ?? []
    const text = foldText(
      [name, ...former, kindOf(row), place?.name ?? '', place?.commune ?? '', place?.department ?? ''].join(' '),
    )
    return isShown(row, filter) && words.every((word) => text.includes(word))
  })
  const isFiltered = query !== '' || filter !== 'all'
  return (
    <Stack gap={4}>
      <FieldRow>
        <SearchField label={t('adherents.search')} value={query} onChange={(q) => setSearch({ q })} />
        <Select
          label={t('adherents.show')}
          value={filter}
          onChange={(next) => setSearch({ show: next === 'all' ? null : next })}
          options={filters.map((value) => ({
            value,
            label: `${t(`adherents.filter.${value}`)} (${view.rows.filter((row) => isShown(row, value)).length})`,
          }))}
        />
      </FieldRow>
      <output>{isFiltered ? t('adherents.found', { count: found.length }) : ''}</output>
      <DataTable
        caption={t('adherents.caption')}
        isCaptionHidden
        rows={found}
        rowKey={({ membership }) => membership.id}
        defaultSort={{ key: 'name', direction: 'ascending' }}
        empty={t('adherents.nothingFound')}
        columns={[
          {
            key: 'name',
            header: t('adherents.adherent'),
            isRowHeader: true,
            sortValue: ({ name }) => name,
            cell: (row) => (
              <>
                <TextLink href={linkTo(paths.adherent, { membershipId: row.membership.id })}>{row.name}</TextLink>
                {kindOf(row) !== '' && (
                  <Text role="help" tone="secondary">
                    {kindOf(row)}
                  </Text>
                )}
              </>
            ),
          },
          {
            key: 'place',
            header: t('adherents.place'),
            sortValue: ({ place }) => place?.name ?? null,
            cell: ({ place }) =>
              place === undefined ? (
                <MissingValue />
              ) : (
                <>
                  <TextLink href={linkTo(paths.place, { placeId: place.id })}>{place.name}</TextLink>
                  {(place.commune !== '' || place.department !== '') &&
                    `, ${[place.commune, place.department === '' ? '' : `(${place.department})`].filter((word) => word !== '').join(' ')}`}
                </>
              ),
          },
          {
            key: 'admittedOn',
            header: t('adherents.admittedOn'),
            isNoWrap: true,
            sortValue: ({ membership }) => membership.admittedOn,
            cell: ({ membership }) =>
              membership.admittedOn === null ? <MissingValue /> : format.dateYearShort(membership.admittedOn),
          },
          {
            key: 'criteria',
            isNoWrap: true,
            header: t('adherents.criteria'),
            sortValue: ({ standing }) => standing?.specificCount ?? null,
            cell: ({ standing, version }) =>
              standing === null || version === undefined ? (
                <MissingValue />
              ) : (
                <StandingText standing={standing} version={version} />
              ),
          },
        ]}
      />
    </Stack>
  )
}
