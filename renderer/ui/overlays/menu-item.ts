import type { IconType } from '../icon.tsx'

export type MenuItem = {
  readonly key: string
  readonly label: string
  readonly description?: string | undefined
  readonly icon?: IconType | undefined
  readonly onAction?: (() => void) | undefined
  readonly href?: string | undefined
  /** As shown: "Ctrl+E". */
  readonly keys?: string | undefined
  readonly isDisabled?: boolean | undefined
  readonly isDanger?: boolean | undefined
  readonly isCurrent?: boolean | undefined
}
