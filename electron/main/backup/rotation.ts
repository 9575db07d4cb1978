import type { BackupNote } from './backup-note.ts'

/** Copies kept of each sort: automatic ones, and those a person asked for. */
export const keptCopies = 8

type Note = Pick<BackupNote, 'name' | 'day' | 'reason' | 'actCount'>

/**
 * Names of the copies to remove, from notes newest first: all but the last of a day, then all but the last eight of each sort.
 * A copy richer in acts than every newer one is kept whatever its age: an emptied or damaged space never pushes a good copy out.
 */
export function namesToDrop(notes: readonly Note[]): string[] {
  const asked = notes.filter(({ reason }) => reason === 'manual')
  const automatic = notes.filter(({ reason }) => reason !== 'manual')
  const older = automatic.filter(
    (note, index) => note.reason === 'daily' && automatic.slice(0, index).some((newer) => isSameDay(newer, note)),
  )
  const kept = automatic.filter((note) => !older.includes(note))
  return [...older, ...asked.slice(keptCopies), ...kept.slice(keptCopies)]
    .filter((note) => !isRichest(note, notes))
    .map(({ name }) => name)
}

const isSameDay = (a: Note, b: Note): boolean => a.reason === 'daily' && a.day === b.day

function isRichest(note: Note, notes: readonly Note[]): boolean {
  const newer = notes.slice(0, notes.indexOf(note))
  return newer.every(({ actCount }) => actCount < note.actCount)
}
