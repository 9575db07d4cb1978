import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deletePerson, updatePerson } from '#shared/domain/commands/people.ts'
import { personFullName } from '#shared/domain/rules/person-name.ts'
import { MandateDialog } from '#renderer/app/forms/mandate-dialog.tsx'
import { HistoryLink } from '#renderer/app/history-link.tsx'
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
import { PersonDialog } from './person-dialog.tsx'
import { usePerson, type PersonView } from './use-person.ts'

/** One person: how to reach them, what they sit for, what they adhere to. */
export function PersonScreen() {
  const { personId } = useRouteParams(paths.person)
  const live = usePerson(personId)
  usePageTitle(live.status === 'ready' && live.data !== null ? personFullName(live.data.person) : null)
  return (
    <Ready of={live}>
      {(view) =>
        view === null ? <RecordMissing back={linkTo(paths.people, {})} /> : <PersonContent key={personId} view={view} />
      }
    </Ready>
  )
}

function PersonContent({ view }: { readonly view: PersonView }) {
  const { person } = view
  const t = useTranslate()
  const go = useGo()
  const today = useToday()
  const canWrite = useCanWrite()
  const [dialog, setDialog] = useState<'edit' | 'mandate' | null>(null)
  const name = personFullName(person)
  const save = useCommand(updatePerson)
  const remove = useCommand(deletePerson, { toast: () => t('people.personDeleted', { name }), isUndoable: true })
  const orMissing = (text: string) => (text === '' ? <MissingValue /> : text)

  return (
    <Page>
      <PageHeader
        title={name}
        parent={{ label: t('people.title'), href: linkTo(paths.people, {}) }}
        facts={[
          person.functionTitle === '' ? null : <span key="function">{person.functionTitle}</span>,
          person.isMinor ? <span key="minor">{t('people.minor')}</span> : null,
          <HistoryLink key="history" recordId={person.id} />,
        ]}
        actions={
          canWrite ? (
            <>
              <Menu
                label={t('people.actionsOn', { name })}
                items={[
                  {
                    key: 'delete',
                    label: t('people.deletePerson'),
                    icon: Trash2,
                    isDanger: true,
                    onAction: () => {
                      void remove.run({ id: person.id }).then((result) => {
                        if (result.ok) go(linkTo(paths.people, {}))
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
        sideLabel={t('people.contact')}
        side={
          <Panel title={t('people.contact')}>
            <DefinitionList
              layout="stacked"
              items={[
                { term: t('people.functionTitle'), description: orMissing(person.functionTitle) },
                { term: t('people.email'), description: orMissing(person.email) },
                { term: t('people.phone'), description: orMissing(person.phone) },
              ]}
            />
          </Panel>
        }
      >
        <Stack gap={5}>
          <Panel
            title={t('people.mandates')}
            isFlush={view.mandates.length > 0}
            aside={
              canWrite && view.seatOptions.length > 0 ? (
                <Button icon={Plus} variant="quiet" onPress={() => setDialog('mandate')}>
                  {t('people.addMandate')}
                </Button>
              ) : undefined
            }
          >
            {view.mandates.length === 0 ? (
              <EmptyState>{view.seatOptions.length === 0 ? t('people.noSeatAnywhere') : t('people.mandatesEmpty')}</EmptyState>
            ) : (
              <MandateList rows={view.mandates} naming="body" today={today} canWrite={canWrite} />
            )}
          </Panel>
          {view.adhesions.length > 0 && (
            <Panel title={t('people.adhesions')} isFlush>
              <AdhesionList rows={view.adhesions} />
            </Panel>
          )}
          <Panel title={t('people.note')}>
            <NoteField
              draftKey={`people/${person.id}/note`}
              stored={person.note}
              isReadOnly={!canWrite}
              record={(note) => save.run({ id: person.id, patch: { note } })}
            />
          </Panel>
        </Stack>
      </PageColumns>
      {dialog === 'edit' && <PersonDialog person={person} onClose={() => setDialog(null)} />}
      {dialog === 'mandate' && (
        <MandateDialog
          title={t('people.addMandateTitle', { name })}
          seats={view.seatOptions}
          personId={person.id}
          onClose={() => setDialog(null)}
        />
      )}
    </Page>
  )
}
