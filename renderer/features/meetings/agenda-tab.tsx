import { useState } from 'react'
import { moveAgendaItem } from '#shared/domain/commands/agenda-items.ts'
import type { Decision } from '#shared/domain/entities/meeting.ts'
import { isEmptyTextTree } from '#shared/domain/common/text-tree.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { MasterDetail } from '#renderer/ui/data/master-detail.tsx'
import { SelectableList } from '#renderer/ui/data/selectable-list.tsx'
import { narrowQuery, useMediaQuery } from '#renderer/ui/hooks/use-media-query.ts'
import { useShortcut } from '#renderer/ui/hooks/use-shortcut.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { VisuallyHidden } from '#renderer/ui/layout/visually-hidden.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { AddItemForm, newItemFieldId } from './add-item-form.tsx'
import { AgendaItemDetail } from './agenda-item-detail.tsx'
import { DecisionRows } from './decision-rows.tsx'
import type { MeetingView } from './use-meeting.ts'
import styles from './meetings.module.css'

type AgendaTabProps = { readonly view: MeetingView; readonly canWrite: boolean }

/** The agenda on the left; notes and decisions of one item on the right. */
export function AgendaTab({ view, canWrite }: AgendaTabProps) {
  const { meeting, items, decisions } = view
  const t = useTranslate()
  const [search, setSearch] = useRouteSearch()
  const isNarrow = useMediaQuery(narrowQuery)
  const [said, setSaid] = useState('')
  const move = useCommand(moveAgendaItem)

  const chosenId = search['item'] ?? (isNarrow ? undefined : items[0]?.id)
  const place = items.findIndex(({ id }) => id === chosenId)
  const chosen = items[place] ?? null
  const shift = (direction: 'up' | 'down') => {
    const next = place + (direction === 'up' ? -1 : 1)
    if (chosen === null || items[next] === undefined) return
    void move.run({ id: chosen.id, direction }).then((result) => {
      if (result.ok) setSaid(t('meetings.agenda.movedTo', { title: chosen.title, place: next + 1, total: items.length }))
    })
  }
  useShortcut('alt+arrowup', () => shift('up'), { isEnabled: canWrite })
  useShortcut('alt+arrowdown', () => shift('down'), { isEnabled: canWrite })
  useShortcut('ctrl+n', () => document.getElementById(newItemFieldId)?.focus(), { isEnabled: canWrite })

  const decisionsOf = (itemId: string | null): readonly Decision[] =>
    decisions.filter(({ agendaItemId }) => agendaItemId === itemId)
  const loose = decisionsOf(null)
  const describe = (itemId: string, hasNotes: boolean) => {
    const count = decisionsOf(itemId).length
    const words = [
      ...(count > 0 ? [t('meetings.agenda.decisionCount', { count })] : []),
      ...(hasNotes ? [t('meetings.agenda.hasNotes')] : []),
    ]
    return words.length === 0 ? undefined : words.join(', ')
  }
  return (
    <Stack gap={5}>
      <MasterDetail
        listWidth="half"
        detailLabel={t('meetings.agenda.position', { place: place + 1, total: items.length })}
        backLabel={t('meetings.agenda.back')}
        onClose={() => setSearch({ item: null })}
        list={
          <Panel
            title={t('meetings.agenda.title')}
            isFlush
            aside={items.length > 0 ? t('meetings.agenda.count', { count: items.length }) : undefined}
            footer={
              canWrite ? (
                <AddItemForm meetingId={meeting.id} onAdded={(id) => (isNarrow ? undefined : setSearch({ item: id }))} />
              ) : undefined
            }
          >
            {items.length === 0 ? (
              <EmptyState>{canWrite ? t('meetings.agenda.empty') : t('meetings.agenda.emptyReadOnly')}</EmptyState>
            ) : (
              <SelectableList
                label={t('meetings.agenda.title')}
                selectedKey={chosen?.id ?? null}
                onSelect={(id) => setSearch({ item: id })}
                rows={items.map((item, index) => ({
                  key: item.id,
                  title: item.title,
                  description: describe(item.id, !isEmptyTextTree(item.notes)),
                  start: <span className={styles.place}>{index + 1}</span>,
                }))}
              />
            )}
          </Panel>
        }
        detail={
          chosen === null ? null : (
            <AgendaItemDetail
              key={chosen.id}
              item={chosen}
              place={place}
              total={items.length}
              decisions={decisionsOf(chosen.id)}
              canWrite={canWrite}
              canDecide={canWrite && meeting.state !== 'cancelled'}
              onMove={shift}
              onRemoved={() => {
                setSearch({ item: isNarrow ? null : (items[place + 1]?.id ?? items[place - 1]?.id ?? null) })
                document.getElementById(newItemFieldId)?.focus()
              }}
            />
          )
        }
      />
      {loose.length > 0 && (
        <Panel title={t('meetings.agenda.otherDecisions')} isFlush>
          <DecisionRows decisions={loose} label={t('meetings.agenda.otherDecisions')} />
        </Panel>
      )}
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
    </Stack>
  )
}
