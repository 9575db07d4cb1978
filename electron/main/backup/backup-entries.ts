import { join } from 'node:path'
import { digestSchema } from '#shared/domain/journal/act.ts'
import { idSchema } from '#shared/domain/common/ids.ts'
import type { FileLayer } from '../files/file-layer.ts'
import type { ZipEntry } from '../files/zip-stream.ts'
import { listSegments, readSegment } from '../journal/segments.ts'

/** Every file of a space that must not be lost: its description, its journals as they stand, its blobs. */
export async function* backupEntries(layer: FileLayer, spaceFolder: string): AsyncGenerator<ZipEntry> {
  yield { name: 'space.json', source: { kind: 'file', path: join(spaceFolder, 'space.json') } }
  yield* journalEntries(layer, spaceFolder)
  yield* blobEntries(layer, spaceFolder)
}

export async function* journalEntries(layer: FileLayer, spaceFolder: string): AsyncGenerator<ZipEntry> {
  for (const replica of await layer.list(join(spaceFolder, 'journal'))) {
    if (!idSchema.safeParse(replica).success) continue
    for (const { fileName, path } of await listSegments(layer, spaceFolder, replica))
      yield { name: fileName, source: { kind: 'bytes', bytes: await readSegment(layer, path) } }
  }
}

export async function* blobEntries(layer: FileLayer, spaceFolder: string): AsyncGenerator<ZipEntry> {
  for (const name of await layer.list(join(spaceFolder, 'blobs'))) {
    if (digestSchema.safeParse(name).success)
      yield { name: `blobs/${name}`, source: { kind: 'file', path: join(spaceFolder, 'blobs', name) } }
  }
}
