import type { ReportSectionKey } from '#shared/domain/entities/report.ts'
import type { MissingItem } from '#shared/report/annual/section-states.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { recordLink } from '#renderer/app/links.ts'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { StatusTag } from '#renderer/ui/status/status-tag.tsx'

type MissingPanelProps = {
  readonly items: readonly MissingItem[]
  readonly onWrite: (section: ReportSectionKey) => void
}

/** Each point in words, one click from where it can be filled: its record, or the text of its section. */
export const MissingPanel = ({ items, onWrite }: MissingPanelProps) => {
  const t = useTranslate()
  const way = (item: MissingItem) => {
    const href = item.target === null || item.target.table === 'reports' ? null : recordLink(item.target.table, item.target.id)
    return href === null ? { onPress: () => onWrite(item.sectionKey) } : { href }
  }
  return (
    <Panel
      title={t('reports.missing.title')}
      isFlush
      aside={items.length > 0 && <StatusTag status="attention">{t('reports.missing.points', { count: items.length })}</StatusTag>}
      footer={t('reports.missing.note')}
    >
      <ListRows label={t('reports.missing.title')}>
        {items.length === 0 && <ListRow title={t('reports.missing.none')} />}
        {items.map((item, index) => (
          <ListRow
            key={`${item.code}/${index}`}
            title={t(item.code, item.params)}
            description={t(`report.section.${item.sectionKey}`)}
            {...way(item)}
          />
        ))}
      </ListRows>
    </Panel>
  )
}
