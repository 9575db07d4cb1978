import type { SpaceStatus } from '#shared/ipc/contract.ts'

/** Whether the space can be written and how much room is left, as the main process last said. */
export type SpaceStatusStore = {
  readonly get: () => SpaceStatus
  readonly set: (status: SpaceStatus) => void
  /** True once the space could be written since this window opened. */
  readonly wasWritable: () => boolean
  /** Returns the function that stops listening. */
  readonly subscribe: (listener: () => void) => () => void
}

export function createSpaceStatus(first: SpaceStatus): SpaceStatusStore {
  let status = first
  let wasWritable = first.readOnly === null
  const listeners = new Set<() => void>()
  return {
    get: () => status,
    wasWritable: () => wasWritable,
    set: (next) => {
      status = next
      wasWritable ||= next.readOnly === null
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
