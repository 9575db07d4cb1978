import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deleteCharter } from '#shared/domain/commands/charters.ts'
import { HistoryLink } from '#renderer/app/history-link.tsx'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { RecordMissing } from '#renderer/app/record-missing.tsx'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { MasterDetail } from '#renderer/ui/data/master-detail.tsx'
import { SelectableList } from '#renderer/ui/data/selectable-list.tsx'
import { narrowQuery, useMediaQuery } from '#renderer/ui/hooks/use-media-query.ts'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { CharterNewDialog } from './charter-new-dialog.tsx'
import { CriteriaDetail } from './criteria-detail.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { RenameCharterDialog, VersionDialog } from './version-dialogs.tsx'
import { useCharterVersion, type CharterVersionView } from './use-charter-version.ts'

type CharterVersionContentProps = { readonly charterVersionId: string; readonly isOnly?: boolean }

/** Conditions and groups on the left, the criteria of one on the right. */
export function CharterVersionContent({ charterVersionId, isOnly = false }: CharterVersionContentProps) {
  const live = useCharterVersion(charterVersionId)
  usePageTitle(live.status === 'ready' && live.data !== null ? live.data.charter.title : null)
  return (
    <Ready of={live}>
      {(view) =>
        view === null ? <RecordMissing back={linkTo(paths.charter, {})} /> : <VersionPage view={view} isOnly={isOnly} />
      }
    </Ready>
  )
}

const mandatoryKey = 'mandatory'

function VersionPage({ view, isOnly }: { readonly view: CharterVersionView; readonly isOnly: boolean }) {
  const { charter, version, groups, criteria, memberships } = view
  const t = useTranslate()
  const format = useFormat()
  const go = useGo()
  const canWrite = useCanWrite()
  const isNarrow = useMediaQuery(narrowQuery)
  const [search, setSearch] = useRouteSearch()
  const [dialog, setDialog] = useState<'version' | 'rename' | 'group' | 'free' | null>(null)
  const remove = useCommand(deleteCharter, { toast: () => t('charter.deleted', { title: charter.title }), isUndoable: true })

  const specific = criteria.filter(({ kind }) => kind === 'specific')
  const mandatory = criteria.filter(({ kind }) => kind === 'mandatory')
  const chosenKey = search['group'] ?? (isNarrow ? null : mandatoryKey)
  const group = groups.find(({ id }) => id === chosenKey) ?? null
  const hasDetail = group !== null || chosenKey === mandatoryKey
  const isAbridged = criteria.some(({ isTitleAbridged }) => isTitleAbridged)

  return (
    <Page>
      <PageHeader
        title={charter.title}
        {...(!isOnly && { parent: { label: t('charter.title'), href: linkTo(paths.charter, {}) } })}
        facts={[
          <strong key="version">{t('charter.version', { number: version.number })}</strong>,
          <span key="date">
            {version.inForceFrom === null
              ? t('charter.noDate')
              : t('charter.inForceFrom', { date: format.date(version.inForceFrom) })}
          </span>,
          <span key="threshold">
            {version.threshold === null
              ? t('charter.noThreshold')
              : t('charter.threshold', { count: version.threshold, total: specific.length })}
          </span>,
          <TextLink key="adherents" href={linkTo(paths.adherents, {})}>
            {t('charter.adherents', { count: memberships.length })}
          </TextLink>,
          <HistoryLink key="history" recordId={version.id} />,
        ]}
        actions={
          canWrite ? (
            <>
              <Menu
                label={t('charter.actions')}
                items={[
                  { key: 'rename', label: t('charter.rename'), icon: Pencil, onAction: () => setDialog('rename') },
                  { key: 'free', label: t('charter.createAnother'), icon: Plus, onAction: () => setDialog('free') },
                  {
                    key: 'delete',
                    label: t('charter.delete'),
                    icon: Trash2,
                    isDanger: true,
                    onAction: () => {
                      void remove.run({ id: charter.id }).then((result) => {
                        if (result.ok) go(linkTo(paths.charter, {}))
                      })
                    },
                  },
                ]}
              />
              <Button icon={Pencil} onPress={() => setDialog('version')}>
                {t('charter.editVersion')}
              </Button>
            </>
          ) : undefined
        }
      />
      {remove.errorText !== null ? (
        <Band status="refused" isLive>
          {remove.errorText}
        </Band>
      ) : (
        isAbridged && (
          <Band status="info" overline={t('charter.abridged')}>
            {version.sourceDocument === ''
              ? t('charter.abridgedHelp')
              : `${version.sourceDocument}. ${t('charter.abridgedHelp')}`}
          </Band>
        )
      )}
      <MasterDetail
        listWidth="narrow"
        detailLabel={t('charter.detailOf', { name: group?.title ?? t('charter.mandatory') })}
        backLabel={t('charter.backToGroups')}
        onClose={() => setSearch({ group: null })}
        list={
          <Panel
            title={t('charter.criteria')}
            isFlush
            footer={
              canWrite ? (
                <Button icon={Plus} variant="quiet" onPress={() => setDialog('group')}>
                  {t('charter.addGroup')}
                </Button>
              ) : undefined
            }
          >
            <SelectableList
              label={t('charter.criteria')}
              selectedKey={hasDetail ? chosenKey : null}
              onSelect={(key) => setSearch({ group: key })}
              rows={[
                {
                  key: mandatoryKey,
                  title: t('charter.mandatory'),
                  description: t('charter.mandatoryCount', { count: mandatory.length }),
                },
                ...groups.map(({ id, code, title }) => ({
                  key: id,
                  title: code === '' ? title : `${code}. ${title}`,
                  description: t('charter.criterionCount', { count: criteria.filter(({ groupId }) => groupId === id).length }),
                })),
              ]}
            />
          </Panel>
        }
        detail={
          hasDetail ? (
            <CriteriaDetail
              key={chosenKey}
              view={view}
              group={group}
              canWrite={canWrite}
              onRemoved={() => setSearch({ group: null })}
            />
          ) : null
        }
      />
      {dialog === 'version' && <VersionDialog version={version} onClose={() => setDialog(null)} />}
      {dialog === 'rename' && <RenameCharterDialog charter={charter} onClose={() => setDialog(null)} />}
      {dialog === 'free' && <CharterNewDialog origin="free" onClose={() => setDialog(null)} />}
      {dialog === 'group' && (
        <GroupDialog
          charterVersionId={version.id}
          group={null}
          onClose={() => setDialog(null)}
          onSaved={(id) => setSearch({ group: id })}
        />
      )}
    </Page>
  )
}
