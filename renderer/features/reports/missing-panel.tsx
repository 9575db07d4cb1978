import type { ReportSectionKey } from '#shared/domain/entities/report.ts'
import type { MissingItem } from '#shared/report/annual/section-states.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { recordLink } from '#renderer/app/links.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { StatusTag } from '#renderer/ui/status/status-tag.tsx'

type MissingPanelProps = {
  readonly items: readonly MissingItem[]
  readonly onWrite: (section: ReportSectionKey) => void
}

/** Each point in words, with one way to fill it. */
export const MissingPanel = ({ items, onWrite }: MissingPanelProps) => {
  const t = useTranslate()
  const way = (item: MissingItem) => {
    const href = item.target === null ? null : recordLink(item.target.table, item.target.id)
    if (href !== null && item.target?.table !== 'reports') return <TextLink href={href}>{t('reports.missing.open')}</TextLink>
    return (
      <Button variant="link" size="small" onPress={() => onWrite(item.sectionKey)}>
        {t('reports.missing.write')}
      </Button>
    )
  }
  return (
    <Panel
      title={t('reports.missing.title')}
      isFlush
      aside={items.length > 0 && <StatusTag status="attention">{t('reports.missing.points', { count: items.length })}</StatusTag>}
      footer={t('reports.missing.note')}
    >
      {items.length === 0 ? (
        <ListRows>
          <ListRow title={t('reports.missing.none')} />
        </ListRows>
      ) : (
        <ListRows label={t('reports.missing.title')}>
          {items.map((item, index) => (
            <ListRow key={`${item.code}/${index}`} title={t(`report.section.${item.sectionKey}`)} description={<>{t(item.code, item.params)} {way(item)}</>} />
          ))}
        </ListRows>
      )}
    </Panel>
  )
}
