import { useMemo } from 'react'
import { localDateSchema } from '#shared/domain/common/dates.ts'
import type { RecordRef } from '#shared/domain/journal/act.ts'
import { tableNames } from '#shared/domain/tables.ts'
import type { Search } from '#renderer/app/links.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useActors } from '#renderer/data/use-history.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { DateField } from '#renderer/ui/fields/date-field.tsx'
import { FieldRow } from '#renderer/ui/fields/field-row.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { DefinitionList } from '#renderer/ui/status/definition-list.tsx'
import { useRecordName } from './subject-text.tsx'
import { useRecordNames } from './use-record-names.ts'
import type { HistoryQuery } from '#shared/ipc/contract.ts'

const dateOf = (text: string | undefined) => localDateSchema.safeParse(text).data ?? null

/** The instant at which a day begins where the reader is; `later`: that many days after. */
function startOf(date: string | null, later = 0): string | null {
  const [year = 0, month = 1, day = 1] = (date ?? '').split('-').map(Number)
  return date === null ? null : new Date(year, month - 1, day + later).toISOString()
}

/** The criteria that the address carries; both days of a period are included. */
export const filterOf = (search: Search): Omit<HistoryQuery, 'offset' | 'limit'> => ({
  actorId: search['actor'] ?? null,
  table: tableNames.find((name) => name === search['table']) ?? null,
  recordId: search['record'] ?? null,
  since: startOf(dateOf(search['from'])),
  before: startOf(dateOf(search['to']), 1),
})

type HistoryFiltersProps = {
  readonly search: Search
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void
  /** The one record that the criteria name; `null` when they name none. */
  readonly record: RecordRef | null
}

function OneRecord({ record }: { readonly record: RecordRef }) {
  const t = useTranslate()
  const refs = useMemo(() => [record], [record])
  const named = useRecordNames(refs)?.nameOf(record) ?? null
  const nameOf = useRecordName()
  const description = named === null ? t(`history.tables.${record.table}`) : nameOf(named)
  return <DefinitionList layout="stacked" items={[{ id: 'record', term: t('history.filterOneRecord'), description }]} />
}

const unlisted: readonly string[] = ['counters', 'criterionGroups']

export function HistoryFilters({ search, onChange, record }: HistoryFiltersProps) {
  const t = useTranslate()
  const actors = useActors()
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
        {record === null ? (
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
          <OneRecord record={record} />
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
