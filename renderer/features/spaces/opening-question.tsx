import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { Dialog } from '#renderer/ui/overlays/dialog.tsx'
import type { Opening } from './use-opening.ts'

/** A space that another process holds, or that has two folders: opened only on a clear answer. */
export function OpeningQuestion({ opening }: { readonly opening: Opening }) {
  const t = useTranslate()
  const format = useFormat()
  const { question, accept, clear } = opening
  if (question === null) return null
  const isLock = question.kind === 'locked'
  const room = isLock ? 'spaces.locked' : 'spaces.sameSpace'
  return (
    <Dialog
      title={t(`${room}.title`)}
      isOpen
      onClose={clear}
      isDestructive
      answers={[
        { label: t(`${room}.keep`), isSafest: true },
        { label: t(`${room}.answer`), variant: 'primary', keepsOpen: true, onPress: () => void accept() },
      ]}
    >
      {isLock
        ? t('spaces.locked.text', { machine: question.machine, since: format.instant(question.since) })
        : t('spaces.sameSpace.text', { other: question.otherFolder, folder: question.folder })}
    </Dialog>
  )
}
