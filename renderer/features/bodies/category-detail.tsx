import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deleteCategory } from '#shared/domain/commands/categories.ts'
import type { LocalDate } from '#shared/domain/common/dates.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import { CategoryDialog } from './category-dialog.tsx'
import { OtherMandates } from './other-mandates.tsx'
import { SeatDialog } from './seat-dialog.tsx'
import { SeatRow } from './seat-row.tsx'
import type { BodyView } from './use-body.ts'
import styles from './bodies.module.css'

type CategoryDetailProps = {
  readonly view: BodyView
  readonly chosen: BodyView['composition']['categories'][number]
  readonly date: LocalDate
  readonly canWrite: boolean
  readonly onMove: (direction: 'up' | 'down') => void
}

/** The seats of one category, who holds them that day, and what can be done about it. */
export function CategoryDetail({ view, chosen, date, canWrite, onMove }: CategoryDetailProps) {
  const { body, composition } = view
  const { category, seats, vacantCount, heldCount } = chosen
  const t = useTranslate()
  const [dialog, setDialog] = useState<'category' | 'seat' | null>(null)
  const remove = useCommand(deleteCategory, {
    toast: () => t('bodies.categoryDeleted', { name: category.name }),
    isUndoable: true,
  })
  const place = composition.categories.findIndex((other) => other.category.id === category.id)

  const state =
    seats.length === 0 ? (
      <StatusText status="empty">{t('bodies.noSeat')}</StatusText>
    ) : vacantCount > 0 ? (
      <StatusText status="attention">{t('bodies.vacantCount', { count: vacantCount })}</StatusText>
    ) : (
      <StatusText status="done">{t('bodies.heldCount', { count: heldCount })}</StatusText>
    )

  return (
    <Panel
      title={category.name}
      isFlush
      aside={
        <Inline gap={2} align="center">
          {state}
          {canWrite && (
            <Menu
              label={t('bodies.actionsOn', { name: category.name })}
              items={[
                {
                  key: 'edit',
                  label: t(`bodies.labels.${body.categoryLabel}.edit`),
                  icon: Pencil,
                  onAction: () => setDialog('category'),
                },
                {
                  key: 'up',
                  label: t('bodies.moveUp'),
                  icon: ArrowUp,
                  keys: 'Alt+↑',
                  isDisabled: place === 0,
                  onAction: () => onMove('up'),
                },
                {
                  key: 'down',
                  label: t('bodies.moveDown'),
                  icon: ArrowDown,
                  keys: 'Alt+↓',
                  isDisabled: place === composition.categories.length - 1,
                  onAction: () => onMove('down'),
                },
                {
                  key: 'delete',
                  label: t(`bodies.labels.${body.categoryLabel}.delete`),
                  icon: Trash2,
                  isDanger: true,
                  onAction: () => void remove.run({ id: category.id }),
                },
              ]}
            />
          )}
        </Inline>
      }
      footer={
        canWrite ? (
          <Button icon={Plus} variant="quiet" onPress={() => setDialog('seat')}>
            {t('bodies.addSeat')}
          </Button>
        ) : undefined
      }
    >
      {category.attention !== 'none' && <p className={styles.attention}>{t(`bodies.attention.${category.attention}Note`)}</p>}
      {remove.errorText !== null && (
        <div className={styles.inset}>
          <Band status="refused" isLive>
            {remove.errorText}
          </Band>
        </div>
      )}
      {seats.length === 0 ? (
        <div className={styles.inset}>
          <EmptyState>{t('bodies.categoryEmpty')}</EmptyState>
        </div>
      ) : (
        <ul>
          {seats.map((seat, index) => (
            <li key={seat.seat.id} className={styles.seat}>
              <SeatRow
                view={view}
                at={seat}
                isFirst={index === 0}
                isLast={index === seats.length - 1}
                date={date}
                canWrite={canWrite}
              />
            </li>
          ))}
        </ul>
      )}
      <Stack>
        <OtherMandates view={view} seatIds={seats.map(({ seat }) => seat.id)} date={date} canWrite={canWrite} />
      </Stack>
      {dialog === 'category' && <CategoryDialog body={body} category={category} onClose={() => setDialog(null)} />}
      {dialog === 'seat' && (
        <SeatDialog category={category} seat={null} seatCount={seats.length} onClose={() => setDialog(null)} />
      )}
    </Panel>
  )
}
