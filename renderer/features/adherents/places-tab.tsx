import { foldText } from '#shared/domain/common/fold-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { SearchField } from '#renderer/ui/fields/search-field.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import type { AdherentsView } from './use-adherents.ts'

/** Every place, with the adherents it concerns. */
export function PlacesTab({ view }: { readonly view: AdherentsView }) {
  const t = useTranslate()
  const [search, setSearch] = useRouteSearch()
  const query = search['q'] ?? ''
  if (view.places.length === 0) return <EmptyState>{t('adherents.placesEmpty')}</EmptyState>
  const namesOf = Map.groupBy(view.rows, ({ membership }) => membership.placeId)
  const words = foldText(query).split(' ').filter(Boolean)
  const rows = view.places.map((place) => ({ place, names: (namesOf.get(place.id) ?? []).map(({ name }) => name).join(', ') }))
  const found = rows.filter(({ place, names }) => {
    const text = foldText([place.name, place.commune, place.department, names].join(' '))
    return words.every((word) => text.includes(word))
  })
  return (
    <Stack gap={4}>
      <SearchField label={t('adherents.searchPlaces')} value={query} onChange={(q) => setSearch({ q })} />
      <output>{query === '' ? '' : t('adherents.foundPlaces', { count: found.length })}</output>
      <DataTable
        caption={t('adherents.placesCaption')}
        isCaptionHidden
        rows={found}
        rowKey={({ place }) => place.id}
        defaultSort={{ key: 'name', direction: 'ascending' }}
        empty={t('adherents.nothingFound')}
        columns={[
          {
            key: 'name',
            header: t('adherents.placeName'),
            isRowHeader: true,
            sortValue: ({ place }) => place.name,
            cell: ({ place }) => <TextLink href={linkTo(paths.place, { placeId: place.id })}>{place.name}</TextLink>,
          },
          {
            key: 'commune',
            header: t('adherents.commune'),
            sortValue: ({ place }) => place.commune || null,
            cell: ({ place }) => place.commune || <MissingValue />,
          },
          {
            key: 'department',
            header: t('adherents.department'),
            sortValue: ({ place }) => place.department || null,
            cell: ({ place }) => place.department || <MissingValue />,
          },
          {
            key: 'adherents',
            header: t('adherents.adherents'),
            sortValue: ({ names }) => names || null,
            cell: ({ names }) => names || <MissingValue>{t('adherents.none')}</MissingValue>,
          },
        ]}
      />
    </Stack>
  )
}
