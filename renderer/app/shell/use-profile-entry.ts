import { UserRound } from 'lucide-react'
import { profileRoles } from '#shared/domain/profile.ts'
import { useAppState } from '#renderer/data/app-state.ts'
import { useProfile } from '#renderer/data/use-session.ts'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'
import type { RailItem } from '#renderer/ui/shell/rail-item.ts'
import { errorText } from '../i18n/error-text.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { linkTo, paths } from '../links.ts'
import { useRefusals } from '../refusal-context.ts'

/** Who writes here: name and profile, changed in one click. */
export function useProfileEntry(): RailItem {
  const t = useTranslate()
  const { saveProfile } = useAppState()
  const profile = useProfile()
  const { show } = useToasts()
  const { tell } = useRefusals()
  const change = async (role: (typeof profileRoles)[number]) => {
    const answer = await saveProfile({ name: profile.name, role })
    if (answer.ok) show({ message: t(`shell.profile.now.${role}`) })
    else tell(errorText(t, answer.error))
  }
  return {
    key: 'profile',
    icon: UserRound,
    label: profile.name,
    note: t(`shell.profile.names.${profile.role}`),
    menu: [
      ...profileRoles.map((role) => ({
        key: role,
        label: t(`shell.profile.titles.${role}`),
        description: t(`shell.profile.brief.${role}`),
        isCurrent: role === profile.role,
        onAction: () => void change(role),
      })),
      { key: 'rename', label: t('shell.profile.rename'), href: linkTo(paths.settings, {}) },
    ],
  }
}
