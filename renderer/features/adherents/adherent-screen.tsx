import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deleteMembership } from '#shared/domain/commands/memberships.ts'
import type { CharterVersion } from '#shared/domain/entities/charter.ts'
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
import { useCanWrite } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { DefinitionList } from '#renderer/ui/status/definition-list.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import { CriteriaForm } from './criteria-form.tsx'
import { CriteriaMark } from './criteria-mark.tsx'
import { DeclaredCriteria } from './declared-criteria.tsx'
import { MembershipDialog } from './membership-dialog.tsx'
import { useAdherent, type AdherentView } from './use-adherents.ts'

/** One adhesion: the version accepted, the place, and the criteria declared that day against what the charter asks. */
export function AdherentScreen() {
  const { membershipId } = useRouteParams(paths.adherent)
  const live = useAdherent(membershipId)
  usePageTitle(live.status === 'ready' && live.data !== null ? live.data.name : null)
  return (
    <Ready of={live}>
      {(view) =>
        view === null || view.version === undefined ? (
          <RecordMissing back={linkTo(paths.adherents, {})} />
        ) : (
          <AdherentContent key={membershipId} view={view} version={view.version} />
        )
      }
    </Ready>
  )
}

function AdherentContent({ view, version }: { readonly view: AdherentView; readonly version: CharterVersion }) {
  const { membership, name, organisation, person, place, charter, groups, criteria } = view
  const t = useTranslate()
  const format = useFormat()
  const go = useGo()
  const canWrite = useCanWrite()
  const [open, setOpen] = useState<'membership' | 'criteria' | null>(null)
  const list = linkTo(paths.adherents, {})
  const remove = useCommand(deleteMembership, { toast: () => t('adherents.deleted', { name }), isUndoable: true })
  const recordHref =
    organisation !== undefined
      ? linkTo(paths.organisation, { organisationId: organisation.id })
      : person !== undefined
        ? linkTo(paths.person, { personId: person.id })
        : null

  return (
    <Page>
      <PageHeader
        title={name}
        parent={{ label: t('adherents.title'), href: list }}
        facts={[
          <span key="kind">
            {person === undefined ? organisation?.kind || t('adherents.organisationKind') : t('adherents.personKind')}
          </span>,
          <span key="version">{t('adherents.versionOf', { title: charter?.title ?? '', number: version.number })}</span>,
          membership.admittedOn === null ? null : (
            <span key="date">{t('adherents.admittedOnDate', { date: format.date(membership.admittedOn) })}</span>
          ),
          <HistoryLink key="history" recordId={membership.id} />,
        ]}
        actions={
          canWrite ? (
            <>
              <Menu
                label={t('adherents.actionsOn', { name })}
                items={[
                  {
                    key: 'delete',
                    label: t('adherents.delete'),
                    icon: Trash2,
                    isDanger: true,
                    onAction: () => {
                      void remove.run({ id: membership.id }).then((result) => {
                        if (result.ok) go(list)
                      })
                    },
                  },
                ]}
              />
              <Button icon={Pencil} onPress={() => setOpen('membership')}>
                {t('adherents.edit')}
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
        sideLabel={t('adherents.membership')}
        side={
          <Panel title={t('adherents.membership')}>
            <DefinitionList
              layout="stacked"
              items={[
                {
                  term: person === undefined ? t('adherents.organisation') : t('adherents.person'),
                  description: recordHref === null ? name : <TextLink href={recordHref}>{name}</TextLink>,
                },
                {
                  term: t('adherents.place'),
                  description:
                    place === undefined ? (
                      <MissingValue />
                    ) : (
                      <>
                        <TextLink href={linkTo(paths.place, { placeId: place.id })}>{place.name}</TextLink>
                        {[place.commune, place.department].filter((word) => word !== '').map((word) => `, ${word}`)}
                      </>
                    ),
                },
                {
                  term: t('adherents.admittedOn'),
                  description: membership.admittedOn === null ? <MissingValue /> : format.date(membership.admittedOn),
                },
                { term: t('adherents.basis'), description: t(`adherents.basisOption.${membership.basis}`) },
                {
                  term: t('adherents.charterVersion'),
                  description: (
                    <TextLink href={linkTo(paths.charterVersion, { charterVersionId: version.id })}>
                      {t('adherents.versionOf', { title: charter?.title ?? '', number: version.number })}
                    </TextLink>
                  ),
                },
              ]}
            />
          </Panel>
        }
      >
        <Stack gap={5}>
          {open !== 'criteria' && (
            <Panel title={t('adherents.standing')}>
              <CriteriaMark membership={membership} version={version} criteria={criteria} />
            </Panel>
          )}
          <Panel
            title={t('adherents.declared')}
            aside={
              canWrite && open !== 'criteria' && criteria.length > 0 ? (
                <Button icon={Pencil} variant="quiet" onPress={() => setOpen('criteria')}>
                  {t('adherents.editCriteria')}
                </Button>
              ) : undefined
            }
          >
            {open === 'criteria' ? (
              <CriteriaForm
                membership={membership}
                version={version}
                groups={groups}
                criteria={criteria}
                onClose={() => setOpen(null)}
              />
            ) : (
              <DeclaredCriteria groups={groups} criteria={criteria} declaredIds={membership.declaredCriterionIds} />
            )}
          </Panel>
        </Stack>
      </PageColumns>
      {open === 'membership' && <MembershipDialog view={view} onClose={() => setOpen(null)} />}
    </Page>
  )
}
