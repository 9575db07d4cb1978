import { genesis, type Head } from '#shared/domain/journal/act.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { readBlob } from '../space/blobs.ts'
import type { SoundAct } from './canonical-line.ts'
import { checkedSegment, takeProvenLines, type CheckedSegment, type CheckedStore } from './checked-segments.ts'
import { createFindings, type FindingKind, type Findings, type JournalFinding } from './findings.ts'
import { lineAt, nextSoundLine, type LineSpan } from './journal-line.ts'
import { blobOfLine, checkLine, type LineCheck, type LineContext } from './line-check.ts'
import { salvageLine } from './salvage-line.ts'
import { asBuffer, listSegments, readSegment, segmentName, type SegmentFile } from './segments.ts'
import { takeSoundRun } from './sound-run.ts'
import { isTornTail, linesIn } from './torn-tail.ts'

/** Where one act stands on disk. */
export type ActPlace = {
  readonly replicaId: string
  readonly sequence: number
  readonly clock: string
  readonly file: string
  readonly jsonStart: number
  readonly jsonEnd: number
}

export type Segment = {
  readonly name: string
  readonly size: number
  /** Nothing is written to it any more, even when it is the last one that is left. */
  readonly isArchived: boolean
}

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
  /** Makes what is to be kept of what was found right; `null` when all of it was known already, or nobody keeps it. */
  readonly checked: (() => readonly CheckedSegment[]) | null
}

type Progress = {
  head: Head
  lastClock: string | null
  isAfterGap: boolean
  isNewer: boolean
  readonly places: ActPlace[]
  readonly spacePlaces: ActPlace[]
  readonly findings: Findings
  /** Lines that seem to stand in the present gap; `null` when the disk does not say. */
  lostLines: number | null
}

/**
 * Reads one replica's segments in order and checks each line: length, checksum, chain and body. Changes nothing.
 * Bytes that `store` proves to have been checked before are not checked again.
 */
export async function scanReplica(
  layer: FileLayer,
  spaceFolder: string,
  spaceId: string,
  replicaId: string,
  store: CheckedStore | null = null,
): Promise<ReplicaScan> {
  const loading = store?.load(spaceId, replicaId)
  const checked: (() => CheckedSegment)[] = []
  let hasNews = false
  let heldBytes = 0
  const segments = await listSegments(layer, spaceFolder, replicaId)
  // The next segment is read while one is looked at.
  const read = (index: number) => startReading(layer, segments[index])
  let ahead = read(0)
  const known = new Map((await loading)?.map((each) => [each.name, each]))
  const progress: Progress = {
    head: { replicaId, sequence: 0, hash: genesis },
    lastClock: null,
    isAfterGap: false,
    isNewer: false,
    places: [],
    spacePlaces: [],
    findings: createFindings(replicaId),
    lostLines: 0,
  }
  let last: Segment | null = null
  let torn: Buffer | null = null
  let expected = segmentName(1)
  for (const [index, { name, path: file, fileName, isArchived }] of segments.entries()) {
    const isLast = index === segments.length - 1 && !isArchived
    const fault: Fault = (kind, offset, length) => {
      progress.findings.open({ kind, file: fileName, offset, length }, progress.head.sequence, instantOf(progress.lastClock))
      progress.isAfterGap = true
    }
    if (name !== expected && !progress.findings.isOpen()) {
      fault('missing', 0, 0)
      progress.lostLines = null
    }
    expected = segmentName(Number.parseInt(name, 10) + 1)
    let segment: Buffer
    try {
      const reading = ahead
      ahead = read(index + 1)
      segment = await (reading ?? readSegment(layer, file))
    } catch {
      fault('unreadable', 0, 0)
      progress.lostLines = null
      last = { name, size: 0, isArchived }
      continue
    }
    const scan = { segment, file, fileName, spaceFolder, spaceId, isLast, fault }
    const start = startOf(progress)
    const proven = await takeProven(layer, scan, known.get(name), progress)
    const end = await scanSegment(layer, scan, proven, progress)
    if (progress.isNewer) break
    const found = store === null || end !== segment.length ? null : foundRight(scan, name, start, progress)
    const told = proven === end ? known.get(name) : undefined
    if (told !== undefined) checked.push(() => told)
    else if (found !== null) {
      checked.push(heldBytes > mostHeld ? kept(found()) : found)
      heldBytes += segment.length
    }
    hasNews ||= told === undefined
    last = { name, size: end, isArchived }
    torn = end < segment.length && isLast ? segment.subarray(end) : null
  }
  const { head, lastClock, places, spacePlaces, isNewer, lostLines } = progress
  const findings = progress.findings.end(lostLines)
  const news = store !== null && hasNews ? () => checked.map((make) => make()) : null
  return { head, lastClock, places, spacePlaces, findings, isNewer, last, torn, checked: news }
}

function startReading(layer: FileLayer, segment: SegmentFile | undefined): Promise<Buffer> | null {
  if (segment === undefined) return null
  const reading = readSegment(layer, segment.path)
  // Looked at in its turn: until then a refusal is not one that nobody handles.
  reading.catch(() => undefined)
  return reading
}

/** Where a scan stands before a segment. */
type Start = {
  readonly head: Head
  readonly isAfterGap: boolean
  readonly findings: number
  readonly places: number
  readonly spacePlaces: number
}

const startOf = ({ head, isAfterGap, findings, places, spacePlaces }: Progress): Start => ({
  head,
  isAfterGap,
  findings: findings.count(),
  places: places.length,
  spacePlaces: spacePlaces.length,
})

/** Takes the lines of a segment that are known to be right; gives the length of what need not be checked again. */
async function takeProven(
  layer: FileLayer,
  scan: SegmentScan,
  known: CheckedSegment | undefined,
  progress: Progress,
): Promise<number> {
  if (progress.isAfterGap || known === undefined) return 0
  for (const digest of known.blobs) {
    const blob = await readBlob(layer, scan.spaceFolder, digest)
    if (!blob.ok || blob.value === null) return 0
  }
  const { replicaId } = progress.head
  let { sequence } = progress.head
  const aboutSpace = new Set(known.aboutSpace)
  const size = takeProvenLines(known, scan.segment, progress.head, (jsonStart, jsonEnd, clock) => {
    sequence += 1
    const place: ActPlace = { replicaId, sequence, clock, file: scan.file, jsonStart, jsonEnd }
    progress.places.push(place)
    if (aboutSpace.has(sequence)) progress.spacePlaces.push(place)
    progress.lastClock = clock
  })
  if (size > 0) progress.head = { replicaId, ...known.after }
  return size
}

/** Makes what to keep of a segment that was scanned; `null` when anything in it, or at its beginning, was not right. */
function foundRight({ segment }: SegmentScan, name: string, start: Start, progress: Progress): (() => CheckedSegment) | null {
  if (start.isAfterGap || progress.isAfterGap || progress.findings.count() !== start.findings) return null
  const { head: before } = start
  const { head: after } = progress
  const lines = progress.places.slice(start.places)
  const aboutSpace = progress.spacePlaces.slice(start.spacePlaces).map(({ sequence }) => sequence)
  return () => {
    const blobs = lines.map(({ jsonStart, jsonEnd }) => blobOfLine(segment.subarray(jsonStart, jsonEnd)))
    return checkedSegment({ name, segment, before, after, lines, aboutSpace, blobs: blobs.filter((digest) => digest !== null) })
  }
}

/** Bytes of segments that may wait to be told about once the space is open; those of a long journal are told about at once. */
const mostHeld = 24 * 1024 * 1024
const kept = (made: CheckedSegment) => () => made

type Fault = (kind: FindingKind, offset: number, length: number) => void

const instantOf = (clock: string | null): string | null => clock?.split('~')[0] ?? null

type SegmentScan = {
  readonly segment: Buffer
  readonly file: string
  /** As it is named to a person: from the folder of the space. */
  readonly fileName: string
  readonly spaceFolder: string
  readonly spaceId: string
  readonly isLast: boolean
  readonly fault: Fault
}

/** Gives the length of the sound part: the whole segment, unless its end is torn. */
async function scanSegment(layer: FileLayer, scan: SegmentScan, start: number, progress: Progress): Promise<number> {
  const { segment } = scan
  let offset = start
  while (offset < segment.length) {
    offset = takeBeyondDoubt(scan, offset, progress)
    if (offset === segment.length) break
    const line = lineAt(segment, offset)
    if (line === null) {
      const next = nextSoundLine(segment, offset)
      const end = next?.offset ?? segment.length
      const context = { spaceId: scan.spaceId, head: progress.head, isAfterGap: progress.isAfterGap, blob: noBlob }
      const salvaged = salvageLine(segment, offset, end, context)
      if (salvaged !== null) {
        const { sequence } = salvaged.check
        const mended = { kind: 'mended', file: scan.fileName, offset, length: end - offset } as const
        progress.findings.note(mended, sequence, instantOf(salvaged.check.clock))
        takeCheck(scan, salvaged.line, salvaged.check, progress)
        offset = end
        continue
      }
      const tail = segment.subarray(offset)
      if (next === null && scan.isLast && isTornTail(tail)) {
        const cut = { kind: 'tornTail', file: scan.fileName, offset, length: tail.length } as const
        if (!progress.findings.isOpen()) progress.findings.note(cut, progress.head.sequence + 1, instantOf(progress.lastClock))
        return offset
      }
      scan.fault('damaged', offset, end - offset)
      loseLines(progress, segment.subarray(offset, end))
      offset = end
      continue
    }
    const json = segment.subarray(line.jsonStart, line.jsonEnd)
    const digest = blobOfLine(json)
    const blob = digest === null ? noBlob : await blobReader(layer, scan.spaceFolder, digest)
    const isBodyLost = digest !== null && blob(digest) === null
    takeLine(scan, line, json, progress, blob, isBodyLost ? 'bodyLost' : 'damaged')
    if (progress.isNewer) return offset
    offset = line.end
  }
  return offset
}

/** Gives where the first line stands that has to be looked at the long way. */
function takeBeyondDoubt(scan: SegmentScan, offset: number, progress: Progress): number {
  if (progress.isAfterGap) return offset
  const { segment, spaceId } = scan
  const take = (line: LineSpan, act: SoundAct) => takeCheck(scan, line, { kind: 'sound', ...act }, progress)
  return takeSoundRun({ segment, spaceId, head: progress.head, take }, offset)
}

function takeLine(
  scan: SegmentScan,
  line: LineSpan,
  json: Buffer,
  progress: Progress,
  blob: LineContext['blob'],
  kind: FindingKind,
): void {
  const check = checkLine(json, { spaceId: scan.spaceId, head: progress.head, isAfterGap: progress.isAfterGap, blob })
  if (check.kind === 'fault') {
    if (takeWithoutLink(scan, line, json, progress, blob)) return
    scan.fault(kind, line.offset, line.end - line.offset)
    loseLines(progress, scan.segment.subarray(line.offset, line.end))
    return
  }
  takeCheck(scan, line, check, progress)
}

/**
 * A sound act that does not follow the one before: acts are missing between, or the one before is not as it was written.
 * It is taken all the same, and the doubt told.
 */
function takeWithoutLink(
  scan: SegmentScan,
  line: LineSpan,
  json: Buffer,
  progress: Progress,
  blob: LineContext['blob'],
): boolean {
  if (progress.isAfterGap) return false
  const { head } = progress
  const check = checkLine(json, { spaceId: scan.spaceId, head, isAfterGap: true, blob })
  if (check.kind !== 'sound') return false
  const fault = { kind: 'damaged', file: scan.fileName, offset: line.offset, length: 0 } as const
  if (check.sequence > head.sequence + 1) progress.findings.open(fault, head.sequence, instantOf(progress.lastClock))
  else progress.findings.note(fault, Math.max(1, head.sequence), instantOf(progress.lastClock))
  takeCheck(scan, line, check, progress)
  return true
}

function loseLines(progress: Progress, bytes: Buffer): void {
  if (progress.lostLines !== null) progress.lostLines += linesIn(bytes)
}

function takeCheck(scan: SegmentScan, line: LineSpan, check: Exclude<LineCheck, { kind: 'fault' }>, progress: Progress): void {
  if (check.kind === 'newer') {
    progress.isNewer = true
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
  if (progress.findings.isOpen()) progress.findings.close(check.sequence, instantOf(check.clock) ?? '')
  progress.places.push(place)
  if (check.isAboutSpace) progress.spacePlaces.push(place)
  progress.head = { replicaId, sequence: check.sequence, hash: check.hash }
  progress.lastClock = check.clock
  progress.isAfterGap = false
  progress.lostLines = 0
}

export const noBlob: LineContext['blob'] = () => null

/** The body of one line, read beforehand from `blobs/`. */
export async function blobReader(layer: FileLayer, spaceFolder: string, digest: string): Promise<LineContext['blob']> {
  const bytes = await readBlob(layer, spaceFolder, digest)
  return (asked) => (asked === digest && bytes.ok && bytes.value !== null ? asBuffer(bytes.value) : null)
}
