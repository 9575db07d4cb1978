import { Copy, FileInput, FolderOpen, FolderPlus, Shapes } from 'lucide-react'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import type { IconType } from '#renderer/ui/icon.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import type { Opening } from './use-opening.ts'

type AddSpacePanelProps = {
  readonly opening: Opening
  readonly canManage: boolean
  readonly hasSpaces: boolean
  readonly onCreate: () => void
  readonly onBecomeCoordination: () => void
}

/** Five ways to a space; three of them belong to coordination. */
export function AddSpacePanel({ opening, canManage, hasSpaces, onCreate, onBecomeCoordination }: AddSpacePanelProps) {
  const t = useTranslate()
  const bridge = appBridge()
  const openFolder = async () => {
    const answer = await callSafely(bridge.chooseFolder({ purpose: 'open' }))
    if (answer.ok && answer.value.folder !== null) await opening.open(answer.value.folder)
  }
  const importFile = (mode: 'resume' | 'copy') => opening.run(() => bridge.importSpaceFile({ mode, file: null, folder: null }))
  return (
    <Panel title={t('spaces.add')}>
      <Stack gap={5}>
        <Way icon={FolderPlus} label={t('spaces.create')} help={t('spaces.createHelp')} isMain={!hasSpaces} isDisabled={!canManage || opening.isBusy} onPress={onCreate} />
        <Way icon={FolderOpen} label={t('spaces.openFolder')} help={t('spaces.openFolderHelp')} isDisabled={opening.isBusy} onPress={() => void openFolder()} />
        <Way icon={FileInput} label={t('spaces.resume')} help={t('spaces.resumeHelp')} isDisabled={!canManage || opening.isBusy} onPress={() => void importFile('resume')} />
        <Way icon={Copy} label={t('spaces.copy')} help={t('spaces.copyHelp')} isDisabled={!canManage || opening.isBusy} onPress={() => void importFile('copy')} />
        <Way
          icon={Shapes}
          label={t('spaces.sample')}
          help={t('spaces.sampleHelp')}
          isDisabled={opening.isBusy}
          onPress={() => void opening.run(() => bridge.openSample({ sample: 'reseau' }))}
        />
        {!canManage && (
          <Stack gap={2}>
            <Text role="help" tone="secondary">
              {t('spaces.coordinationOnly')}
            </Text>
            <Button size="small" onPress={onBecomeCoordination}>
              {t('spaces.becomeCoordination')}
            </Button>
          </Stack>
        )}
      </Stack>
    </Panel>
  )
}

type WayProps = {
  readonly icon: IconType
  readonly label: string
  readonly help: string
  readonly isMain?: boolean
  readonly isDisabled: boolean
  readonly onPress: () => void
}

const Way = ({ icon, label, help, isMain = false, isDisabled, onPress }: WayProps) => (
  <Stack gap={1}>
    <Button icon={icon} variant={isMain ? 'primary' : 'secondary'} isDisabled={isDisabled} onPress={onPress}>
      {label}
    </Button>
    <Text role="help" tone="secondary">
      {help}
    </Text>
  </Stack>
)
