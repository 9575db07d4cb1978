import { FolderOpen, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { restoreRecords } from '#shared/domain/commands/restore.ts'
import { tableNames, type TableName } from '#shared/domain/tables.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { linkTo, paths } from '#renderer/app/links.ts'
import { useRefusals } from '#renderer/app/refusal-context.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { usePageTitle } from '#renderer/app/use-page-title.ts'
import { useRouteParams } from '#renderer/app/use-route-params.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { TextLink } from '#renderer/ui/buttons/text-link.tsx'
import { Select } from '#renderer/ui/fields/select.tsx'
import { Band } from '#renderer/ui/layout/band.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Dialog } from '#renderer/ui/overlays/dialog.tsx'
import { CopyCounts, CopyItems } from './copy-tables.tsx'
import { useComparison, type Comparison } from './use-comparison.ts'
import { useCopies } from './use-copies.ts'

type Item = Comparison['items'][number]

/** One copy beside today: what would come back, go and change, and the ways to take it back. */
export function CopyScreen() {
  const t = useTranslate()
  const format = useFormat()
  const { tell } = useRefusals()
  const canWrite = useCanWrite()
  const params = useRouteParams(paths.copy)
  const copy = { name: params.name, where: params.where === 'second' ? ('second' as const) : ('own' as const) }
  const [table, setTable] = useState<TableName | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const [isWorking, setIsWorking] = useState(false)
  const { copies } = useCopies()
  const { reading, again } = useComparison(copy, table)
  const at = copies?.find(({ name, where }) => name === copy.name && where === copy.where)?.at ?? null
  const title = t('settings.copy.title', { date: at === null ? '…' : format.instant(at) })
  usePageTitle(title)
  const restore = useCommand(restoreRecords, {
    toast: ({ count }) => t('settings.copy.restored', { count }),
    isUndoable: true,
  })

  /** A copy of the present state first, then one act. */
  const takeBack = async (record: Item | null) => {
    setIsWorking(true)
    const made = await callSafely(appBridge().makeBackup({ reason: 'restore' }))
    const ref = record === null ? null : { table: record.table, id: record.id }
    const found = made.ok ? await callSafely(appBridge().changesOfCopy({ ...copy, record: ref })) : made
    if (!found.ok) tell(errorText(t, found.error))
    else {
      const done = await restore.run({ scope: record === null ? 'space' : 'record', changes: found.value.changes })
      if (!done.ok) tell(errorText(t, done.error))
    }
    setIsWorking(false)
    setIsAsking(false)
    again()
  }
  const openBeside = async () => {
    const answer = await callSafely(appBridge().openCopyBeside(copy))
    if (!answer.ok) tell(errorText(t, answer.error))
  }
  const comparison = reading.status === 'ready' ? reading.comparison : null
  const isSame = comparison !== null && comparison.counts.length === 0
  return (
    <Page>
      <PageHeader
        title={title}
        actions={
          <Inline gap={3}>
            <Button icon={FolderOpen} onPress={() => void openBeside()}>
              {t('settings.copy.beside')}
            </Button>
            {canWrite && comparison !== null && !isSame && (
              <Button variant="primary" icon={RotateCcw} isPending={isWorking} onPress={() => setIsAsking(true)}>
                {t('settings.copy.restoreAll')}
              </Button>
            )}
          </Inline>
        }
      />
      <Stack gap={5}>
        <TextLink href={linkTo(paths.settings, {})}>{t('settings.copy.back')}</TextLink>
        <Text role="help" tone="secondary">
          {t('settings.copy.besideHelp')}
        </Text>
        <output>{reading.status === 'reading' && <Text role="text">{t('settings.copy.reading')}</Text>}</output>
        {reading.status === 'failed' && (
          <Band status="refused" overline={t('settings.copy.failed')}>
            {errorText(t, reading.error)}
          </Band>
        )}
        {isSame && <Text role="text">{t('settings.copy.same')}</Text>}
        {comparison !== null && comparison.frozen > 0 && (
          <Text role="text">{t('settings.copy.frozen', { count: comparison.frozen })}</Text>
        )}
        {comparison !== null && !isSame && (
          <>
            <Panel title={t('settings.copy.caption')}>
              <CopyCounts comparison={comparison} />
            </Panel>
            <Panel title={t('settings.copy.itemsCaption')}>
              <Stack gap={4}>
                <Select
                  name="table"
                  width="medium"
                  label={t('settings.copy.filter')}
                  value={table ?? ''}
                  onChange={(value) => setTable(tableNames.find((each) => each === value) ?? null)}
                  placeholder={t('settings.copy.all')}
                  options={comparison.counts.map((each) => ({ value: each.table, label: t(`history.tables.${each.table}`) }))}
                />
                <Text role="help" tone="secondary">
                  {t('settings.copy.more', { count: comparison.total })}
                  {comparison.items.length < comparison.total &&
                    ` ${t('settings.copy.first', { count: comparison.items.length })}`}
                </Text>
                <CopyItems comparison={comparison} onRestore={canWrite && !isWorking ? (item) => void takeBack(item) : null} />
              </Stack>
            </Panel>
          </>
        )}
      </Stack>
      <Dialog
        title={t('settings.copy.restoreTitle')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        answers={[
          { label: t('ui.cancel'), isSafest: true },
          {
            label: t('settings.copy.restoreAnswer'),
            variant: 'primary',
            isPending: isWorking,
            onPress: () => void takeBack(null),
          },
        ]}
      >
        <p>{t('settings.copy.restoreHelp')}</p>
        {comparison !== null && <CopyCounts comparison={comparison} />}
      </Dialog>
    </Page>
  )
}
