import { patientLayer, plainFileLayer } from '#electron/main/files/node-file-layer.ts'
import type { FileLayer, WriteHandle } from '#electron/main/files/file-layer.ts'
import { nodeError } from './faulty-layer.ts'

export type CallKind = Exclude<keyof FileLayer, 'openWrite'> | 'openWrite' | 'write' | 'sync' | 'close'

/** `once`: that call alone. `lasting`: that call and all the next ones of the same kinds, until the fault is taken away. */
export type FaultPlan = {
  readonly code: string
  /** Counted from 1 among the calls of `kinds`. */
  readonly at: number
  readonly mode: 'once' | 'lasting'
  readonly kinds: ReadonlySet<CallKind>
}

/**
 * The real disk, patient as the application's own, whose n-th call fails as asked; a write fails after half of its bytes.
 * Nothing waits here: pauses are skipped, and nothing is synced for good.
 */
export function nthFaultLayer(): FileLayer & {
  readonly arm: (plan: FaultPlan) => void
  /** Takes the fault away; what was hit, in order (`rename space.json`), empty when the plan was never reached. */
  readonly heal: () => readonly string[]
  readonly paused: () => number
} {
  let plan: FaultPlan | null = null
  let seen = 0
  let pausedMs = 0
  let hits: string[] = []

  const isHit = (kind: CallKind, path: string): boolean => {
    if (plan === null || !plan.kinds.has(kind)) return false
    seen += 1
    const hit = plan.mode === 'once' ? seen === plan.at : seen >= plan.at
    if (hit) hits.push(`${kind} ${path.split('/').at(-1)}`)
    return hit
  }
  const check = (kind: CallKind, path: string): void => {
    if (isHit(kind, path)) throw nodeError(plan?.code ?? '')
  }
  const then =
    <A extends readonly [string, ...unknown[]], R>(kind: CallKind, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      check(kind, args[0])
      return work(...args)
    }

  /** Like `then`, for calls to which a missing file is an answer. */
  const missing =
    <R>(kind: CallKind, work: (path: string) => Promise<R>, whenGone: R) =>
    async (path: string): Promise<R> => {
      if (!isHit(kind, path)) return work(path)
      if (plan?.code === 'ENOENT') return whenGone
      throw nodeError(plan?.code ?? '')
    }

  const faulty: FileLayer = {
    ...plainFileLayer,
    read: then('read', plainFileLayer.read),
    openWrite: async (path, mode): Promise<WriteHandle> => {
      check('openWrite', path)
      const handle = await plainFileLayer.openWrite(path, mode)
      return {
        write: async (bytes) => {
          if (isHit('write', path)) {
            await handle.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)))
            throw nodeError(plan?.code ?? '')
          }
          await handle.write(bytes)
        },
        sync: async () => check('sync', path),
        close: () => handle.close(),
      }
    },
    rename: async (from, to) => {
      check('rename', to)
      await plainFileLayer.rename(from, to)
    },
    truncate: then('truncate', plainFileLayer.truncate),
    syncFolder: async (path) => check('syncFolder', path),
    makeFolder: then('makeFolder', plainFileLayer.makeFolder),
    // What is missing is no error for these three.
    list: missing('list', plainFileLayer.list, []),
    stat: missing('stat', plainFileLayer.stat, null),
    remove: missing('remove', plainFileLayer.remove, undefined),
    freeSpace: async (path) => {
      check('freeSpace', path)
      return Number.POSITIVE_INFINITY
    },
    realPath: then('realPath', plainFileLayer.realPath),
  }
  const layer = patientLayer(faulty, async (ms) => {
    pausedMs += ms
  })
  return {
    ...layer,
    arm: (next) => {
      plan = next
      seen = 0
      hits = []
    },
    heal: () => {
      plan = null
      return hits
    },
    paused: () => pausedMs,
  }
}
