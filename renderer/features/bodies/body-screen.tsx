import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deleteBody } from '#shared/domain/commands/bodies.ts'
import { HistoryLink } from '#renderer/app/history-link.tsx'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Ready } from '#renderer/app/ready.tsx'
import { RecordMissing } from '#renderer/app/record-missing.tsx'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteParams } from '#renderer/app/use-route-params.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useCanWrite, useToday } from '#renderer/data/use-session.ts'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { Tabs } from '#renderer/ui/overlays/tabs.tsx'
import { BodyEditDialog } from './body-edit-dialog.tsx'
import { CompositionDate } from './composition-date.tsx'
import { CompositionTab } from './composition-tab.tsx'
import { RulesTab } from './rules-tab.tsx'
import { useBody, type BodyView } from './use-body.ts'

/** One body: composition as of a date, and rules with their sources. */
export function BodyScreen() {
  const { bodyId } = useRouteParams(paths.body)
  const [search] = useRouteSearch()
  const today = useToday()
  const date = search['date'] ?? today
  const live = useBody(bodyId, date)
  usePageTitle(live.status === 'ready' ? (live.data?.body.name ?? '') : null)
  return (
    <Ready of={live}>
      {(view) =>
        view === null ? (
          <RecordMissing back={linkTo(paths.bodies, {})} />
        ) : (
          <Page>
            <BodyContent key={bodyId} view={view} date={date} />
          </Page>
        )
      }
    </Ready>
  )
}

type BodyContentProps = { readonly view: BodyView; readonly date: string }

function BodyContent({ view, date }: BodyContentProps) {
  const { body, composition } = view
  const t = useTranslate()
  const format = useFormat()
  const go = useGo()
  const today = useToday()
  const canWrite = useCanWrite()
  const [search, setSearch] = useRouteSearch()
  const [isEditing, setIsEditing] = useState(false)
  const remove = useCommand(deleteBody, { toast: () => t('bodies.deleted', { name: body.name }), isUndoable: true })
  const source = body.sources[0]?.reference
  const tab = search['tab'] === 'rules' ? 'rules' : 'composition'

  return (
    <>
      <PageHeader
        title={body.name}
        parent={{ label: t('bodies.title'), href: linkTo(paths.bodies, {}) }}
        facts={[
          <strong key="seats">{t('bodies.seatCount', { count: composition.seatCount })}</strong>,
          <span key="held">
            {t('bodies.heldCount', { count: composition.heldCount })}
            {composition.vacantCount > 0 && `, ${t('bodies.vacantCount', { count: composition.vacantCount })}`}
          </span>,
          body.networkName === '' ? null : <span key="network">{body.networkName}</span>,
          source === undefined ? null : <span key="source">{source}</span>,
          <HistoryLink key="history" recordId={body.id} />,
        ]}
        actions={
          canWrite ? (
            <Menu
              label={t('bodies.actionsOn', { name: body.name })}
              trigger={{ text: t('ui.actions') }}
              items={[
                { key: 'edit', label: t('bodies.edit'), icon: Pencil, onAction: () => setIsEditing(true) },
                {
                  key: 'delete',
                  label: t('bodies.delete'),
                  icon: Trash2,
                  isDanger: true,
                  onAction: () => {
                    void remove.run({ id: body.id }).then((result) => {
                      if (result.ok) go(linkTo(paths.bodies, {}))
                    })
                  },
                },
              ]}
            />
          ) : undefined
        }
      />
      {remove.errorText !== null && (
        <Band status="refused" isLive>
          {remove.errorText}
        </Band>
      )}
      {date !== today && tab === 'composition' && (
        <Band status="frozen" title={t('bodies.asOfTitle', { date: format.date(date) })}>
          {t('bodies.asOfNote')}
        </Band>
      )}
      <Tabs
        label={body.name}
        selectedKey={tab}
        onSelect={(key) => setSearch({ tab: key === 'composition' ? null : key })}
        end={
          tab === 'composition' ? (
            <CompositionDate date={date} today={today} onChange={(next) => setSearch({ date: next === today ? null : next })} />
          ) : undefined
        }
        tabs={[
          {
            key: 'composition',
            label: t('bodies.composition'),
            content: <CompositionTab view={view} date={date} canWrite={canWrite && date === today} />,
          },
          { key: 'rules', label: t('bodies.rulesTab'), content: <RulesTab body={body} canWrite={canWrite} /> },
        ]}
      />
      {isEditing && <BodyEditDialog body={body} onClose={() => setIsEditing(false)} />}
    </>
  )
}
