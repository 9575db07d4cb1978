import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deletePlace } from '#shared/domain/commands/places.ts'
import { HistoryLink } from '#renderer/app/history-link.tsx'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { RecordMissing } from '#renderer/app/record-missing.tsx'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteParams } from '#renderer/app/use-route-params.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { DefinitionList } from '#renderer/ui/status/definition-list.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import { PlaceDialog } from './place-dialog.tsx'
import { StandingText } from './standing-text.tsx'
import { useAdherents, type AdherentRow } from './use-adherents.ts'
import type { Place } from '#shared/domain/entities/membership.ts'

/** One place and the adherents it concerns. */
export function PlaceScreen() {
  const { placeId } = useRouteParams(paths.place)
  const live = useAdherents()
  const place = live.status === 'ready' ? live.data.places.find(({ id }) => id === placeId) : undefined
  usePageTitle(place?.name ?? null)
  return (
    <Ready of={live}>
      {({ rows }) =>
        place === undefined ? (
          <RecordMissing back={linkTo(paths.adherents, {}, { tab: 'places' })} />
        ) : (
          <PlaceContent key={placeId} place={place} rows={rows.filter(({ membership }) => membership.placeId === placeId)} />
        )
      }
    </Ready>
  )
}

function PlaceContent({ place, rows }: { readonly place: Place; readonly rows: readonly AdherentRow[] }) {
  const t = useTranslate()
  const go = useGo()
  const canWrite = useCanWrite()
  const [isEditing, setIsEditing] = useState(false)
  const list = linkTo(paths.adherents, {}, { tab: 'places' })
  const remove = useCommand(deletePlace, { toast: () => t('adherents.placeDeleted', { name: place.name }), isUndoable: true })
  return (
    <Page>
      <PageHeader
        title={place.name}
        parent={{ label: t('adherents.title'), href: list }}
        facts={<HistoryLink recordId={place.id} />}
        actions={
          canWrite ? (
            <>
              <Menu
                label={t('adherents.actionsOn', { name: place.name })}
                items={[
                  {
                    key: 'delete',
                    label: t('adherents.deletePlace'),
                    icon: Trash2,
                    isDanger: true,
                    onAction: () => {
                      void remove.run({ id: place.id }).then((result) => {
                        if (result.ok) go(list)
                      })
                    },
                  },
                ]}
              />
              <Button icon={Pencil} onPress={() => setIsEditing(true)}>
                {t('adherents.editPlace')}
              </Button>
            </>
          ) : undefined
        }
      />
      {remove.errorText !== null && (
        <Band status="refused" isLive>
          {remove.errorText}
        </Band>
      )}
      <Panel title={t('adherents.where')}>
        <DefinitionList
          items={[
            { term: t('adherents.commune'), description: place.commune === '' ? <MissingValue /> : place.commune },
            { term: t('adherents.department'), description: place.department === '' ? <MissingValue /> : place.department },
          ]}
        />
      </Panel>
      <Panel title={t('adherents.adherents')} isFlush={rows.length > 0}>
        {rows.length === 0 ? (
          <EmptyState>{t('adherents.placeWithoutAdherent')}</EmptyState>
        ) : (
          <ListRows label={t('adherents.adherents')}>
            {rows.map(({ membership, name, standing, version, organisation }) => (
              <ListRow
                key={membership.id}
                href={linkTo(paths.adherent, { membershipId: membership.id })}
                title={name}
                description={organisation?.kind || undefined}
                end={
                  standing === null || version === undefined ? undefined : <StandingText standing={standing} version={version} />
                }
              />
            ))}
          </ListRows>
        )}
      </Panel>
      {isEditing && <PlaceDialog place={place} onClose={() => setIsEditing(false)} />}
    </Page>
  )
}
