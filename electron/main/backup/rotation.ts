import type { BackupNote } from './backup-note.ts'

/** Copies kept of each sort: automatic ones, and those a person asked for. */
export const keptCopies = 8

/**
 * Names of the copies to remove, from notes newest first. A copy richer in acts than every newer one is kept whatever
 * its age: an emptied or damaged space never pushes a good copy out.
 */
export function namesToDrop(notes: readonly Pick<BackupNote, 'name' | 'reason' | 'actCount'>[]): string[] {
  const sorts = [notes.filter(({ reason }) => reason === 'manual'), notes.filter(({ reason }) => reason !== 'manual')]
  return sorts.flatMap((sort) =>
    sort.flatMap(({ name, actCount }, index) => {
      if (index < keptCopies) return []
      const richest = Math.max(...sort.slice(0, index).map((newer) => newer.actCount))
      return actCount > richest ? [] : [name]
    }),
  )
}
