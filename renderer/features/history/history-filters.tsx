import { tableNames } from '#shared/domain/tables.ts'
import { localDateSchema } from '#shared/domain/common/dates.ts'
import type { Search } from '#renderer/app/links.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { DateField } from '#renderer/ui/fields/date-field.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { DefinitionList } from '#renderer/ui/status/definition-list.tsx'
import type { HistoryFilter } from './history-rows.ts'

const dateOf = (text: string | undefined) => localDateSchema.safeParse(text).data ?? null

/** The criteria that the address carries. */
export const filterOf = (search: Search): HistoryFilter => ({
  actorId: search['actor'] ?? null,
  from: dateOf(search['from']),
  to: dateOf(search['to']),
  table: tableNames.find((name) => name === search['table']) ?? null,
  recordId: search['record'] ?? null,
})

type HistoryFiltersProps = {
  readonly search: Search
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  /** The one record that the criteria name, as it is named in words; `null` when they name none. */
  readonly recordName: string | null
}

const unlisted: readonly string[] = ['counters', 'criterionGroups']

export function HistoryFilters({ search, onChange, actors, recordName }: HistoryFiltersProps) {
  const t = useTranslate()
  const isFiltered = Object.keys(search).length > 0
  return (
    <Panel title={t('history.filters')}>
      <Stack gap={4}>
        <Select
          label={t('history.filterPerson')}
          value={search['actor'] ?? ''}
          onChange={(actor) => onChange({ actor })}
          options={[
            { value: '', label: t('history.filterAnyone') },
            ...actors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {recordName === null ? (
          <Select
            label={t('history.filterRecord')}
            value={search['table'] ?? ''}
            onChange={(table) => onChange({ table, record: null })}
            options={[
              { value: '', label: t('history.filterAnything') },
              ...tableNames
                .filter((name) => !unlisted.includes(name))
                .map((name) => ({ value: name, label: t(`history.tables.${name}`) })),
            ]}
          />
        ) : (
          <DefinitionList
            layout="stacked"
            items={[{ id: 'record', term: t('history.filterOneRecord'), description: recordName }]}
          />
        )}
        <FieldRow>
          <DateField label={t('history.filterFrom')} value={search['from'] ?? null} onChange={(from) => onChange({ from })} />
          <DateField label={t('history.filterTo')} value={search['to'] ?? null} onChange={(to) => onChange({ to })} />
        </FieldRow>
        {isFiltered && (
          <Button size="small" onPress={() => onChange({ actor: null, table: null, from: null, to: null, record: null })}>
            {t('history.clearFilters')}
          </Button>
        )}
      </Stack>
    </Panel>
  )
}
