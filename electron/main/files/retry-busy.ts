import { setTimeout } from 'node:timers/promises'
import { errorCode } from './file-error.ts'

/** How Windows says that another program has a file open. */
export const heldCodes: ReadonlySet<string> = new Set(['EBUSY'])
/** And how it says so of a name that is about to change. */
const busy: ReadonlySet<string> = new Set([...heldCodes, 'EPERM', 'EACCES'])
/** About two seconds in all: an antivirus or a synchronisation seldom holds a file longer. */
const pausesMs = [10, 20, 50, 100, 200, 400, 600, 600] as const

export const sleep = async (ms: number): Promise<void> => {
  await setTimeout(ms)
}

/** Tries again, with growing pauses, what another program refuses for a while; the last refusal is thrown. */
export async function retryBusy<T>(
  work: () => Promise<T>,
  pause: (ms: number) => Promise<void>,
  codes: ReadonlySet<string> = busy,
): Promise<T> {
  for (const ms of pausesMs) {
    try {
      return await work()
    } catch (error) {
      if (!codes.has(errorCode(error))) throw error
    }
    await pause(ms)
  }
  return work()
}
