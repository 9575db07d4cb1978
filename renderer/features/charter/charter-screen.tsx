import { Plus } from 'lucide-react'
import { useState } from 'react'
import { criteriaSets } from '#shared/domain/criteria-sets/criteria-sets.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { CharterNewDialog, type CharterOrigin } from './charter-new-dialog.tsx'
import { CharterVersionContent } from './charter-version-content.tsx'

/** The charters of the space: the only one opens at once, several are listed. */
export function CharterScreen() {
  const t = useTranslate()
  const format = useFormat()
  const canWrite = useCanWrite()
  const [origin, setOrigin] = useState<CharterOrigin | null>(null)
  usePageTitle(t('charter.title'))
  const live = useRead(async (read) => {
    const [charters, versions] = await Promise.all([read.all('charters'), read.all('charterVersions')])
    return charters
      .toSorted((a, b) => a.order - b.order)
      .flatMap((charter) => {
        const own = versions.filter(({ charterId }) => charterId === charter.id).toSorted((a, b) => b.number - a.number)
        return own.map((version) => ({ charter, version }))
      })
  }, [])
  const set = criteriaSets[0]

  return (
    <Ready of={live}>
      {(rows) => {
        const only = rows.length === 1 ? rows[0] : undefined
        if (only !== undefined) return <CharterVersionContent charterVersionId={only.version.id} isOnly />
        return (
          <Page>
            <PageHeader
              title={t('charter.title')}
              actions={
                canWrite && rows.length > 0 ? (
                  <Button variant="primary" icon={Plus} onPress={() => setOrigin('free')}>
                    {t('charter.createFree')}
                  </Button>
                ) : undefined
              }
            />
            {rows.length === 0 ? (
              <Panel label={t('charter.title')}>
                <EmptyState
                  action={
                    canWrite ? (
                      <Inline gap={3}>
                        {set !== undefined && (
                          <Button variant="primary" icon={Plus} onPress={() => setOrigin(set.id)}>
                            {t('charter.createFromSet')}
                          </Button>
                        )}
                        <Button onPress={() => setOrigin('free')}>{t('charter.createFree')}</Button>
                      </Inline>
                    ) : undefined
                  }
                >
                  {t('charter.empty')}
                </EmptyState>
              </Panel>
            ) : (
              <Panel label={t('charter.title')} isFlush>
                <ListRows label={t('charter.title')}>
                  {rows.map(({ charter, version }) => (
                    <ListRow
                      key={version.id}
                      href={linkTo(paths.charterVersion, { charterVersionId: version.id })}
                      title={charter.title}
                      description={[
                        t('charter.version', { number: version.number }),
                        version.inForceFrom === null
                          ? t('charter.noDate')
                          : t('charter.inForceFrom', { date: format.date(version.inForceFrom) }),
                      ].join(', ')}
                    />
                  ))}
                </ListRows>
              </Panel>
            )}
            {origin !== null && <CharterNewDialog origin={origin} onClose={() => setOrigin(null)} />}
          </Page>
        )
      }}
    </Ready>
  )
}
