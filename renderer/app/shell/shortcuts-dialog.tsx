import { Dialog } from '#renderer/ui/overlays/dialog.tsx'
import { ShortcutList } from '#renderer/ui/shell/shortcut-list.tsx'
import { useTranslate } from '../i18n/use-translate.ts'
import { roomAt } from '../rooms.ts'

type ShortcutsDialogProps = { readonly pathname: string; readonly onClose: () => void }

/** Every key that acts, and those of the room where the reader is. */
export function ShortcutsDialog({ pathname, onClose }: ShortcutsDialogProps) {
  const t = useTranslate()
  const ctrl = (key: string) => [`${t('shell.shortcuts.keys.ctrl')}+${key}`]
  const escape = [t('shell.shortcuts.keys.escape')]
  const enter = t('shell.shortcuts.keys.enter')
  const room = roomAt(pathname)
  const groups = [
    {
      title: t('shell.shortcuts.everywhere'),
      items: [
        { label: t('shell.shortcuts.search'), keys: ctrl('K') },
        { label: t('shell.shortcuts.rooms'), keys: ctrl(t('shell.shortcuts.keys.digits')) },
        { label: t('shell.shortcuts.create'), keys: ctrl('N') },
        { label: t('shell.shortcuts.export'), keys: ctrl('E') },
        { label: t('shell.shortcuts.undo'), keys: ctrl('Z') },
        { label: t('shell.shortcuts.redo'), keys: ctrl('Y') },
        { label: t('shell.shortcuts.regions'), keys: ['F6', `${t('shell.shortcuts.keys.shift')}+F6`] },
        { label: t('shell.shortcuts.escape'), keys: escape },
        { label: t('shell.shortcuts.help'), keys: ['F1'] },
        { label: t('shell.shortcuts.list'), keys: ctrl('/') },
      ],
    },
    {
      title: t('shell.shortcuts.forms'),
      items: [
        { label: t('shell.shortcuts.saveForm'), keys: ctrl(enter) },
        { label: t('shell.shortcuts.grid'), keys: ['F2', enter, t('shell.shortcuts.keys.arrows')] },
        { label: t('shell.shortcuts.paste'), keys: ctrl('V') },
      ],
    },
    {
      title: t('shell.shortcuts.thisRoom'),
      items: (room?.shortcuts ?? []).map(({ keys, labelKey }) => ({ label: t(labelKey), keys: [keys.join('+')] })),
    },
  ]
  return (
    <Dialog title={t('shell.shortcuts.title')} isOpen onClose={onClose} width="wide" answers={[{ label: t('shell.close') }]}>
      <ShortcutList groups={groups.filter(({ items }) => items.length > 0)} />
    </Dialog>
  )
}
