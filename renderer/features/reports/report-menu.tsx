import { Trash2 } from 'lucide-react'
import type { Report } from '#shared/domain/entities/report.ts'
import { deleteReport } from '#shared/domain/commands/reports.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useGo } from '#renderer/app/use-go.ts'
import { Menu } from '#renderer/ui/overlays/menu.tsx'

export const ReportMenu = ({ report }: { readonly report: Report }) => {
  const t = useTranslate()
  const go = useGo()
  const remove = useCommand(deleteReport, { toast: () => t('reports.remove.done'), isUndoable: true })
  const run = async () => {
    const result = await remove.run({ id: report.id })
    if (result.ok) go(linkTo(paths.reports, {}))
  }
  return (
    <Menu
      label={t('reports.options')}
      items={[{ key: 'remove', label: t('reports.remove.action'), icon: Trash2, isDanger: true, onAction: () => void run() }]}
    />
  )
}
