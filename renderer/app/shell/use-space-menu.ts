import { FolderOpen, LayoutList } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { KnownSpace } from '#shared/ipc/contract.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { useSession } from '#renderer/data/session-context.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import type { MenuItem } from '#renderer/ui/overlays/menu-item.ts'
import { errorText } from '../i18n/error-text.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { useRefusals } from '../refusal-context.ts'

/** The other spaces of this installation, and the screen where they are managed. */
export function useSpaceMenu(): readonly MenuItem[] {
  const t = useTranslate()
  const { space } = useSession()
  const { tell } = useRefusals()
  const [spaces, setSpaces] = useState<readonly KnownSpace[]>([])

  useEffect(() => {
    const load = async () => {
      const answer = await callSafely(appBridge().listSpaces(null))
      if (answer.ok) setSpaces(answer.value)
    }
    const refresh = () => void load()
    refresh()
    window.addEventListener('focus', refresh)
    return () => window.removeEventListener('focus', refresh)
  }, [])

  const open = async (folder: string) => {
    const answer = await callSafely(appBridge().openSpace({ folder, takeOver: false, asNewReplica: false }))
    if (!answer.ok) return tell(errorText(t, answer.error))
    // a question to answer belongs to the screen where spaces are managed
    if (answer.value.kind !== 'opened') await callSafely(appBridge().showSpaces(null))
  }

  return [
    ...spaces
      .filter((known) => known.folder !== space.folder && known.state !== 'missing')
      .map((known) => ({
        key: known.folder,
        label: known.name,
        icon: FolderOpen,
        ...(known.state === 'open' && { description: t('shell.switcher.open') }),
        onAction: () => void open(known.folder),
      })),
    { key: 'manage', label: t('shell.switcher.manage'), icon: LayoutList, onAction: () => void appBridge().showSpaces(null) },
  ]
}
