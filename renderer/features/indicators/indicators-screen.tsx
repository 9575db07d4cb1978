import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { yearOf } from '#shared/domain/common/dates.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useCanWrite, useToday } from '#renderer/data/use-session.ts'
import { IconButton } from '#renderer/ui/buttons/icon-button.tsx'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { useShortcut } from '#renderer/ui/hooks/use-shortcut.ts'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Tabs } from '#renderer/ui/overlays/tabs.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { DefinitionsTab } from './definitions-tab.tsx'
import { EntryTab } from './entry-tab.tsx'
import { figureOf, isKnown, useIndicatorRows } from './use-indicator-rows.ts'

/** The year most likely being filled in: the past one until the summer. */
const likelyYear = (today: string) => (today.slice(5) < '07-01' ? yearOf(today) - 1 : yearOf(today))

/** The values of a year in a grid made for the keyboard, and the definitions behind them. */
export const IndicatorsScreen = () => {
  const t = useTranslate()
  const go = useGo()
  const today = useToday()
  const canWrite = useCanWrite()
  const [search, setSearch] = useRouteSearch()
  const typedYear = Number(search['year'])
  const year = Number.isInteger(typedYear) && typedYear >= 1900 && typedYear <= 2199 ? typedYear : likelyYear(today)
  const live = useIndicatorRows(year)
  usePageTitle(t('indicators.titleOf', { year }))
  useShortcut('ctrl+n', () => go(linkTo(paths.indicatorNew, {})), { isEnabled: canWrite })
  const rows = live.status === 'ready' ? live.data : []
  const known = rows.filter((row) => isKnown(figureOf(row, year))).length
  const add = canWrite && (
    <LinkButton href={linkTo(paths.indicatorNew, {})} icon={Plus} variant={rows.length === 0 ? 'primary' : 'secondary'}>
      {t('indicators.add')}
    </LinkButton>
  )
  return (
    <Page>
      <PageHeader
        title={t('indicators.titleOf', { year })}
        facts={
          rows.length > 0 && [
            <strong key="entered">{t('indicators.entered', { count: known, total: rows.length })}</strong>,
            rows.length > known && t('indicators.toEnter', { count: rows.length - known }),
          ]
        }
        actions={
          <>
            <Inline gap={1}>
              <IconButton
                icon={ChevronLeft}
                label={t('indicators.previousYear')}
                onPress={() => setSearch({ year: String(year - 1) })}
              />
              <IconButton
                icon={ChevronRight}
                label={t('indicators.nextYear')}
                onPress={() => setSearch({ year: String(year + 1) })}
              />
            </Inline>
            {add}
          </>
        }
      />
      <Ready of={live}>
        {(data) =>
          data.length === 0 ? (
            <EmptyState>{t('indicators.empty')}</EmptyState>
          ) : (
            <Tabs
              label={t('indicators.tabs.label')}
              selectedKey={search['tab'] === 'definitions' ? 'definitions' : 'entry'}
              onSelect={(key) => setSearch({ tab: key === 'entry' ? null : key })}
              tabs={[
                { key: 'entry', label: t('indicators.tabs.entry'), content: <EntryTab rows={data} year={year} /> },
                { key: 'definitions', label: t('indicators.tabs.definitions'), content: <DefinitionsTab rows={data} /> },
              ]}
            />
          )
        }
      </Ready>
    </Page>
  )
}
