import {
  CalendarDays,
  ChartColumn,
  FileText,
  Gavel,
  History,
  House,
  Landmark,
  ListChecks,
  MapPin,
  Settings,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { fr } from '#shared/i18n/fr/index.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import { adherentsRoutes } from '#renderer/features/adherents/routes.tsx'
import { bodiesRoutes } from '#renderer/features/bodies/routes.tsx'
import { charterRoutes } from '#renderer/features/charter/routes.tsx'
import { decisionsRoutes } from '#renderer/features/decisions/routes.tsx'
import { historyRoutes } from '#renderer/features/history/routes.tsx'
import { homeRoutes } from '#renderer/features/home/routes.tsx'
import { indicatorsRoutes } from '#renderer/features/indicators/routes.tsx'
import { meetingsRoutes } from '#renderer/features/meetings/routes.tsx'
import { peopleRoutes } from '#renderer/features/people/routes.tsx'
import { reportsRoutes } from '#renderer/features/reports/routes.tsx'
import { settingsRoutes } from '#renderer/features/settings/routes.tsx'
import { paths, type Path } from './links.ts'
import type { RoomRoutes } from './room-routes.ts'

type RoomSection = 'top' | 'governance' | 'network' | 'results' | 'foot'
type RoomKey = keyof (typeof fr)['shell']['help'] & keyof (typeof fr)['shell']['rail']

export type Room = RoomRoutes & {
  readonly key: RoomKey
  readonly path: Path
  readonly icon: LucideIcon
  readonly section: RoomSection
  readonly labelKey: MessageKey
  readonly helpKey: MessageKey
}

const room = (key: RoomKey, section: RoomSection, icon: LucideIcon, path: Path, given: RoomRoutes): Room => ({
  ...given,
  key,
  section,
  icon,
  path,
  labelKey: `shell.rail.${key}`,
  helpKey: `shell.help.${key}`,
})

/** Every room, in the order of the rail; Ctrl+1 to 9 follow it. No room without screens: no dead entry. */
export const rooms: readonly Room[] = [
  room('home', 'top', House, paths.home, homeRoutes),
  room('bodies', 'governance', Landmark, paths.bodies, bodiesRoutes),
  room('people', 'governance', Users, paths.people, peopleRoutes),
  room('meetings', 'governance', CalendarDays, paths.meetings, meetingsRoutes),
  room('decisions', 'governance', Gavel, paths.decisions, decisionsRoutes),
  room('adherents', 'network', MapPin, paths.adherents, adherentsRoutes),
  room('charter', 'network', ListChecks, paths.charter, charterRoutes),
  room('indicators', 'results', ChartColumn, paths.indicators, indicatorsRoutes),
  room('reports', 'results', FileText, paths.reports, reportsRoutes),
  room('settings', 'foot', Settings, paths.settings, settingsRoutes),
  room('history', 'foot', History, paths.history, historyRoutes),
]

export const roomsOf = (section: RoomSection): readonly Room[] => rooms.filter((room) => room.section === section)

/** The room that an address belongs to. */
export function roomAt(pathname: string): Room | undefined {
  const isIn = (room: Room) =>
    room.path === '/' ? pathname === '/' : pathname === room.path || pathname.startsWith(`${room.path}/`)
  return rooms.find(isIn)
}
