import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Dialog } from '#renderer/ui/overlays/dialog.tsx'
import { useTranslate } from '../i18n/use-translate.ts'
import { roomAt } from '../rooms.ts'

type HelpDialogProps = { readonly pathname: string; readonly onClose: () => void; readonly onShortcuts: () => void }

/** What the screen is for, in a few sentences. */
export function HelpDialog({ pathname, onClose, onShortcuts }: HelpDialogProps) {
  const t = useTranslate()
  const room = roomAt(pathname)
  return (
    <Dialog
      title={t('shell.help.title', { page: room === undefined ? t('common.appName') : t(room.labelKey) })}
      isOpen
      onClose={onClose}
      answers={[
        { label: t('shell.help.shortcuts'), onPress: onShortcuts, keepsOpen: true },
        { label: t('shell.close'), variant: 'primary' },
      ]}
    >
      <Stack gap={3}>
        {room !== undefined && <Text role="text">{t(room.helpKey)}</Text>}
        {(room?.shortcuts ?? []).map(({ keys, labelKey }) => (
          <Text role="text" key={labelKey}>{`${keys.join('\u00a0+\u00a0')}\u00a0— ${t(labelKey)}`}</Text>
        ))}
      </Stack>
    </Dialog>
  )
}
