import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { FileLayer } from './file-layer.ts'

/**
 * Replaces a file as a whole: after a crash it holds either the old content or the new one.
 * Rejects with the disk's error; the old content then stands and nothing is left beside it.
 */
export async function writeAtomic(layer: FileLayer, path: string, content: Uint8Array | string): Promise<void> {
  await writeAtomicStream(layer, path, [typeof content === 'string' ? Buffer.from(content) : content])
}

/** Same promise for a content that comes piece by piece. */
export async function writeAtomicStream(
  layer: FileLayer,
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    const handle = await layer.openWrite(temporary, 'create')
    try {
      for await (const piece of pieces) await handle.write(piece)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await layer.rename(temporary, path)
  } catch (error) {
    await layer.remove(temporary).catch(() => undefined)
    throw error
  }
  await layer.syncFolder(folder)
}

const leftover = /^\..+\.[0-9a-f]{8}\.tmp$/

/** Removes what a write cut short has left in a folder where nobody else writes. What cannot be removed stays: it is never read. */
export async function removeLeftovers(layer: FileLayer, folder: string): Promise<void> {
  const names = await layer.list(folder).catch(() => [])
  for (const name of names) if (leftover.test(name)) await layer.remove(join(folder, name)).catch(() => undefined)
}

/** Creates a folder whose name survives a power cut. */
export async function makeFolderDurably(layer: FileLayer, path: string): Promise<void> {
  if ((await layer.stat(path)) !== null) return
  const parent = dirname(path)
  if (parent !== path) await makeFolderDurably(layer, parent)
  await layer.makeFolder(path)
  await layer.syncFolder(parent)
}

/** Cuts a file to `size` bytes, for good: a torn tail that came back behind a later segment would pass for damage. */
export async function truncateDurably(layer: FileLayer, path: string, size: number): Promise<void> {
  await layer.truncate(path, size)
  const handle = await layer.openWrite(path, 'append')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
