import { useMemo } from 'react'
import type { RecordRef } from '#shared/domain/journal/act.ts'
import type { FieldChange, RecordChange } from '#shared/domain/rules/act-changes.ts'
import { monotonicTables, type TableName } from '#shared/domain/tables.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import { actLabel } from '#renderer/app/i18n/act-label.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { upperFirst } from '#renderer/app/i18n/upper-first.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteParams } from '#renderer/app/use-route-params.ts'
import { useAct, type ToldAct } from '#renderer/data/use-history.ts'
import type { DataColumn } from '#renderer/ui/data/data-column.ts'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { Skeleton } from '#renderer/ui/status/skeleton.tsx'
import { namedBy, valueWords } from './field-words.ts'
import { useRecordName } from './subject-text.tsx'
import { useRecordNames } from './use-record-names.ts'

const shownRecords = 20
const untold: readonly TableName[] = monotonicTables
const opWords = { create: 'history.act.created', update: 'history.act.updated', delete: 'history.act.deleted' } as const

/** One act of the history: who, when, and what it changed, field by field. */
export function ActScreen() {
  const t = useTranslate()
  const { replicaId, sequence } = useRouteParams(paths.act)
  const reading = useAct(replicaId, Number(sequence))
  if (reading.status === 'reading') return <Pending />
  if (reading.told !== null) return <Act told={reading.told} />
  return (
    <Page>
      <PageHeader title={t('history.title')} parent={{ label: t('history.title'), href: linkTo(paths.history, {}) }} />
      <EmptyState>{t('history.act.missing')}</EmptyState>
    </Page>
  )
}

const Pending = () => (
  <Page>
    <Skeleton lines={8} />
  </Page>
)

function Act({ told: { act, changes } }: { readonly told: ToldAct }) {
  const t = useTranslate()
  const format = useFormat()
  const records = useMemo(() => changes.filter(({ table }) => !untold.includes(table)), [changes])
  const shown = records.slice(0, shownRecords)
  const refs = useMemo(() => records.slice(0, shownRecords).flatMap(refsIn), [records])
  const names = useRecordNames(refs)
  const words = useRecordName()
  const label = actLabel(t, act.firstKind)
  const title =
    act.firstKind === act.kind ? label : t(act.kind === 'act.redo' ? 'history.redoOf' : 'history.undoOf', { what: label })
  usePageTitle(title)
  const nameOf = (ref: RecordRef): string | null => {
    const named = names?.nameOf(ref) ?? null
    return named === null ? null : words({ ...named, isGone: false })
  }
  const when = format.instant(act.instant)
  const role = t(`shell.profile.names.${act.actorRole}`)
  return (
    <Page>
      <PageHeader
        title={title}
        facts={t('history.act.facts', { when, name: act.actorName, role })}
        parent={{ label: t('history.title'), href: linkTo(paths.history, {}) }}
      />
      {names === null ? (
        <Skeleton lines={8} />
      ) : (
        <Stack gap={5}>
          {shown.map((change) => (
            <ChangedRecord key={`${change.table}/${change.id}`} change={change} nameOf={nameOf} />
          ))}
          {records.length > shown.length && <Text>{t('history.act.more', { count: records.length - shown.length })}</Text>}
          <Text role="text">{t('history.act.place', { sequence: act.sequence, replica: act.replicaId.slice(0, 8) })}</Text>
        </Stack>
      )}
    </Page>
  )
}

const refsIn = ({ table, id, fields }: RecordChange): RecordRef[] => [
  { table, id },
  ...fields.flatMap(({ field, before, after }) => [namedBy(field, before), namedBy(field, after)]).filter((ref) => ref !== null),
]

type ChangedRecordProps = { readonly change: RecordChange; readonly nameOf: (ref: RecordRef) => string | null }

function ChangedRecord({ change, nameOf }: ChangedRecordProps) {
  const t = useTranslate()
  const format = useFormat()
  const { table, op, fields } = change
  const nature = t(`history.tables.${table}`)
  const name = nameOf(change)
  const title = t(opWords[op], { record: upperFirst(name ?? nature) })
  const value = (of: 'before' | 'after') => (row: FieldChange) => valueWords({ t, format, nameOf }, change, row.field, row[of])
  const columns: readonly DataColumn<FieldChange>[] = [
    {
      key: 'field',
      header: t('history.act.field'),
      cell: ({ field }) => t(`fields.${field}` as MessageKey), // `as`: each field of a record is in the catalogue, by a test
      isRowHeader: true,
    },
    ...(op === 'update'
      ? [
          { key: 'before', header: t('history.act.before'), cell: value('before') },
          { key: 'after', header: t('history.act.after'), cell: value('after') },
        ]
      : [{ key: 'value', header: t('history.act.value'), cell: value(op === 'create' ? 'after' : 'before') }]),
  ]
  return (
    <Panel title={title}>
      <DataTable
        caption={title}
        isCaptionHidden
        columns={columns}
        rows={fields}
        rowKey={({ field }) => field}
        empty={<EmptyState>{t('history.act.same')}</EmptyState>}
      />
    </Panel>
  )
}
