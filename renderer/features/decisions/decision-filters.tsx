import { yearOf } from '#shared/domain/common/dates.ts'
import { decisionNatures, decisionOutcomes } from '#shared/domain/entities/meeting.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import type { FieldOption } from '#renderer/ui/fields/field-props.ts'
import { SearchField } from '#renderer/ui/fields/search-field.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import type { Register } from './use-decision-rows.ts'
import styles from './decisions.module.css'

/** Words, body, year, nature and outcome; all of them stand in the address. */
export function DecisionFilters({ register: { bodies, rows } }: { readonly register: Register }) {
  const t = useTranslate()
  const [search, setSearch] = useRouteSearch()
  const years = [...new Set(rows.map(({ decision }) => yearOf(decision.date)))].toSorted((a, b) => b - a)
  const choice = (key: 'body' | 'year' | 'nature' | 'outcome', options: readonly FieldOption[]) => (
    <Select
      label={t(`decisions.filters.${key}`)}
      value={search[key] ?? ''}
      onChange={(value) => setSearch({ [key]: value === '' ? null : value })}
      placeholder={t('decisions.filters.any')}
      options={options}
    />
  )
  return (
    <search aria-label={t('decisions.filters.label')} className={styles.filters}>
      <div className={styles.search}>
        <SearchField
          label={t('decisions.filters.search')}
          placeholder={t('decisions.filters.searchHint')}
          value={search['q'] ?? ''}
          onChange={(q) => setSearch({ q: q === '' ? null : q })}
        />
      </div>
      {bodies.length > 1 &&
        choice(
          'body',
          bodies.map(({ id, shortName }) => ({ value: id, label: shortName })),
        )}
      {choice(
        'year',
        years.map((year) => ({ value: String(year), label: String(year) })),
      )}
      {choice(
        'nature',
        decisionNatures.map((nature) => ({ value: nature, label: t(`decisions.nature.${nature}`) })),
      )}
      {choice(
        'outcome',
        decisionOutcomes.map((outcome) => ({ value: outcome, label: t(`decisions.outcome.feminine.${outcome}`) })),
      )}
    </search>
  )
}
