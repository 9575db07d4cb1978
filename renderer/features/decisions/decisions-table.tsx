import type { ReactNode } from 'react'
import { outcomeStatus, outcomeWord } from '#renderer/app/i18n/decision-words.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import type { DataColumn } from '#renderer/ui/data/data-column.ts'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import { numberRank, type DecisionRow } from './use-decision-rows.ts'
import styles from './decisions.module.css'

type DecisionsTableProps = { readonly rows: readonly DecisionRow[]; readonly hasBodies: boolean; readonly empty: ReactNode }

export function DecisionsTable({ rows, hasBodies, empty }: DecisionsTableProps) {
  const t = useTranslate()
  const format = useFormat()
  const columns: readonly DataColumn<DecisionRow>[] = [
    {
      key: 'number',
      header: t('decisions.column.number'),
      isRowHeader: true,
      isNoWrap: true,
      width: '8rem',
      sortValue: ({ decision }) => numberRank(decision.provisionalNumber),
      cell: ({ decision }) => (
        <span className={styles.numberCell}>
          <TextLink isStrong href={linkTo(paths.decision, { decisionId: decision.id })}>
            {decision.provisionalNumber}
          </TextLink>
          <span className={styles.provisional}>{t('decisions.provisional')}</span>
        </span>
      ),
    },
    {
      key: 'date',
      header: t('decisions.column.meeting'),
      isNoWrap: true,
      width: '9rem',
      sortValue: ({ decision }) => decision.date,
      cell: ({ decision }) => format.dateYearShort(decision.date),
    },
    {
      key: 'title',
      header: t('decisions.column.subject'),
      width: '14rem',
      sortValue: ({ decision }) => decision.title,
      cell: ({ decision }) => decision.title,
    },
    ...(hasBodies
      ? [
          {
            key: 'body',
            header: t('decisions.column.body'),
            width: '10rem',
            sortValue: ({ bodyName }: DecisionRow) => bodyName,
            cell: ({ bodyName }: DecisionRow) => bodyName,
          },
        ]
      : []),
    {
      key: 'nature',
      header: t('decisions.column.nature'),
      width: '10rem',
      sortValue: ({ decision }) => t(`decisions.nature.${decision.nature}`),
      cell: ({ decision }) => t(`decisions.nature.${decision.nature}`),
    },
    {
      key: 'outcome',
      header: t('decisions.column.outcome'),
      isNoWrap: true,
      width: '9rem',
      sortValue: ({ decision }) => t(`decisions.outcome.feminine.${decision.outcome}`),
      cell: ({ decision }) => <StatusText status={outcomeStatus(decision.outcome)}>{outcomeWord(t, decision)}</StatusText>,
    },
  ]
  return (
    <DataTable
      caption={t('decisions.caption')}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ decision }) => decision.id}
      defaultSort={{ key: 'number', direction: 'descending' }}
      empty={empty}
    />
  )
}
