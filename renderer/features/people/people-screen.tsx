import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useCanWrite, useToday } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { useShortcut } from '#renderer/ui/hooks/use-shortcut.ts'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Tabs } from '#renderer/ui/overlays/tabs.tsx'
import { OrganisationDialog } from './organisation-dialog.tsx'
import { OrganisationsTab } from './organisations-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { PersonDialog } from './person-dialog.tsx'

/** People and organisations: two kinds of records, tied by dated mandates. */
export function PeopleScreen() {
  const t = useTranslate()
  const today = useToday()
  const canWrite = useCanWrite()
  const [search, setSearch] = useRouteSearch()
  const tab = search['tab'] === 'organisations' ? 'organisations' : 'people'
  const [isAdding, setIsAdding] = useState(false)
  usePageTitle(t('people.title'))
  useShortcut('ctrl+n', () => setIsAdding(true), { isEnabled: canWrite })

  const live = useRead(async (read) => {
    const [people, organisations, mandates, bodies, memberships] = await Promise.all([
      read.all('people'),
      read.all('organisations'),
      read.all('mandates'),
      read.all('bodies'),
      read.all('memberships'),
    ])
    return { people, organisations, mandates, bodies, memberships }
  }, [])
  const addLabel = tab === 'people' ? t('people.addPerson') : t('people.addOrganisation')

  return (
    <Page>
      <PageHeader
        title={t('people.title')}
        actions={
          canWrite ? (
            <Button variant="primary" icon={Plus} keys="Control+N" onPress={() => setIsAdding(true)}>
              {addLabel}
            </Button>
          ) : undefined
        }
      />
      <Ready of={live}>
        {(data) => (
          <Tabs
            label={t('people.title')}
            selectedKey={tab}
            onSelect={(key) => setSearch({ tab: key === 'people' ? null : key, q: null })}
            tabs={[
              {
                key: 'people',
                label: t('people.peopleTab', { count: data.people.length }),
                content: <PeopleTab {...data} today={today} />,
              },
              {
                key: 'organisations',
                label: t('people.organisationsTab', { count: data.organisations.length }),
                content: <OrganisationsTab {...data} today={today} />,
              },
            ]}
          />
        )}
      </Ready>
      {isAdding && tab === 'people' && <PersonDialog person={null} onClose={() => setIsAdding(false)} />}
      {isAdding && tab === 'organisations' && <OrganisationDialog organisation={null} onClose={() => setIsAdding(false)} />}
    </Page>
  )
}
