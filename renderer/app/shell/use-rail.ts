import { Search } from 'lucide-react'
import type { MessageKey } from '#shared/i18n/keys.ts'
import { useSession } from '#renderer/data/session-context.ts'
import { useReadOnly, useSavedState, useSpaceName } from '#renderer/data/use-session.ts'
import type { RailProps } from '#renderer/ui/shell/rail.tsx'
import type { RailItem } from '#renderer/ui/shell/rail-item.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useTranslate } from '../i18n/use-translate.ts'
import { linkTo } from '../links.ts'
import { roomAt, rooms, roomsOf, type Room } from '../rooms.ts'
import { savedWords } from './saved-words.ts'
import { useProfileEntry } from './use-profile-entry.ts'
import { useSpaceMenu } from './use-space-menu.ts'

const headings = [
  { section: 'top', heading: null },
  { section: 'governance', heading: 'shell.rail.governance' },
  { section: 'network', heading: 'shell.rail.network' },
  { section: 'results', heading: 'shell.rail.results' },
] as const satisfies readonly { section: string; heading: MessageKey | null }[]

/** Everything that the rail shows, for the address where the reader is. */
export function useRail(pathname: string, onSearch: () => void): RailProps {
  const t = useTranslate()
  const format = useFormat()
  const { space } = useSession()
  const readOnly = useReadOnly()
  const name = useSpaceName()
  const saved = useSavedState()
  const current = roomAt(pathname)
  const profile = useProfileEntry()
  const spaces = useSpaceMenu()

  const itemOf = (room: Room): RailItem => {
    const rank = rooms.indexOf(room) + 1
    return {
      key: room.key,
      label: t(room.labelKey),
      icon: room.icon,
      href: linkTo(room.path, {} as never), // `as`: rooms of the rail have no parameter
      isCurrent: room === current,
      keys: rank <= 9 ? `${t('shell.shortcuts.keys.ctrl')}+${rank}` : undefined,
    }
  }

  return {
    brandLabel: t('common.appName'),
    switcher: {
      title: name,
      subtitle: t(space.isSample ? 'shell.switcher.sample' : 'shell.switcher.kind'),
      label: t('shell.switcher.label'),
      items: spaces,
    },
    sections: headings
      .map(({ section, heading }) => ({
        key: section,
        heading: heading === null ? undefined : t(heading),
        items: roomsOf(section).map(itemOf),
      }))
      .filter(({ items }) => items.length > 0),
    foot: [
      {
        key: 'search',
        label: t('shell.rail.search'),
        icon: Search,
        onPress: onSearch,
        keys: `${t('shell.shortcuts.keys.ctrl')}+K`,
      },
      ...roomsOf('foot').map(itemOf),
      profile,
    ],
    savedState: savedWords(t, format, saved, readOnly),
  }
}
