import type { Instant } from '#shared/domain/common/dates.ts'
import type { CommandError } from '#shared/domain/journal/command.ts'

/** Where the last thing done stands. `null` instant: nothing was ever written in this space. */
export type SavedState =
  | { readonly status: 'saved'; readonly at: Instant | null }
  | { readonly status: 'saving' }
  /**
   * `kind`: the act that is not in the journal; what was typed stays on the screen and in its draft. With
   * `errors.projectionInDoubt` the journal has the act, and the screens do not show it yet.
   */
  | { readonly status: 'failed'; readonly error: CommandError; readonly kind: string }

export type SavedStateStore = {
  readonly get: () => SavedState
  readonly set: (state: SavedState) => void
  /** Returns the function that stops listening. */
  readonly subscribe: (listener: () => void) => () => void
}

export function createSavedState(at: Instant | null): SavedStateStore {
  let state: SavedState = { status: 'saved', at }
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (next) => {
      state = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** True when the act is saved and only the screens are late. */
export const isBehind = (state: SavedState): boolean =>
  state.status === 'failed' && state.error.code === 'errors.projectionInDoubt'
