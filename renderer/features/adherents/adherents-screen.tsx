import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { useShortcut } from '#renderer/ui/hooks/use-shortcut.ts'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Tabs } from '#renderer/ui/overlays/tabs.tsx'
import { AdherentsTab } from './adherents-tab.tsx'
import { PlaceDialog } from './place-dialog.tsx'
import { PlacesTab } from './places-tab.tsx'
import { useAdherents } from './use-adherents.ts'

/** Adherents of the charter, and the places concerned: two kinds of records. */
export function AdherentsScreen() {
  const t = useTranslate()
  const go = useGo()
  const canWrite = useCanWrite()
  const [search, setSearch] = useRouteSearch()
  const [isAddingPlace, setIsAddingPlace] = useState(false)
  const tab = search['tab'] === 'places' ? 'places' : 'adherents'
  usePageTitle(t('adherents.title'))
  const live = useAdherents()
  const hasCharter = live.status === 'ready' && live.data.versions.length > 0
  useShortcut('ctrl+n', () => (tab === 'places' ? setIsAddingPlace(true) : go(linkTo(paths.adherentNew, {}))), {
    // Fast keys come before the adherents are read: the page of a new one says by itself what it lacks.
    isEnabled: canWrite && (tab === 'places' || hasCharter || live.status === 'loading'),
  })

  return (
    <Page>
      <PageHeader
        title={t('adherents.title')}
        actions={
          !canWrite ? undefined : tab === 'places' ? (
            <Button variant="primary" icon={Plus} onPress={() => setIsAddingPlace(true)}>
              {t('adherents.addPlace')}
            </Button>
          ) : hasCharter ? (
            <LinkButton href={linkTo(paths.adherentNew, {})} variant="primary" icon={Plus}>
              {t('adherents.create')}
            </LinkButton>
          ) : undefined
        }
      />
      <Ready of={live}>
        {(view) => (
          <Tabs
            label={t('adherents.title')}
            selectedKey={tab}
            onSelect={(key) => setSearch({ tab: key === 'adherents' ? null : key, q: null, show: null })}
            tabs={[
              {
                key: 'adherents',
                label: t('adherents.adherentsTab', { count: view.rows.length }),
                content: <AdherentsTab view={view} canWrite={canWrite} />,
              },
              {
                key: 'places',
                label: t('adherents.placesTab', { count: view.places.length }),
                content: <PlacesTab view={view} />,
              },
            ]}
          />
        )}
      </Ready>
      {isAddingPlace && <PlaceDialog place={null} onClose={() => setIsAddingPlace(false)} />}
    </Page>
  )
}
