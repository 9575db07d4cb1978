import { useMemo, useState } from 'react'
import type { Act } from '#shared/domain/journal/act.ts'
import { actLabel } from '#renderer/app/i18n/act-label.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useJournal } from '#renderer/data/use-journal.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import type { DataColumn } from '#renderer/ui/data/data-column.ts'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { ProgressBar } from '#renderer/ui/status/progress-bar.tsx'
import { Skeleton } from '#renderer/ui/status/skeleton.tsx'
import { filterOf, HistoryFilters } from './history-filters.tsx'
import { actorsOf, filterHistory, historyRows, recordIn, type HistoryRow } from './history-rows.ts'
import { recordNames } from './record-names.ts'
import { SubjectsText, useRecordName } from './subject-text.tsx'

const pageSize = 50

/** Who did what and when, as the journal has it. */
export function HistoryScreen() {
  const t = useTranslate()
  const journal = useJournal()
  usePageTitle(t('history.title'))
  return (
    <Page>
      <PageHeader title={t('history.title')} facts={t('history.intro')} />
      {journal.status === 'failed' && <Band status="refused">{t('history.readFailed')}</Band>}
      {journal.status === 'reading' &&
        (journal.done === 0 ? (
          <Skeleton lines={8} />
        ) : (
          <ProgressBar label={t('history.reading')} value={journal.done} max={journal.total} />
        ))}
      {journal.status === 'ready' && <Acts acts={journal.acts} />}
    </Page>
  )
}

function Acts({ acts }: { readonly acts: readonly Act[] }) {
  const t = useTranslate()
  const format = useFormat()
  const [search, setSearch] = useRouteSearch()
  const [count, setCount] = useState(pageSize)
  const rows = useMemo(() => historyRows(acts, recordNames(acts)), [acts])
  const nameOf = useRecordName()
  const filter = filterOf(search)
  const subject = recordIn(rows, filter.recordId)
  const found = filterHistory(rows, filter, format.instantDate)
  const isFiltered = found.length !== rows.length
  const rest = Math.min(pageSize, found.length - count)

  const what = ({ kind, undoneKind }: HistoryRow) => {
    if (undoneKind === null) return actLabel(t, kind)
    return t(kind === 'act.redo' ? 'history.redoOf' : 'history.undoOf', { what: actLabel(t, undoneKind) })
  }
  const columns: readonly DataColumn<HistoryRow>[] = [
    { key: 'when', header: t('history.when'), cell: (row) => format.instantShort(row.instant), isNoWrap: true },
    { key: 'what', header: t('history.what'), cell: what, isRowHeader: true },
    { key: 'subjects', header: t('history.concerned'), cell: (row) => <SubjectsText subjects={row.subjects} /> },
    {
      key: 'who',
      header: t('history.who'),
      cell: (row) => t('history.declared', { name: row.actorName, role: t(`shell.profile.names.${row.actorRole}`) }),
    },
  ]
  if (rows.length === 0) return <EmptyState>{t('history.empty')}</EmptyState>
  return (
    <PageColumns
      sideWidth="narrow"
      sideLabel={t('history.filters')}
      side={
        <HistoryFilters search={search} onChange={setSearch} actors={actorsOf(rows)} recordName={subject && nameOf(subject)} />
      }
    >
      <Stack gap={4}>
        <output>
          {isFiltered
            ? t('history.filteredCount', { count: found.length, total: rows.length })
            : t('history.count', { count: rows.length })}
        </output>
        <DataTable
          caption={t('history.caption')}
          isCaptionHidden
          columns={columns}
          rows={found.slice(0, count)}
          rowKey={(row) => row.key}
          empty={<EmptyState>{t('history.none')}</EmptyState>}
        />
        {rest > 0 && <Button onPress={() => setCount(count + pageSize)}>{t('history.more', { count: rest })}</Button>}
      </Stack>
    </PageColumns>
  )
}
