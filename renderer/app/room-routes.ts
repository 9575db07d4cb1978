import type { ComponentType } from 'react'
import type { MessageKey } from '#shared/i18n/keys.ts'
import type { Path } from './links.ts'

/** One screen of a room, loaded when it is first shown. */
export type RoomRoute = { readonly path: Path; readonly screen: () => Promise<ComponentType> }

/** Keys that act in one room, for the list of shortcuts. */
export type RoomShortcut = { readonly keys: readonly string[]; readonly labelKey: MessageKey }

export type RoomRoutes = { readonly routes: readonly RoomRoute[]; readonly shortcuts: readonly RoomShortcut[] }

/** What a room gives to the shell. */
export const defineRoutes = (
  routes: readonly RoomRoute[],
  { shortcuts = [] }: { readonly shortcuts?: readonly RoomShortcut[] } = {},
): RoomRoutes => ({ routes, shortcuts })
