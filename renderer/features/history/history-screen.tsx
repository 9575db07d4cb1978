import { useState } from 'react'
import type { HistoryQuery } from '#shared/ipc/contract.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useHistory } from '#renderer/data/use-history.ts'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { Skeleton } from '#renderer/ui/status/skeleton.tsx'
import { ActList } from './act-list.tsx'
import { filterOf, HistoryFilters } from './history-filters.tsx'

const pageSize = 50

/** Who did what and when, as the journal has it: the newest acts first, as many as are asked for. */
export function HistoryScreen() {
  const t = useTranslate()
  const [search, setSearch] = useRouteSearch()
  const [limit, setLimit] = useState(pageSize)
  const query: HistoryQuery = { ...filterOf(search), offset: 0, limit }
  const reading = useHistory(query)
  usePageTitle(t('history.title'))
  return (
    <Page>
      <PageHeader title={t('history.title')} facts={t('history.intro')} />
      {reading.status === 'failed' && <Band status="refused">{t('history.readFailed')}</Band>}
      {reading.status === 'reading' && <Skeleton lines={8} />}
      {reading.status === 'ready' && reading.all === 0 && <EmptyState>{t('history.empty')}</EmptyState>}
      {reading.status === 'ready' && reading.all > 0 && (
        <PageColumns
          sideWidth="narrow"
          sideLabel={t('history.filters')}
          side={
            <HistoryFilters
              search={search}
              record={reading.record}
              onChange={(changes) => {
                setLimit(pageSize)
                setSearch(changes)
              }}
            />
          }
        >
          <ActList
            found={reading}
            isCurrent={reading.query === JSON.stringify(query)}
            pageSize={pageSize}
            onMore={() => setLimit(limit + pageSize)}
          />
        </PageColumns>
      )}
    </Page>
  )
}
