import type { OpenSpace } from '../space/open-space.ts'

/** The window that a message comes from. */
export type Caller = {
  readonly windowId: number
  /** `null` in the window that lists the spaces. */
  readonly space: OpenSpace | null
  /** Documents saved from this window since it opened: the only ones it may open or show. */
  readonly savedPaths: Set<string>
}
