import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deleteIndicator, moveIndicator } from '#shared/domain/commands/indicators.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Dialog } from '#renderer/ui/overlays/dialog.tsx'
import { MissingValue } from '#renderer/ui/status/missing-value.tsx'
import type { IndicatorRow } from './use-indicator-rows.ts'

const orMissing = (text: string) => (text === '' ? <MissingValue /> : text)

export const DefinitionsTab = ({ rows }: { readonly rows: readonly IndicatorRow[] }) => {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const move = useCommand(moveIndicator)
  const [asked, setAsked] = useState<IndicatorRow | null>(null)
  const remove = useCommand(deleteIndicator, {
    toast: (_value, input) =>
      t('indicators.definitions.removed', { name: rows.find((row) => row.indicator.id === input.id)?.indicator.name ?? '' }),
    isUndoable: true,
  })
  const menu = (row: IndicatorRow) => ({
    label: t('indicators.definitions.menu', { name: row.indicator.name }),
    items: [
      {
        key: 'edit',
        label: t('indicators.definitions.edit'),
        icon: Pencil,
        href: linkTo(paths.indicator, { indicatorId: row.indicator.id }),
      },
      {
        key: 'up',
        label: t('indicators.definitions.up'),
        icon: ArrowUp,
        isDisabled: row === rows[0],
        onAction: () => void move.run({ id: row.indicator.id, direction: 'up' }),
      },
      {
        key: 'down',
        label: t('indicators.definitions.down'),
        icon: ArrowDown,
        isDisabled: row === rows.at(-1),
        onAction: () => void move.run({ id: row.indicator.id, direction: 'down' }),
      },
      {
        key: 'remove',
        label: t('indicators.definitions.remove'),
        icon: Trash2,
        isDanger: true,
        onAction: () => (row.values.length === 0 ? void remove.run({ id: row.indicator.id }) : setAsked(row)),
      },
    ],
  })
  return (
    <>
      <DataTable
        caption={t('indicators.definitions.caption')}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.indicator.id}
        {...(canWrite ? { rowMenu: menu } : {})}
        columns={[
          {
            key: 'name',
            header: t('indicators.definitions.name'),
            isRowHeader: true,
            cell: ({ indicator }) => (
              <TextLink href={linkTo(paths.indicator, { indicatorId: indicator.id })}>{indicator.name}</TextLink>
            ),
          },
          { key: 'unit', header: t('indicators.definitions.unit'), cell: ({ indicator }) => orMissing(indicator.unit) },
          {
            key: 'kind',
            header: t('indicators.definitions.kind'),
            cell: ({ indicator }) => t(`indicators.kind.${indicator.kind}`),
          },
          {
            key: 'direction',
            header: t('indicators.definitions.direction'),
            cell: ({ indicator }) => t(`indicators.direction.${indicator.betterDirection}`),
          },
          { key: 'source', header: t('indicators.definitions.source'), cell: ({ indicator }) => orMissing(indicator.source) },
        ]}
      />
      {asked !== null && (
        <Dialog
          title={t('indicators.definitions.removeQuestion', { name: asked.indicator.name })}
          isOpen
          isDestructive
          onClose={() => setAsked(null)}
          answers={[
            { label: t('indicators.definitions.keep'), isSafest: true },
            {
              label: t('indicators.definitions.removeConfirm'),
              variant: 'danger',
              onPress: () => void remove.run({ id: asked.indicator.id, isConfirmed: true }),
            },
          ]}
        >
          <Text role="text">{t('indicators.definitions.removeExplain', { count: asked.values.length })}</Text>
        </Dialog>
      )}
    </>
  )
}
