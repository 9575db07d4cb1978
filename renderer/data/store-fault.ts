/** Names of the errors by which a store says that it cannot be read: damaged bytes, a file that is gone, a dead connection. */
const faults: ReadonlySet<string> = new Set([
  'UnknownError',
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'NotReadableError',
])

/** True when it is the store that failed and not what was asked of it: made again from the journal, it answers. */
export const isStoreFault = (error: unknown): boolean => error instanceof Error && faults.has(error.name)
