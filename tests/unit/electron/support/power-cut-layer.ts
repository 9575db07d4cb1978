import { dirname } from 'node:path'
import type { FileLayer, WriteHandle } from '#electron/main/files/file-layer.ts'
import type { Random } from '#resources/samples/reseau/random.ts'
import { nodeError } from './faulty-layer.ts'

/**
 * A disk in memory that keeps what was not synced apart, and loses it as a real one may when the power goes.
 *
 * The model, per file: each write and each cut of its length waits until the file is synced. At the cut of power, each
 * that waits is on its own kept, lost, or torn: a part of its bytes, or its length without its bytes (zeros). One that
 * is kept after one that was lost leaves zeros between. Per folder: each name made, moved or removed waits until the
 * folder is synced, and is kept or lost on its own; a move within a folder is one such thing, so that a name points to
 * the old file or to the new one. A file without a name in its folder, or whose folder has none, is lost.
 * Syncing a file says nothing of its name, syncing a folder nothing of what its files hold: what some systems promise
 * beyond that is not relied on.
 */
export type PowerCutLayer = FileLayer & {
  /** After this many more calls of the layer, the power goes: that call and all later ones fail. */
  readonly cutAfter: (calls: number) => void
  readonly isCut: () => boolean
  /** Power is back: what the disk kept, with nothing waiting. */
  readonly restart: (random: Random) => void
  /** Calls made since the last start. */
  readonly calls: () => number
}

/** A sync that is asked for and not done, to see what it is for: of a file, by the last change that waits, or of a folder. */
export type SkippedSync = (what: 'write' | 'cut' | 'folder', path: string) => boolean

type Pending =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'cut'; readonly size: number }
type FileNode = { kind: 'file'; now: Uint8Array; safe: Uint8Array; waiting: Pending[] }
type Naming = readonly (readonly [name: string, node: Node | null])[]
type FolderNode = { kind: 'folder'; now: Map<string, Node>; safe: Map<string, Node>; waiting: Naming[] }
type Node = FileNode | FolderNode

const newFolder = (): FolderNode => ({ kind: 'folder', now: new Map(), safe: new Map(), waiting: [] })
const empty = new Uint8Array(0)

function written(before: Uint8Array, at: number, bytes: Uint8Array): Uint8Array {
  const after = new Uint8Array(Math.max(before.length, at + bytes.length))
  after.set(before)
  after.set(bytes, at)
  return after
}

function resized(before: Uint8Array, size: number): Uint8Array {
  const after = new Uint8Array(size)
  after.set(before.subarray(0, size))
  return after
}

/** What one waiting thing leaves on the disk. */
function afterLoss(before: Uint8Array, pending: Pending, random: Random): Uint8Array {
  const fate = random.between(0, 3)
  if (fate === 0) return before
  if (pending.kind === 'cut') return resized(before, pending.size)
  const { at, bytes } = pending
  if (fate === 1) return written(before, at, bytes)
  const kept = bytes.subarray(0, random.between(0, bytes.length))
  const torn = written(before, at, kept)
  return fate === 2 ? torn : resized(torn, Math.max(torn.length, at + bytes.length))
}

function settle(node: Node, random: Random): void {
  if (node.kind === 'file') {
    for (const pending of node.waiting) node.safe = afterLoss(node.safe, pending, random)
    node.waiting = []
    node.now = node.safe
    return
  }
  for (const naming of node.waiting) if (random.next() < 0.5) rename(node.safe, naming)
  node.waiting = []
  node.now = new Map(node.safe)
  for (const child of node.now.values()) settle(child, random)
}

function rename(names: Map<string, Node>, naming: Naming): void {
  for (const [name, node] of naming) {
    if (node === null) names.delete(name)
    else names.set(name, node)
  }
}

export function powerCutLayer(isSkipped: SkippedSync = () => false): PowerCutLayer {
  const root = newFolder()
  let left = Number.POSITIVE_INFINITY
  let calls = 0

  const step = () => {
    calls += 1
    if (calls > left) throw nodeError('EIO')
  }
  /** What is under way when the power goes may have reached the disk too: it waits like what was answered. */
  const underWay = (work: () => void) => {
    if (calls <= left) work()
    step()
  }
  const partsOf = (path: string) => path.split('/').filter((part) => part !== '')
  const find = (path: string): Node | undefined => {
    let node: Node | undefined = root
    for (const part of partsOf(path)) node = node?.kind === 'folder' ? node.now.get(part) : undefined
    return node
  }
  const folderAt = (path: string): FolderNode => {
    const node = find(path)
    if (node === undefined) throw nodeError('ENOENT')
    if (node.kind !== 'folder') throw nodeError('ENOTDIR')
    return node
  }
  const fileAt = (path: string): FileNode => {
    const node = find(path)
    if (node === undefined) throw nodeError('ENOENT')
    if (node.kind !== 'file') throw nodeError('EISDIR')
    return node
  }
  const nameOf = (path: string) => partsOf(path).at(-1) ?? ''
  const name = (folder: FolderNode, naming: Naming) => {
    rename(folder.now, naming)
    folder.waiting.push(naming)
  }
  const change = (file: FileNode, pending: Pending) => {
    file.now = pending.kind === 'cut' ? resized(file.now, pending.size) : written(file.now, pending.at, pending.bytes)
    file.waiting.push(pending)
  }

  const layer: FileLayer = {
    read: async (path) => {
      step()
      return Uint8Array.from(fileAt(path).now)
    },
    openWrite: async (path, mode): Promise<WriteHandle> => {
      step()
      const folder = folderAt(dirname(path))
      if (mode === 'create' && folder.now.has(nameOf(path))) throw nodeError('EEXIST')
      if (!folder.now.has(nameOf(path))) {
        name(folder, [[nameOf(path), { kind: 'file', now: empty, safe: empty, waiting: [] }]])
      }
      const file = fileAt(path)
      if (mode === 'replace') change(file, { kind: 'cut', size: 0 })
      return {
        write: async (bytes) => {
          underWay(() => change(file, { kind: 'write', at: file.now.length, bytes: Uint8Array.from(bytes) }))
        },
        sync: async () => {
          step()
          if (isSkipped(file.waiting.at(-1)?.kind ?? 'write', path)) return
          file.safe = file.now
          file.waiting = []
        },
        close: async () => undefined,
      }
    },
    rename: async (from, to) => {
      const node = find(from)
      if (node === undefined) throw nodeError('ENOENT')
      const [source, target] = [folderAt(dirname(from)), folderAt(dirname(to))]
      underWay(() => {
        if (source === target) {
          name(source, [
            [nameOf(from), null],
            [nameOf(to), node],
          ])
          return
        }
        name(target, [[nameOf(to), node]])
        name(source, [[nameOf(from), null]])
      })
    },
    truncate: async (path, size) => {
      const file = fileAt(path)
      underWay(() => change(file, { kind: 'cut', size }))
    },
    syncFolder: async (path) => {
      step()
      if (isSkipped('folder', path)) return
      const folder = folderAt(path)
      folder.safe = new Map(folder.now)
      folder.waiting = []
    },
    makeFolder: async (path) => {
      step()
      let at = ''
      for (const part of partsOf(path)) {
        const parent = folderAt(at === '' ? '/' : at)
        if (!parent.now.has(part)) name(parent, [[part, newFolder()]])
        at = `${at}/${part}`
      }
    },
    list: async (path) => {
      step()
      const node = find(path)
      return node?.kind === 'folder' ? [...node.now.keys()].toSorted() : []
    },
    stat: async (path) => {
      step()
      const node = find(path)
      if (node === undefined) return null
      return { kind: node.kind, size: node.kind === 'file' ? node.now.length : 0, modifiedMs: 0 }
    },
    remove: async (path) => {
      const folder = find(dirname(path))
      underWay(() => {
        if (folder?.kind === 'folder' && folder.now.has(nameOf(path))) name(folder, [[nameOf(path), null]])
      })
    },
    freeSpace: async () => 1e12,
    realPath: async (path) => path,
  }
  return {
    ...layer,
    cutAfter: (more) => {
      left = calls + more
    },
    isCut: () => calls > left,
    calls: () => calls,
    restart: (random) => {
      settle(root, random)
      left = Number.POSITIVE_INFINITY
      calls = 0
    },
  }
}
