import { Plus } from 'lucide-react'
import { useState } from 'react'
import { moveCategory } from '#shared/domain/commands/categories.ts'
import type { LocalDate } from '#shared/domain/common/dates.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { MasterDetail } from '#renderer/ui/data/master-detail.tsx'
import { SelectableList } from '#renderer/ui/data/selectable-list.tsx'
import { narrowQuery, useMediaQuery } from '#renderer/ui/hooks/use-media-query.ts'
import { useShortcut } from '#renderer/ui/hooks/use-shortcut.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { SeatLegend } from '#renderer/ui/status/seat-legend.tsx'
import { SeatSquares } from '#renderer/ui/status/seat-squares.tsx'
import { CategoryDetail } from './category-detail.tsx'
import { CategoryDialog } from './category-dialog.tsx'
import type { BodyView } from './use-body.ts'

type CompositionTabProps = { readonly view: BodyView; readonly date: LocalDate; readonly canWrite: boolean }

const squares = { held: 'occupied', endingSoon: 'ending', vacant: 'vacant' } as const

/** Categories and their seats on the left, the seats of one on the right. */
export function CompositionTab({ view, date, canWrite }: CompositionTabProps) {
  const { body, composition } = view
  const t = useTranslate()
  const [search, setSearch] = useRouteSearch()
  const isWide = !useMediaQuery(narrowQuery)
  const [isAdding, setIsAdding] = useState(false)
  const move = useCommand(moveCategory)

  const chosenId = search['category'] ?? (isWide ? composition.categories[0]?.category.id : undefined)
  const chosen = composition.categories.find(({ category }) => category.id === chosenId) ?? null
  const shift = (direction: 'up' | 'down') => {
    if (chosen !== null) void move.run({ id: chosen.category.id, direction })
  }
  useShortcut('alt+arrowup', () => shift('up'), { isEnabled: canWrite })
  useShortcut('alt+arrowdown', () => shift('down'), { isEnabled: canWrite })

  const add = (
    <Button icon={Plus} onPress={() => setIsAdding(true)} variant={composition.categories.length === 0 ? 'primary' : 'quiet'}>
      {t(`bodies.labels.${body.categoryLabel}.add`)}
    </Button>
  )
  const dialog = isAdding && (
    <CategoryDialog
      body={body}
      category={null}
      onClose={() => setIsAdding(false)}
      onSaved={(id) => setSearch({ category: id })}
    />
  )

  if (composition.categories.length === 0) {
    return (
      <>
        <Panel label={t('bodies.composition')}>
          <EmptyState action={canWrite ? add : undefined}>{t(`bodies.labels.${body.categoryLabel}.empty`)}</EmptyState>
        </Panel>
        {dialog}
      </>
    )
  }
  return (
    <>
      <MasterDetail
        listWidth="half"
        detailLabel={t('bodies.seatsOf', { name: chosen?.category.name ?? '' })}
        backLabel={t(`bodies.labels.${body.categoryLabel}.back`)}
        onClose={() => setSearch({ category: null })}
        list={
          <Panel
            title={t(`bodies.labels.${body.categoryLabel}.count`, { count: composition.categories.length })}
            isFlush
            aside={canWrite ? add : undefined}
            footer={<SeatLegend />}
          >
            <SelectableList
              label={t('bodies.composition')}
              selectedKey={chosen?.category.id ?? null}
              onSelect={(id) => setSearch({ category: id })}
              rows={composition.categories.map(({ category, seats, vacantCount, endingSoonCount }) => ({
                key: category.id,
                title: category.name,
                description: [
                  t('bodies.seatCount', { count: seats.length }),
                  ...(vacantCount > 0 ? [t('bodies.vacantCount', { count: vacantCount })] : []),
                  ...(endingSoonCount > 0 ? [t('bodies.endingCount', { count: endingSoonCount })] : []),
                ].join(', '),
                end: <SeatSquares seats={seats.map(({ state }) => squares[state])} />,
              }))}
            />
          </Panel>
        }
        detail={
          chosen === null ? null : (
            <CategoryDetail key={chosen.category.id} view={view} chosen={chosen} date={date} canWrite={canWrite} onMove={shift} />
          )
        }
      />
      {dialog}
    </>
  )
}
