import { basename, dirname, join } from 'node:path'
import { errorCode } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'

export const segmentName = (number: number): string => `${String(number).padStart(6, '0')}.jsonl`
export const segmentPattern = /^\d{6}\.jsonl$/
export const journalFolder = (spaceFolder: string): string => join(spaceFolder, 'journal')
export const replicaFolder = (spaceFolder: string, replicaId: string): string => join(journalFolder(spaceFolder), replicaId)

const archive = 'archive'
/** Where segments go once a snapshot tells what they did. They are read like the others, and never deleted. */
export const archiveFolder = (spaceFolder: string, replicaId: string): string =>
  join(replicaFolder(spaceFolder, replicaId), archive)

export type SegmentFile = {
  readonly name: string
  readonly path: string
  /** As it is named to a person and in a copy: from the folder of the space, with `/`. */
  readonly fileName: string
  readonly isArchived: boolean
}

/**
 * The segments of one replica in their order, archived or not. While one is being archived it stands in both places, and
 * the one that was there first counts: the other may not be whole yet.
 */
export async function listSegments(layer: FileLayer, spaceFolder: string, replicaId: string): Promise<SegmentFile[]> {
  const found = new Map<string, SegmentFile>()
  // In this order: one that is archived meanwhile is found all the same.
  for (const inside of ['', archive]) {
    const folder = join(replicaFolder(spaceFolder, replicaId), inside)
    for (const name of (await layer.list(folder)).filter((each) => segmentPattern.test(each) && !found.has(each))) {
      const fileName = ['journal', replicaId, inside, name].filter((part) => part !== '').join('/')
      found.set(name, { name, path: join(folder, name), fileName, isArchived: inside === archive })
    }
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The bytes of a segment, which may have been archived since its path was noted. */
export async function readSegment(layer: FileLayer, path: string): Promise<Buffer> {
  try {
    return asBuffer(await layer.read(path))
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || basename(dirname(path)) === archive) throw error
    return asBuffer(await layer.read(join(dirname(path), archive, basename(path))))
  }
}

export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
