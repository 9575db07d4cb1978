import type { FreeSpace } from '#shared/ipc/contract.ts'
import type { FileLayer } from '../files/file-layer.ts'

/** Bytes, and milliseconds between two looks at a space and its disk. */
export type SpaceWatch = { readonly lowUnder: number; readonly criticalUnder: number; readonly everyMs: number }

export const spaceWatch: SpaceWatch = {
  // A year of a committee with its copies takes some 100 MB: under five times that, there is time to make room calmly.
  lowUnder: 500_000_000,
  // The window's own store loses everything when a disk fills while it writes: it must stop well before.
  criticalUnder: 50_000_000,
  // As often as the heartbeat of the lock, which shares its timer.
  everyMs: 10_000,
}

type Places = { readonly folder: string; readonly userData: string }

/** The disk that lacks room most, the space's or the computer's own; `null`: both have enough, or do not say. */
export async function lackingSpace(layer: FileLayer, places: Places, watch: SpaceWatch): Promise<FreeSpace | null> {
  const free = async (path: string) => layer.freeSpace(path).catch(() => Number.POSITIVE_INFINITY)
  const space = await free(places.folder)
  const computer = await free(places.userData)
  const bytes = Math.min(space, computer)
  if (bytes >= watch.lowUnder) return null
  return { disk: space <= computer ? 'space' : 'computer', bytes, isCritical: bytes < watch.criticalUnder }
}

/** False when a window has nothing new to say: the same disk, and about as much room. */
export function isOtherSpace(before: FreeSpace | null, now: FreeSpace | null): boolean {
  if (before === null || now === null) return before !== now
  const isClose = Math.abs(before.bytes - now.bytes) <= before.bytes / 10
  return before.disk !== now.disk || before.isCritical !== now.isCritical || !isClose
}
