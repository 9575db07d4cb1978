/**
 * The only door to the disk for what must not be lost. Small steps, each of which can fail or be cut short:
 * a test replaces this layer to lose what was not synced, fill the disk or refuse a rename.
 * Every function rejects with an error that bears Node's `code` (ENOSPC, EACCES, ENOENT…).
 */
export type FileLayer = {
  /** The whole content. */
  readonly read: (path: string) => Promise<Uint8Array>
  readonly openWrite: (path: string, mode: WriteMode) => Promise<WriteHandle>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly truncate: (path: string, size: number) => Promise<void>
  /** Makes names created, renamed or removed in this folder survive a power cut. */
  readonly syncFolder: (path: string) => Promise<void>
  /** Creates the folder and its parents. */
  readonly makeFolder: (path: string) => Promise<void>
  /** Names in the folder, sorted; empty when the folder is missing. */
  readonly list: (path: string) => Promise<readonly string[]>
  /** `null` when nothing is there. */
  readonly stat: (path: string) => Promise<FileStat | null>
  /** Removes a file or a whole folder; nothing happens when it is missing. */
  readonly remove: (path: string) => Promise<void>
  /** Bytes free for this user on the disk of `path`. */
  readonly freeSpace: (path: string) => Promise<number>
  /** The same folder always gives the same text, links and letter case resolved where the system can. */
  readonly realPath: (path: string) => Promise<string>
}

/** `append`: at the end, created if missing. `create`: fails with EEXIST when it is there. `replace`: emptied first. */
export type WriteMode = 'append' | 'create' | 'replace'

export type WriteHandle = {
  /** All the bytes, or an error after some of them. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Returns once the bytes are on the disk itself. */
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

/** `device`: which disk, where the system says. */
export type FileStat = {
  readonly kind: 'file' | 'folder' | 'other'
  readonly size: number
  readonly modifiedMs: number
  readonly device?: number
}
