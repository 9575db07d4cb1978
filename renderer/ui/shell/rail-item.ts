import type { IconType } from '../icon.tsx'
import type { MenuItem } from '../overlays/menu-item.ts'

export type RailItem = {
  readonly key: string
  readonly label: string
  /** A second, quieter line. */
  readonly note?: string | undefined
  readonly icon: IconType
  /** A link, or an act when `onPress` is given. */
  readonly href?: string | undefined
  readonly onPress?: (() => void) | undefined
  /** A menu that opens beside it. */
  readonly menu?: readonly MenuItem[] | undefined
  readonly isCurrent?: boolean | undefined
  /** As shown: "Ctrl+1". */
  readonly keys?: string | undefined
}

export type RailSection = { readonly key: string; readonly heading?: string | undefined; readonly items: readonly RailItem[] }

export type SavedState = { readonly status: 'saved' | 'saving' | 'failed'; readonly text: string }
