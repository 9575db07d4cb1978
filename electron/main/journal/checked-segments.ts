import { hash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { idSchema } from '#shared/domain/common/ids.ts'
import { actFormat, digestSchema, type Head } from '#shared/domain/journal/act.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { makeFolderDurably, writeAtomic } from '../files/write-atomic.ts'

/** Raised when the check of a line changes: what another version found right is checked again. */
const checkVersion = 1

const clockLength = '2025-01-01T00:00:00.000Z~000000'.length

const linkSchema = z.object({ sequence: z.int().nonnegative(), hash: digestSchema })

/** A segment, or its beginning, in which every line was found right. */
const checkedSegmentSchema = z.object({
  name: z.string(),
  size: z.int().nonnegative(),
  /** SHA-256 of these `size` bytes. */
  digest: digestSchema,
  /** The acts that stand before and last in it. */
  before: linkSchema,
  after: linkSchema,
  /** Clocks of its acts, end to end. */
  clocks: z.string(),
  /** Where the JSON of each act starts and ends: pairs of 32-bit numbers, in base 64. */
  spans: z.string(),
  /** Sequences of the acts about the space itself. */
  aboutSpace: z.array(z.int()),
  /** Bodies that stand in `blobs/`: their bytes are not those of the segment, and are checked each time. */
  blobs: z.array(digestSchema),
})
export type CheckedSegment = z.infer<typeof checkedSegmentSchema>

const recordSchema = z.object({
  checker: z.string(),
  spaceId: idSchema,
  replicaId: idSchema,
  segments: z.array(checkedSegmentSchema),
})

/** One line as it was found right. */
type CheckedSpan = { readonly jsonStart: number; readonly jsonEnd: number; readonly clock: string }

/**
 * What this installation has checked, kept with its settings and never in the folder of a space. It only ever says that
 * certain bytes, after a certain act, were found right by this very version: bytes that differ are checked in full, and so
 * is everything when the record is missing, unreadable, or of another version.
 */
export type CheckedStore = {
  readonly load: (spaceId: string, replicaId: string) => Promise<readonly CheckedSegment[]>
  /** A failure is of no consequence: the next opening checks in full. */
  readonly save: (spaceId: string, replicaId: string, segments: readonly CheckedSegment[]) => Promise<void>
}

export function createCheckedStore(layer: FileLayer, userData: string, appVersion: string): CheckedStore {
  const checker = `${appVersion}/${checkVersion}/${actFormat}`
  const folder = join(userData, 'checked')
  const pathOf = (spaceId: string, replicaId: string) => join(folder, `${spaceId}-${replicaId}.json`)
  return {
    load: async (spaceId, replicaId) => {
      try {
        const bytes = Buffer.from(await layer.read(pathOf(spaceId, replicaId)))
        const content = bytes.subarray(65)
        if (bytes.toString('latin1', 0, 64) !== hash('sha256', content, 'hex')) return []
        const record = recordSchema.parse(JSON.parse(content.toString('latin1')))
        return record.checker === checker && record.spaceId === spaceId && record.replicaId === replicaId ? record.segments : []
      } catch {
        return []
      }
    },
    save: async (spaceId, replicaId, segments) => {
      try {
        const content = JSON.stringify({ checker, spaceId, replicaId, segments })
        await makeFolderDurably(layer, folder)
        await writeAtomic(layer, pathOf(spaceId, replicaId), `${hash('sha256', content, 'hex')}\n${content}`)
      } catch {
        // The next opening checks in full.
      }
    },
  }
}

/**
 * Gives `take` each line that these bytes are known to hold after `head`, and the length of what need not be checked;
 * 0 when they have to be.
 */
export function takeProvenLines(
  known: CheckedSegment,
  segment: Buffer,
  head: Head,
  take: (jsonStart: number, jsonEnd: number, clock: string) => void,
): number {
  if (known.size > segment.length) return 0
  if (known.before.sequence !== head.sequence || known.before.hash !== head.hash) return 0
  if (hash('sha256', segment.subarray(0, known.size), 'hex') !== known.digest) return 0
  const packed = Buffer.from(known.spans, 'base64')
  const count = known.after.sequence - known.before.sequence
  if (packed.length !== count * 8 || known.clocks.length !== count * clockLength) return 0
  for (let i = 0; i < count; i += 1)
    take(packed.readUInt32LE(i * 8), packed.readUInt32LE(i * 8 + 4), known.clocks.slice(i * clockLength, (i + 1) * clockLength))
  return known.size
}

type Found = {
  readonly name: string
  readonly segment: Buffer
  readonly before: Head
  readonly after: Head
  readonly lines: readonly CheckedSpan[]
  readonly aboutSpace: readonly number[]
  readonly blobs: readonly string[]
}

/** What is kept of a segment in which nothing is wrong. */
export function checkedSegment({ name, segment, before, after, lines, aboutSpace, blobs }: Found): CheckedSegment {
  const packed = Buffer.allocUnsafe(lines.length * 8)
  for (const [index, { jsonStart, jsonEnd }] of lines.entries()) {
    packed.writeUInt32LE(jsonStart, index * 8)
    packed.writeUInt32LE(jsonEnd, index * 8 + 4)
  }
  return {
    name,
    size: segment.length,
    digest: hash('sha256', segment, 'hex'),
    before: { sequence: before.sequence, hash: before.hash },
    after: { sequence: after.sequence, hash: after.hash },
    clocks: lines.map(({ clock }) => clock).join(''),
    spans: packed.toString('base64'),
    aboutSpace: [...aboutSpace],
    blobs: [...blobs],
  }
}
