import { Archive } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useRefusals } from '#renderer/app/refusal-context.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import type { DataColumn } from '#renderer/ui/data/data-column.ts'
import { DataTable } from '#renderer/ui/data/data-table.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { VisuallyHidden } from '#renderer/ui/layout/visually-hidden.tsx'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { RehearsalSection } from './rehearsal-section.tsx'
import { SecondPlaceSection } from './second-place-section.tsx'
import { useCopies, type Copy } from './use-copies.ts'

/** The copies of the space: kept in its folder, in a second place, tried every week, each open to be examined. */
export function BackupsPanel() {
  const t = useTranslate()
  const format = useFormat()
  const { tell } = useRefusals()
  const { show } = useToasts()
  const { copies, state, reload } = useCopies()
  const [isMaking, setIsMaking] = useState(false)

  const make = async () => {
    setIsMaking(true)
    const answer = await callSafely(appBridge().makeBackup({ reason: 'manual' }))
    setIsMaking(false)
    if (answer.ok) show({ message: t('settings.backupMade', { name: answer.value.name }) })
    else tell(errorText(t, answer.error))
    reload()
  }
  const hasSecond = copies?.some(({ where }) => where === 'second') === true
  const columns: readonly DataColumn<Copy>[] = [
    {
      key: 'at',
      header: t('settings.backupDate'),
      isRowHeader: true,
      cell: ({ at, name, where }) => (
        <TextLink href={linkTo(paths.copy, { where, name })}>
          <VisuallyHidden>{t('settings.copyLook')} </VisuallyHidden>
          {format.instant(at)}
        </TextLink>
      ),
    },
    { key: 'reason', header: t('settings.backupReason'), cell: ({ reason }) => t(`settings.reasons.${reason}`) },
    ...(hasSecond
      ? [{ key: 'where', header: t('settings.backupWhere'), cell: ({ where }: Copy) => t(`settings.wheres.${where}`) }]
      : []),
    { key: 'acts', header: t('settings.backupActs'), cell: ({ actCount }) => format.number(actCount), align: 'end' },
    { key: 'size', header: t('settings.backupSize'), cell: ({ size }) => format.fileSize(size), align: 'end', isNoWrap: true },
  ]
  return (
    <Panel title={t('settings.backups')}>
      <Stack gap={5}>
        {state !== null && state.failure !== null && (
          <Band status="refused" overline={t('settings.copyFailed')}>
            {errorText(t, state.failure)} {t('settings.copyFailedHelp')}
          </Band>
        )}
        <Text role="help" tone="secondary">
          {t('settings.backupsHelp')}
        </Text>
        {copies !== null && (
          <DataTable
            caption={t('settings.backupsCaption')}
            isCaptionHidden
            columns={columns}
            rows={copies.toSorted((a, b) => (a.at < b.at ? 1 : -1))}
            rowKey={({ name, where }) => `${where}/${name}`}
            empty={<EmptyState>{t('settings.backupNone')}</EmptyState>}
          />
        )}
        <div>
          <Button icon={Archive} isPending={isMaking} onPress={() => void make()}>
            {t('settings.backup')}
          </Button>
        </div>
        {state !== null && <SecondPlaceSection state={state} onChange={reload} />}
        {state !== null && <RehearsalSection state={state} onDone={reload} />}
      </Stack>
    </Panel>
  )
}
