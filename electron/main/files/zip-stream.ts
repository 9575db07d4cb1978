import { Readable } from 'node:stream'
import yazl from 'yazl'
import type { FileLayer } from './file-layer.ts'

export type ZipEntry = {
  /** Slashes, no leading one. */
  readonly name: string
  readonly source: { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'file'; readonly path: string }
}

/** A zip, piece by piece, one entry in memory at a time. `time` dates every entry, to two seconds. An entry that cannot be read rejects. */
export async function* zipStream(
  layer: FileLayer,
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  time: Date,
): AsyncGenerator<Buffer> {
  const zip = new yazl.ZipFile()
  // A zip holds a local time without its zone: this one is read as UTC on every machine, and the bytes stay the same.
  const mtime = new Date(time.getTime() + time.getTimezoneOffset() * 60_000)
  let failure: unknown
  const feed = async () => {
    for await (const { name, source } of entries) {
      const bytes = source.kind === 'bytes' ? source.bytes : await layer.read(source.path)
      await new Promise<void>((resolve, reject) => {
        const stream = Readable.from([bytes])
        zip.addReadStream(stream, name, { mtime, mode: 0o100644, size: bytes.byteLength, forceDosTimestamp: true })
        stream.once('end', resolve).once('error', reject)
      })
    }
    zip.end()
  }
  const output = zip.outputStream
  const fed = feed().catch((error: unknown) => {
    failure = error
    zip.end()
  })
  for await (const piece of output) {
    if (failure !== undefined) break
    yield piece as Buffer // `as`: yazl's stream gives buffers
  }
  await fed
  if (failure !== undefined) throw failure
}
