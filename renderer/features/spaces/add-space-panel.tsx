import { Copy, FileInput, FolderOpen, Shapes } from 'lucide-react'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import type { Opening } from './use-opening.ts'

type AddSpacePanelProps = { readonly opening: Opening; readonly canManage: boolean; readonly onBecomeCoordination: () => void }

/** The ways to a space that exists already; a file is taken over or copied by coordination. */
export function AddSpacePanel({ opening, canManage, onBecomeCoordination }: AddSpacePanelProps) {
  const t = useTranslate()
  const bridge = appBridge()
  const openFolder = async () => {
    const answer = await callSafely(bridge.chooseFolder({ purpose: 'open' }))
    if (answer.ok && answer.value.folder !== null) await opening.open(answer.value.folder)
  }
  const importFile = (mode: 'resume' | 'copy') => opening.run(() => bridge.importSpaceFile({ mode, file: null, folder: null }))
  const openSample = () => opening.run(() => bridge.openSample({ sample: 'reseau' }))
  return (
    <Panel
      title={t('spaces.add')}
      isFlush
      footer={
        canManage ? undefined : (
          <Stack gap={2}>
            <Text role="help" tone="secondary">
              {t('spaces.coordinationOnly')}
            </Text>
            <Button size="small" onPress={onBecomeCoordination}>
              {t('spaces.becomeCoordination')}
            </Button>
          </Stack>
        )
      }
    >
      <ListRows label={t('spaces.add')}>
        <ListRow
          start={<Icon of={FolderOpen} />}
          title={t('spaces.openFolder')}
          description={t('spaces.openFolderHelp')}
          onPress={() => void openFolder()}
        />
        {canManage && (
          <>
            <ListRow
              start={<Icon of={FileInput} />}
              title={t('spaces.resume')}
              description={t('spaces.resumeHelp')}
              onPress={() => void importFile('resume')}
            />
            <ListRow
              start={<Icon of={Copy} />}
              title={t('spaces.copy')}
              description={t('spaces.copyHelp')}
              onPress={() => void importFile('copy')}
            />
          </>
        )}
        <ListRow
          start={<Icon of={Shapes} />}
          title={t('spaces.sample')}
          description={t('spaces.sampleHelp')}
          onPress={() => void openSample()}
        />
      </ListRows>
    </Panel>
  )
}
