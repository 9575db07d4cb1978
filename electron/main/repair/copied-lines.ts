import { hash } from 'node:crypto'
import { largestEntry, mostEntries } from '#shared/interchange/space-file-format.ts'
import { openZip, type ZipListing, type ZipReader } from '../files/zip-reader.ts'
import { lineAt, nextSoundLine } from '../journal/journal-line.ts'
import { lineHeader, type LineHeader } from './line-header.ts'

/** One line of a copy: its bytes as they were written, and its place in the chain. */
export type CopiedLine = LineHeader & { readonly bytes: Buffer }
export type CopiedLines = ReadonlyMap<number, CopiedLine>

type Range = { readonly from: number; readonly to: number | null }

export type CopyReader = {
  /** The sound lines of one replica among these acts, by sequence. `to` null: to the end. */
  readonly linesOf: (replicaId: string, range: Range) => Promise<CopiedLines>
  /** `null` when the copy has no such blob, or a damaged one. */
  readonly blob: (digest: string) => Promise<Buffer | null>
  readonly close: () => void
}

/** Opens one copy of a space; `null` when it is no zip, or too damaged to be listed. */
export async function openCopy(path: string): Promise<CopyReader | null> {
  const zip = await openZip(path, mostEntries).catch(() => null)
  if (zip === null || typeof zip === 'string') return null
  return {
    linesOf: async (replicaId, range) => {
      const lines = new Map<number, CopiedLine>()
      const name = new RegExp(`^journal/${replicaId}/(?:archive/)?\\d{6}\\.jsonl$`)
      for (const listing of zip.entries.filter((each) => name.test(each.name))) collect(await bytesOf(zip, listing), range, lines)
      return lines
    },
    blob: async (digest) => {
      const listing = zip.entries.find((each) => each.name === `blobs/${digest}`)
      if (listing === undefined) return null
      const bytes = await bytesOf(zip, listing)
      return hash('sha256', bytes, 'hex') === digest ? bytes : null
    },
    close: zip.close,
  }
}

/** A segment that a former repair filled may be larger than any other entry. */
const largestHeld = 20 * largestEntry

/** As much of the entry as can be read: each line is judged on its own. */
async function bytesOf(zip: ZipReader, listing: ZipListing): Promise<Buffer> {
  const pieces: Buffer[] = []
  if (listing.size > largestHeld) return Buffer.alloc(0)
  try {
    for await (const piece of zip.pieces(listing)) pieces.push(piece)
  } catch {
    return Buffer.concat(pieces)
  }
  return Buffer.concat(pieces)
}

function collect(segment: Buffer, { from, to }: Range, lines: Map<number, CopiedLine>): void {
  for (let at = 0; at < segment.length;) {
    const line = lineAt(segment, at) ?? nextSoundLine(segment, at)
    if (line === null) return
    at = line.end
    const json = segment.subarray(line.jsonStart, line.jsonEnd)
    const sequence = sequenceOf(json)
    if (sequence < from || (to !== null && sequence > to)) continue
    const header = lineHeader(json)
    if (header !== null) lines.set(header.sequence, { ...header, bytes: segment.subarray(line.offset, line.end) })
  }
}

const sequenceMark = '"sequence":'

/** Read without parsing the line: most of those in a copy are not wanted. */
function sequenceOf(json: Buffer): number {
  const at = json.lastIndexOf(sequenceMark)
  return at === -1 ? 0 : Number.parseInt(json.toString('latin1', at + sequenceMark.length, at + sequenceMark.length + 16), 10)
}
