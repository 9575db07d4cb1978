import type { SpaceStatus } from '#shared/ipc/contract.ts'

/** Whether the space can be written and how much room is left, as the main process last said. */
export type SpaceStatusStore = {
  readonly get: () => SpaceStatus
  readonly set: (status: SpaceStatus) => void
  /** Returns the function that stops listening. */
  readonly subscribe: (listener: () => void) => () => void
}

export function createSpaceStatus(first: SpaceStatus): SpaceStatusStore {
  let status = first
  const listeners = new Set<() => void>()
  return {
    get: () => status,
    set: (next) => {
      status = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
