import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, statfs, truncate } from 'node:fs/promises'
import type { FileLayer, WriteMode } from './file-layer.ts'
import { errorCode } from './file-error.ts'
import { heldCodes, retryBusy, sleep } from './retry-busy.ts'

const flags = { append: 'a', create: 'wx', replace: 'w' } as const satisfies Record<WriteMode, string>

/** Folders cannot be synced on every system; where they cannot, the rename itself is all there is. */
const unsyncable = new Set(['EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF', ...(process.platform === 'win32' ? ['EPERM', 'EACCES'] : [])])

async function nullWhenMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null
    throw error
  }
}

/** The disk itself, without patience. */
export const plainFileLayer: FileLayer = {
  read: (path) => readFile(path),
  openWrite: async (path, mode) => {
    const handle = await open(path, flags[mode])
    return {
      write: async (bytes) => {
        let done = 0
        while (done < bytes.byteLength) done += (await handle.write(bytes, done)).bytesWritten
      },
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  rename: (from, to) => rename(from, to),
  truncate: async (path, size) => {
    await truncate(path, size)
  },
  syncFolder: async (path) => {
    try {
      const handle = await open(path, 'r')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    } catch (error) {
      if (!unsyncable.has(errorCode(error))) throw error
    }
  },
  makeFolder: async (path) => {
    try {
      await mkdir(path)
    } catch (error) {
      // Asked for at once with its parents, a folder on a read-only disk is said to be missing.
      if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'EEXIST') throw error
      await mkdir(path, { recursive: true })
    }
  },
  list: async (path) => ((await nullWhenMissing(readdir(path))) ?? []).toSorted(),
  stat: async (path) => {
    const found = await nullWhenMissing(lstat(path))
    if (found === null) return null
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
    return { kind, size: found.size, modifiedMs: found.mtimeMs, device: found.dev }
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
  freeSpace: async (path) => {
    const { bavail, bsize, blocks } = await statfs(path)
    // Some disks of the network do not say how large they are.
    return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize
  },
  realPath: (path) => realpath(path),
}

/**
 * The same disk, patient with what an antivirus or a synchronisation refuses for a while: a name that can't be given or
 * removed, a file that can't be opened. Only a file that is held is waited for on opening: a refused right lasts.
 */
export const patientLayer = (layer: FileLayer, pause: (ms: number) => Promise<void> = sleep): FileLayer => ({
  ...layer,
  openWrite: (path, mode) => retryBusy(() => layer.openWrite(path, mode), pause, heldCodes),
  truncate: (path, size) => retryBusy(() => layer.truncate(path, size), pause, heldCodes),
  rename: (from, to) => retryBusy(() => layer.rename(from, to), pause),
  remove: (path) => retryBusy(() => layer.remove(path), pause),
})

/** What the application writes with. */
export const nodeFileLayer: FileLayer = patientLayer(plainFileLayer)
