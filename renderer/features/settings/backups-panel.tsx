import { Archive } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { IpcOutput } from '#shared/ipc/contract.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useRefusals } from '#renderer/app/refusal-context.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import type { DataColumn } from '#renderer/ui/data/data-column.ts'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'

type Backup = IpcOutput<'backups:list'>[number]

/** The copies kept in the space's own folder. */
export function BackupsPanel() {
  const t = useTranslate()
  const format = useFormat()
  const { tell } = useRefusals()
  const { show } = useToasts()
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  const [isMaking, setIsMaking] = useState(false)

  const [made, setMade] = useState(0)
  useEffect(() => {
    const load = async () => {
      const answer = await callSafely(appBridge().listBackups(null))
      if (answer.ok) setBackups(answer.value)
    }
    void load()
  }, [made])

  const make = async () => {
    setIsMaking(true)
    const answer = await callSafely(appBridge().makeBackup(null))
    setIsMaking(false)
    if (answer.ok) show({ message: t('settings.backupMade', { name: answer.value.name }) })
    else tell(errorText(t, answer.error))
    setMade((count) => count + 1)
  }
  const columns: readonly DataColumn<Backup>[] = [
    { key: 'at', header: t('settings.backupDate'), cell: ({ at }) => format.instant(at), isRowHeader: true },
    { key: 'reason', header: t('settings.backupReason'), cell: ({ reason }) => t(`settings.reasons.${reason}`) },
    { key: 'size', header: t('settings.backupSize'), cell: ({ size }) => format.fileSize(size), align: 'end', isNoWrap: true },
  ]
  return (
    <Panel title={t('settings.backups')}>
      <Stack gap={4}>
        <Text role="help" tone="secondary">
          {t('settings.backupsHelp')}
        </Text>
        {backups !== null && (
          <DataTable
            caption={t('settings.backupsCaption')}
            isCaptionHidden
            columns={columns}
            rows={backups.toSorted((a, b) => (a.at < b.at ? 1 : -1))}
            rowKey={({ name }) => name}
            empty={<EmptyState>{t('settings.backupNone')}</EmptyState>}
          />
        )}
        <div>
          <Button icon={Archive} isPending={isMaking} onPress={() => void make()}>
            {t('settings.backup')}
          </Button>
        </div>
      </Stack>
    </Panel>
  )
}
