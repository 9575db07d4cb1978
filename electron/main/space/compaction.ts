import type { FileLayer } from '../files/file-layer.ts'
import { compactJournal } from '../journal/compact-journal.ts'
import type { Outside } from './machine.ts'
import type { OpenSpace } from './open-space.ts'

/** Makes room in the large journals of the spaces that are open, out of the way of those who work in them. */
export type Compaction = {
  /** Nothing to do, most of the time. Never throws: what is refused is tried again at the next care. */
  readonly care: (space: OpenSpace) => Promise<void>
  /** Stops after the step under way; resolves once nothing moves any more. */
  readonly stop: (space: OpenSpace) => Promise<void>
}

type CompactionOptions = {
  readonly layer: FileLayer
  readonly outside: Pick<Outside, 'now'>
  /** In bytes; see `usualCompactAbove`. */
  readonly above: number
  readonly onRefusal: (code: string) => void
}

export function createCompaction({ layer, outside, above, onRefusal }: CompactionOptions): Compaction {
  const running = new Map<OpenSpace, Promise<void>>()
  const stopped = new WeakSet<OpenSpace>()

  async function compact(space: OpenSpace): Promise<void> {
    const mayGoOn = async () => !stopped.has(space) && space.readOnly() === null && (await space.isHeld())
    if (!(await mayGoOn())) return
    const compacted = await compactJournal(layer, space, { above, now: outside.now, mayGoOn })
    if (!compacted.ok) onRefusal(compacted.error.code)
  }

  return {
    care: (space) => {
      const already = running.get(space)
      if (already !== undefined) return already
      const work = compact(space)
        .catch((error: unknown) => onRefusal(String(error)))
        .finally(() => running.delete(space))
      running.set(space, work)
      return work
    },
    stop: async (space) => {
      stopped.add(space)
      await running.get(space)
    },
  }
}
