import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { recordWords } from '#renderer/app/i18n/record-words.ts'
import { upperFirst } from '#renderer/app/i18n/upper-first.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import type { DataColumn } from '#renderer/ui/data/data-column.ts'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import type { Comparison } from './use-comparison.ts'

type Count = Comparison['counts'][number]
type Item = Comparison['items'][number]

/** How many records of each kind would come back, go and change. */
export function CopyCounts({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslate()
  const format = useFormat()
  const count = (key: 'back' | 'gone' | 'changed', header: string): DataColumn<Count> => ({
    key,
    header,
    align: 'end',
    cell: (row) => format.number(row[key]),
  })
  return (
    <DataTable
      caption={t('settings.copy.caption')}
      isCaptionHidden
      columns={[
        { key: 'table', header: t('settings.copy.table'), isRowHeader: true, cell: ({ table }) => t(`history.tables.${table}`) },
        count('back', t('settings.copy.comeBack')),
        count('gone', t('settings.copy.gone')),
        count('changed', t('settings.copy.changed')),
      ]}
      rows={comparison.counts}
      rowKey={({ table }) => table}
    />
  )
}

type CopyItemsProps = {
  readonly comparison: Comparison
  /** `null`: nothing can be written now. */
  readonly onRestore: ((item: Item) => void) | null
}

/** The records that differ, by name, each with a button to take it back alone. */
export function CopyItems({ comparison, onRestore }: CopyItemsProps) {
  const t = useTranslate()
  const format = useFormat()
  const nameOf = ({ name }: Item) => upperFirst(name === null ? t('settings.copy.unnamed') : recordWords(t, format, name))
  const columns: readonly DataColumn<Item>[] = [
    { key: 'name', header: t('settings.copy.item'), isRowHeader: true, cell: nameOf },
    { key: 'table', header: t('settings.copy.nature'), cell: ({ table }) => t(`history.tables.${table}`) },
    { key: 'kind', header: t('settings.copy.kind'), cell: ({ kind }) => t(`settings.copy.kinds.${kind}`) },
    ...(onRestore === null
      ? []
      : [
          {
            key: 'restore',
            header: t('settings.copy.restoreOne'),
            isHeaderHidden: true,
            align: 'end' as const,
            cell: (item: Item) => (
              <Button
                size="small"
                ariaLabel={t(item.kind === 'gone' ? 'settings.copy.removeOneOf' : 'settings.copy.restoreOneOf', {
                  name: nameOf(item),
                })}
                onPress={() => onRestore(item)}
              >
                {t(item.kind === 'gone' ? 'settings.copy.removeOne' : 'settings.copy.restoreOne')}
              </Button>
            ),
          },
        ]),
  ]
  return (
    <DataTable
      caption={t('settings.copy.itemsCaption')}
      isCaptionHidden
      columns={columns}
      rows={comparison.items}
      rowKey={({ table, id }) => `${table}/${id}`}
    />
  )
}
