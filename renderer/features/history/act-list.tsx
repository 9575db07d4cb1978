import { useMemo } from 'react'
import type { IpcOutput } from '#shared/ipc/contract.ts'
import { actLabel } from '#renderer/app/i18n/act-label.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import type { DataColumn } from '#renderer/ui/data/data-column.ts'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { Skeleton } from '#renderer/ui/status/skeleton.tsx'
import { historyRows, refsToName, type HistoryRow } from './history-rows.ts'
import { SubjectsText } from './subject-text.tsx'
import { useRecordNames } from './use-record-names.ts'

type ActListProps = {
  readonly found: IpcOutput<'journal:history'>
  /** False while the acts of other criteria are being read. */
  readonly isCurrent: boolean
  readonly pageSize: number
  readonly onMore: () => void
}

/** The acts found, in words, and how many they are. */
export function ActList({ found, isCurrent, pageSize, onMore }: ActListProps) {
  const t = useTranslate()
  const format = useFormat()
  const { acts, total, all } = found
  const refs = useMemo(() => refsToName(acts), [acts])
  const names = useRecordNames(refs)
  const rest = Math.min(pageSize, total - acts.length)

  const what = ({ kind, undoneKind }: HistoryRow) => {
    if (undoneKind === null) return actLabel(t, kind)
    return t(kind === 'act.redo' ? 'history.redoOf' : 'history.undoOf', { what: actLabel(t, undoneKind) })
  }
  const columns: readonly DataColumn<HistoryRow>[] = [
    { key: 'when', header: t('history.when'), cell: (row) => format.instantShort(row.instant), isNoWrap: true },
    {
      key: 'what',
      header: t('history.what'),
      cell: (row) => (
        <TextLink href={linkTo(paths.act, { replicaId: row.replicaId, sequence: String(row.sequence) })}>{what(row)}</TextLink>
      ),
      isRowHeader: true,
    },
    {
      key: 'subjects',
      header: t('history.concerned'),
      cell: (row) => <SubjectsText subjects={row.subjects} others={row.others} />,
    },
    {
      key: 'who',
      header: t('history.who'),
      cell: (row) => t('history.declared', { name: row.actorName, role: t(`shell.profile.names.${row.actorRole}`) }),
    },
  ]
  if (names === null) return <Skeleton lines={8} />
  return (
    <Stack gap={4}>
      <output aria-busy={!isCurrent}>
        {total === all ? t('history.count', { count: all }) : t('history.filteredCount', { count: total, total: all })}
      </output>
      <DataTable
        caption={t('history.caption')}
        isCaptionHidden
        columns={columns}
        rows={historyRows(acts, names)}
        rowKey={(row) => row.key}
        empty={<EmptyState>{t('history.none')}</EmptyState>}
      />
      {rest > 0 && <Button onPress={onMore}>{t('history.more', { count: rest })}</Button>}
    </Stack>
  )
}
