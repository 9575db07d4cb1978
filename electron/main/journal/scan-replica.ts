import { join } from 'node:path'
import type { z } from 'zod'
import { genesis, type Head } from '#shared/domain/journal/act.ts'
import type { journalFindingSchema } from '#shared/ipc/contract.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { readBlob } from '../space/blobs.ts'
import { lineAt, nextSoundLine, type LineSpan } from './journal-line.ts'
import { blobOfLine, checkLine, type LineContext } from './line-check.ts'

export type JournalFinding = z.infer<typeof journalFindingSchema>

/** Where one act stands on disk. */
export type ActPlace = {
  readonly replicaId: string
  readonly sequence: number
  readonly clock: string
  readonly file: string
  readonly jsonStart: number
  readonly jsonEnd: number
}

export type Segment = { readonly name: string; readonly size: number }

export type ReplicaScan = {
  readonly head: Head
  readonly lastClock: string | null
  readonly places: readonly ActPlace[]
  /** Acts that touch the record of the space itself. */
  readonly spacePlaces: readonly ActPlace[]
  readonly findings: readonly JournalFinding[]
  readonly isNewer: boolean
  /** Last segment and the length of its sound part; `null` before the first act. */
  readonly last: Segment | null
  /** Bytes after the sound part of the last segment: an append that was cut short. */
  readonly torn: Buffer | null
}

export const segmentName = (number: number): string => `${String(number).padStart(6, '0')}.jsonl`
export const segmentPattern = /^\d{6}\.jsonl$/
export const journalFolder = (spaceFolder: string): string => join(spaceFolder, 'journal')

type Progress = {
  head: Head
  lastClock: string | null
  isAfterGap: boolean
  isNewer: boolean
  readonly places: ActPlace[]
  readonly spacePlaces: ActPlace[]
  readonly findings: JournalFinding[]
}

/** Reads one replica's segments in order and checks each line: length, checksum, chain and body. Changes nothing. */
export async function scanReplica(
  layer: FileLayer,
  spaceFolder: string,
  spaceId: string,
  replicaId: string,
): Promise<ReplicaScan> {
  const folder = join(journalFolder(spaceFolder), replicaId)
  const names = (await layer.list(folder)).filter((name) => segmentPattern.test(name))
  const progress: Progress = {
    head: { replicaId, sequence: 0, hash: genesis },
    lastClock: null,
    isAfterGap: false,
    isNewer: false,
    places: [],
    spacePlaces: [],
    findings: [],
  }
  let last: Segment | null = null
  let torn: Buffer | null = null
  for (const [index, name] of names.entries()) {
    const file = join(folder, name)
    const fault = (kind: JournalFinding['kind'], offset: number) => {
      progress.findings.push({
        kind,
        replicaId,
        file: `journal/${replicaId}/${name}`,
        offset,
        sequence: progress.head.sequence + 1,
      })
    }
    if (name !== segmentName(index + 1) && !progress.isAfterGap) {
      fault('damaged', 0)
      progress.isAfterGap = true
    }
    let segment: Buffer
    try {
      segment = asBuffer(await layer.read(file))
    } catch {
      fault('unreadable', 0)
      progress.isAfterGap = true
      last = { name, size: 0 }
      continue
    }
    const end = await scanSegment(
      layer,
      { segment, file, spaceFolder, spaceId, isLast: index === names.length - 1, fault },
      progress,
    )
    if (progress.isNewer) break
    last = { name, size: end }
    torn = end < segment.length && index === names.length - 1 ? segment.subarray(end) : null
  }
  const { head, lastClock, places, spacePlaces, findings, isNewer } = progress
  return { head, lastClock, places, spacePlaces, findings, isNewer, last, torn }
}

type SegmentScan = {
  readonly segment: Buffer
  readonly file: string
  readonly spaceFolder: string
  readonly spaceId: string
  readonly isLast: boolean
  readonly fault: (kind: JournalFinding['kind'], offset: number) => void
}

/** Gives the length of the sound part: the whole segment, unless its end is torn. */
async function scanSegment(layer: FileLayer, scan: SegmentScan, progress: Progress): Promise<number> {
  const { segment } = scan
  let offset = 0
  while (offset < segment.length) {
    const line = lineAt(segment, offset)
    if (line === null) {
      const next = nextSoundLine(segment, offset)
      if (next === null && scan.isLast) {
        scan.fault('tornTail', offset)
        return offset
      }
      scan.fault('damaged', offset)
      progress.isAfterGap = true
      if (next === null) return segment.length
      offset = next.offset
      continue
    }
    const json = segment.subarray(line.jsonStart, line.jsonEnd)
    const digest = blobOfLine(json)
    takeLine(scan, line, json, progress, digest === null ? noBlob : await blobReader(layer, scan.spaceFolder, digest))
    if (progress.isNewer) return offset
    offset = line.end
  }
  return offset
}

function takeLine(scan: SegmentScan, line: LineSpan, json: Buffer, progress: Progress, blob: LineContext['blob']): void {
  const check = checkLine(json, { spaceId: scan.spaceId, head: progress.head, isAfterGap: progress.isAfterGap, blob })
  if (check.kind === 'newer') {
    progress.isNewer = true
    return
  }
  if (check.kind === 'fault') {
    scan.fault('damaged', line.offset)
    progress.isAfterGap = true
    return
  }
  const { replicaId } = progress.head
  const place: ActPlace = {
    replicaId,
    sequence: check.sequence,
    clock: check.clock,
    file: scan.file,
    jsonStart: line.jsonStart,
    jsonEnd: line.jsonEnd,
  }
  progress.places.push(place)
  if (check.isAboutSpace) progress.spacePlaces.push(place)
  progress.head = { replicaId, sequence: check.sequence, hash: check.hash }
  progress.lastClock = check.clock
  progress.isAfterGap = false
}

export const noBlob: LineContext['blob'] = () => null

/** The body of one line, read beforehand from `blobs/`. */
export async function blobReader(layer: FileLayer, spaceFolder: string, digest: string): Promise<LineContext['blob']> {
  const bytes = await readBlob(layer, spaceFolder, digest)
  return (asked) => (asked === digest && bytes.ok && bytes.value !== null ? asBuffer(bytes.value) : null)
}

export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
