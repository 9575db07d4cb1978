import { ArrowDown, ArrowUp, Gavel, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { removeAgendaItem, updateAgendaItem } from '#shared/domain/commands/agenda-items.ts'
import { isEmptyTextTree, type TextTree } from '#shared/domain/common/text-tree.ts'
import type { AgendaItem, Decision } from '#shared/domain/entities/meeting.ts'
import { RecoveredDraft } from '#renderer/app/drafts/recovered-draft.tsx'
import { useTypedText } from '#renderer/app/drafts/use-typed-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { IconButton } from '#renderer/ui/buttons/icon-button.tsx'
import { LinkButton } from '#renderer/ui/buttons/link-button.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'
import { RichTextEditor } from '#renderer/ui/rich-text/rich-text-editor.tsx'
import { RichTextView } from '#renderer/ui/rich-text/rich-text-view.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import { DecisionRows } from './decision-rows.tsx'
import { RenameItemDialog } from './rename-item-dialog.tsx'

type AgendaItemDetailProps = {
  readonly item: AgendaItem
  readonly place: number
  readonly total: number
  readonly decisions: readonly Decision[]
  readonly canWrite: boolean
  readonly canDecide: boolean
  readonly onMove: (direction: 'up' | 'down') => void
  readonly onRemoved: () => void
}

/** One item: its place, its notes, the decisions taken on it. */
export function AgendaItemDetail({
  item,
  place,
  total,
  decisions,
  canWrite,
  canDecide,
  onMove,
  onRemoved,
}: AgendaItemDetailProps) {
  const t = useTranslate()
  const [isRenaming, setIsRenaming] = useState(false)
  const remove = useCommand(removeAgendaItem, {
    toast: () => t('meetings.agenda.removed', { title: item.title }),
    isUndoable: true,
  })
  const back = linkTo(paths.meeting, { meetingId: item.meetingId }, { item: item.id }).slice(1)
  const actions = (
    <Inline gap={1}>
      <IconButton
        icon={ArrowUp}
        label={t('meetings.agenda.moveUp')}
        keys="Alt+↑"
        isDisabled={place === 0}
        onPress={() => onMove('up')}
      />
      <IconButton
        icon={ArrowDown}
        label={t('meetings.agenda.moveDown')}
        keys="Alt+↓"
        isDisabled={place === total - 1}
        onPress={() => onMove('down')}
      />
      <Menu
        label={t('meetings.agenda.actionsOn', { title: item.title })}
        items={[
          { key: 'rename', label: t('meetings.agenda.rename'), icon: Pencil, onAction: () => setIsRenaming(true) },
          {
            key: 'remove',
            label: t('meetings.agenda.remove'),
            icon: Trash2,
            isDanger: true,
            onAction: () => {
              void remove.run({ id: item.id }).then((result) => {
                if (result.ok) onRemoved()
              })
            },
          },
        ]}
      />
    </Inline>
  )
  return (
    <Stack gap={5}>
      <Panel title={item.title} aside={canWrite ? actions : undefined}>
        <Stack gap={4}>
          <Text role="help" tone="secondary">
            {t('meetings.agenda.position', { place: place + 1, total })}
          </Text>
          {remove.errorText !== null && (
            <Band status="refused" isLive>
              {remove.errorText}
            </Band>
          )}
          {canWrite ? <NotesEditor item={item} /> : <NotesView notes={item.notes} />}
        </Stack>
      </Panel>
      <Panel
        title={t('meetings.agenda.decisions')}
        isFlush
        footer={
          canDecide ? (
            <LinkButton href={linkTo(paths.decisionNew, {}, { meeting: item.meetingId, item: item.id, back })} icon={Gavel}>
              {t('meetings.recordDecision')}
            </LinkButton>
          ) : undefined
        }
      >
        {decisions.length === 0 ? (
          <EmptyState>{t('meetings.agenda.noDecision')}</EmptyState>
        ) : (
          <DecisionRows decisions={decisions} label={t('meetings.agenda.decisions')} />
        )}
      </Panel>
      {isRenaming && <RenameItemDialog item={item} onClose={() => setIsRenaming(false)} />}
    </Stack>
  )
}

function NotesEditor({ item }: { readonly item: AgendaItem }) {
  const t = useTranslate()
  const toasts = useToasts()
  const save = useCommand(updateAgendaItem)
  const text = useTypedText<TextTree>({
    key: `agendaItems/${item.id}/notes`,
    stored: item.notes,
    record: (notes) => save.run({ id: item.id, patch: { notes } }),
  })
  return (
    <>
      <RecoveredDraft of={text} />
      <RichTextEditor
        label={t('meetings.agenda.notes')}
        help={t('meetings.agenda.notesHelp')}
        value={text.value}
        onChange={text.onChange}
        onBlur={text.onBlur}
        error={text.errorText ?? undefined}
        onNotice={() => toasts.show({ message: t('meetings.agenda.dropped'), status: 'info' })}
      />
    </>
  )
}

function NotesView({ notes }: { readonly notes: TextTree }) {
  const t = useTranslate()
  return (
    <Stack gap={2}>
      <Text role="label" as="h3">
        {t('meetings.agenda.notes')}
      </Text>
      {isEmptyTextTree(notes) ? (
        <MissingValue>{t('meetings.agenda.noNotes')}</MissingValue>
      ) : (
        <RichTextView value={notes} headingLevel={4} />
      )}
    </Stack>
  )
}
