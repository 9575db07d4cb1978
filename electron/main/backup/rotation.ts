import { addDays, daysBetween, type LocalDate } from '#shared/domain/common/dates.ts'
import type { BackupNote } from './backup-note.ts'

/** How many automatic copies are kept: the last of each day, of each week (Monday to Sunday), of each month. */
export const keptDays = 8
export const keptWeeks = 5
export const keptMonths = 12
/** Of those that a person asked for, and of those made before a migration or a restoration. */
export const keptOthers = 8

type Note = Pick<BackupNote, 'name' | 'day' | 'reason' | 'actCount'>

const aMonday: LocalDate = '2024-01-01'
const weekOf = (day: LocalDate): LocalDate => addDays(aMonday, Math.floor(daysBetween(aMonday, day) / 7) * 7)
const monthOf = (day: LocalDate): string => day.slice(0, 7)

/**
 * Names of the copies to remove, from notes newest first. A copy richer in acts than every newer one is kept whatever its
 * age: an emptied or damaged space never pushes a good copy out.
 */
export function namesToDrop(notes: readonly Note[]): string[] {
  const automatic = notes.filter(({ reason }) => reason === 'daily')
  const asked = notes.filter(({ reason }) => reason === 'manual')
  const before = notes.filter(({ reason }) => reason === 'migration' || reason === 'restore')
  const kept = new Set([
    ...lastOfEach(automatic, ({ day }) => day, keptDays),
    ...lastOfEach(automatic, ({ day }) => weekOf(day), keptWeeks),
    ...lastOfEach(automatic, ({ day }) => monthOf(day), keptMonths),
    ...asked.slice(0, keptOthers),
    ...before.slice(0, keptOthers),
  ])
  return notes.filter((note, index) => !kept.has(note) && !isRichest(note, notes.slice(0, index))).map(({ name }) => name)
}

/** The newest copy of each of the last `count` periods that have one. */
function lastOfEach(notes: readonly Note[], periodOf: (note: Note) => string, count: number): Note[] {
  const last = new Map<string, Note>()
  for (const note of notes) if (!last.has(periodOf(note))) last.set(periodOf(note), note)
  return [...last.values()].slice(0, count)
}

const isRichest = (note: Note, newer: readonly Note[]): boolean => newer.every(({ actCount }) => actCount < note.actCount)
