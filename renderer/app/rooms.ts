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
import type { MessageKey } from '#shared/i18n/keys.ts'
import { paths, type Path } from './links.ts'
import type { RoomRoutes } from './room-routes.ts'

type RoomSection = 'top' | 'governance' | 'network' | 'results' | 'foot'

type RoomPlace = {
  readonly key: string
  readonly path: Path
  readonly icon: LucideIcon
  readonly section: RoomSection
  readonly labelKey: MessageKey
  readonly helpKey: MessageKey
}

export type Room = RoomPlace & RoomRoutes

/** The rail, in its order. A room appears when its folder has routes: no dead entry. */
const places: readonly RoomPlace[] = [
  { key: 'home', path: paths.home, icon: House, section: 'top', labelKey: 'shell.rail.home', helpKey: 'shell.help.home' },
  {
    key: 'bodies',
    path: paths.bodies,
    icon: Landmark,
    section: 'governance',
    labelKey: 'shell.rail.bodies',
    helpKey: 'shell.help.bodies',
  },
  {
    key: 'people',
    path: paths.people,
    icon: Users,
    section: 'governance',
    labelKey: 'shell.rail.people',
    helpKey: 'shell.help.people',
  },
  {
    key: 'meetings',
    path: paths.meetings,
    icon: CalendarDays,
    section: 'governance',
    labelKey: 'shell.rail.meetings',
    helpKey: 'shell.help.meetings',
  },
  {
    key: 'decisions',
    path: paths.decisions,
    icon: Gavel,
    section: 'governance',
    labelKey: 'shell.rail.decisions',
    helpKey: 'shell.help.decisions',
  },
  {
    key: 'adherents',
    path: paths.adherents,
    icon: MapPin,
    section: 'network',
    labelKey: 'shell.rail.adherents',
    helpKey: 'shell.help.adherents',
  },
  {
    key: 'charter',
    path: paths.charter,
    icon: ListChecks,
    section: 'network',
    labelKey: 'shell.rail.charter',
    helpKey: 'shell.help.charter',
  },
  {
    key: 'indicators',
    path: paths.indicators,
    icon: ChartColumn,
    section: 'results',
    labelKey: 'shell.rail.indicators',
    helpKey: 'shell.help.indicators',
  },
  {
    key: 'reports',
    path: paths.reports,
    icon: FileText,
    section: 'results',
    labelKey: 'shell.rail.reports',
    helpKey: 'shell.help.reports',
  },
  {
    key: 'settings',
    path: paths.settings,
    icon: Settings,
    section: 'foot',
    labelKey: 'shell.rail.settings',
    helpKey: 'shell.help.settings',
  },
  {
    key: 'history',
    path: paths.history,
    icon: History,
    section: 'foot',
    labelKey: 'shell.rail.history',
    helpKey: 'shell.help.history',
  },
]

const modules = import.meta.glob<Readonly<Record<string, RoomRoutes>>>('../features/*/routes.tsx', { eager: true })

const routesOf = (key: string): RoomRoutes | undefined => modules[`../features/${key}/routes.tsx`]?.[`${key}Routes`]

/** Every room that has screens. */
export const rooms: readonly Room[] = places.flatMap((place) => {
  const found = routesOf(place.key)
  return found === undefined ? [] : [{ ...place, ...found }]
})

export const roomsOf = (section: RoomSection): readonly Room[] => rooms.filter((room) => room.section === section)

/** The room that an address belongs to. */
export function roomAt(pathname: string): Room | undefined {
  const isIn = (room: Room) =>
    room.path === '/' ? pathname === '/' : pathname === room.path || pathname.startsWith(`${room.path}/`)
  return rooms.find(isIn)
}
