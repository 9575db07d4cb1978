import { CalendarPlus, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deleteOrganisation, updateOrganisation } from '#shared/domain/commands/organisations.ts'
import { currentOrganisationName, organisationNameAt } from '#shared/domain/rules/organisation-name.ts'
import { HistoryLink } from '#renderer/app/history-link.tsx'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { RecordMissing } from '#renderer/app/record-missing.tsx'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteParams } from '#renderer/app/use-route-params.ts'
import { useCanWrite, useToday } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { DefinitionList } from '#renderer/ui/status/definition-list.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import { AdhesionList } from './adhesion-list.tsx'
import { MandateList } from './mandate-list.tsx'
import { NoteField } from './note-field.tsx'
import { OrganisationDialog } from './organisation-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { useOrganisation, type OrganisationView } from './use-organisation.ts'

/** One organisation: its names over time, whom it mandates, what it adheres to. */
export function OrganisationScreen() {
  const { organisationId } = useRouteParams(paths.organisation)
  const live = useOrganisation(organisationId)
  usePageTitle(live.status === 'ready' && live.data !== null ? currentOrganisationName(live.data.organisation) : null)
  const back = linkTo(paths.people, {}, { tab: 'organisations' })
  return (
    <Ready of={live}>
      {(view) => (view === null ? <RecordMissing back={back} /> : <OrganisationContent key={organisationId} view={view} />)}
    </Ready>
  )
}

function OrganisationContent({ view }: { readonly view: OrganisationView }) {
  const { organisation } = view
  const t = useTranslate()
  const format = useFormat()
  const go = useGo()
  const today = useToday()
  const canWrite = useCanWrite()
  const [dialog, setDialog] = useState<'edit' | 'rename' | null>(null)
  const name = organisationNameAt(organisation, today)
  const list = linkTo(paths.people, {}, { tab: 'organisations' })
  const save = useCommand(updateOrganisation)
  const remove = useCommand(deleteOrganisation, { toast: () => t('people.organisationDeleted', { name }), isUndoable: true })
  const orMissing = (text: string) => (text === '' ? <MissingValue /> : text)
  const names = organisation.names
    .map((entry, index) => ({ ...entry, next: organisation.names[index + 1]?.from ?? null }))
    .toReversed()

  return (
    <Page>
      <PageHeader
        title={name}
        parent={{ label: t('people.title'), href: list }}
        facts={[
          organisation.shortName === '' ? null : <span key="short">{organisation.shortName}</span>,
          organisation.kind === '' ? null : <span key="kind">{organisation.kind}</span>,
          organisation.commune === '' ? null : <span key="commune">{organisation.commune}</span>,
          <HistoryLink key="history" recordId={organisation.id} />,
        ]}
        actions={
          canWrite ? (
            <>
              <Menu
                label={t('people.actionsOn', { name })}
                items={[
                  { key: 'rename', label: t('people.renameFromDay'), icon: CalendarPlus, onAction: () => setDialog('rename') },
                  {
                    key: 'delete',
                    label: t('people.deleteOrganisation'),
                    icon: Trash2,
                    isDanger: true,
                    onAction: () => {
                      void remove.run({ id: organisation.id }).then((result) => {
                        if (result.ok) go(list)
                      })
                    },
                  },
                ]}
              />
              <Button icon={Pencil} onPress={() => setDialog('edit')}>
                {t('people.edit')}
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
      <PageColumns
        sideLabel={t('people.identity')}
        side={
          <Stack gap={5}>
            <Panel title={t('people.identity')}>
              <DefinitionList
                layout="stacked"
                items={[
                  { term: t('people.shortName'), description: orMissing(organisation.shortName) },
                  { term: t('people.kind'), description: orMissing(organisation.kind) },
                  { term: t('people.commune'), description: orMissing(organisation.commune) },
                ]}
              />
            </Panel>
            <Panel
              title={t('people.names')}
              isFlush
              footer={
                canWrite ? (
                  <Button icon={CalendarPlus} variant="quiet" onPress={() => setDialog('rename')}>
                    {t('people.renameFromDay')}
                  </Button>
                ) : undefined
              }
            >
              <ListRows label={t('people.names')}>
                {names.map(({ name: borne, from, next }) => (
                  <ListRow
                    key={`${from ?? ''}${borne}`}
                    title={borne}
                    description={
                      from !== null && next !== null
                        ? t('people.nameBetween', { from: format.date(from), next: format.date(next) })
                        : from !== null
                          ? t('people.nameSince', { from: format.date(from) })
                          : next !== null
                            ? t('people.nameBefore', { next: format.date(next) })
                            : t('people.nameAlways')
                    }
                  />
                ))}
              </ListRows>
            </Panel>
          </Stack>
        }
      >
        <Stack gap={5}>
          <Panel title={t('people.mandatesGiven')} isFlush={view.mandates.length > 0}>
            {view.mandates.length === 0 ? (
              <EmptyState>{t('people.mandatesGivenEmpty')}</EmptyState>
            ) : (
              <MandateList rows={view.mandates} naming="person" today={today} canWrite={canWrite} />
            )}
          </Panel>
          {view.adhesions.length > 0 && (
            <Panel title={t('people.adhesions')} isFlush>
              <AdhesionList rows={view.adhesions} />
            </Panel>
          )}
          <Panel title={t('people.note')}>
            <NoteField
              draftKey={`organisations/${organisation.id}/note`}
              stored={organisation.note}
              isReadOnly={!canWrite}
              record={(note) => save.run({ id: organisation.id, patch: { note } })}
            />
          </Panel>
        </Stack>
      </PageColumns>
      {dialog === 'edit' && <OrganisationDialog organisation={organisation} onClose={() => setDialog(null)} />}
      {dialog === 'rename' && <RenameDialog organisation={organisation} today={today} onClose={() => setDialog(null)} />}
    </Page>
  )
}
