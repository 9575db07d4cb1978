import { join } from 'node:path'
import { genesis } from '#shared/domain/journal/act.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { isHarmless, type JournalFinding } from '../journal/findings.ts'
import { lineAt } from '../journal/journal-line.ts'
import { blobOfLine } from '../journal/line-check.ts'
import { scanReplica, type ActPlace } from '../journal/scan-replica.ts'
import { asBuffer } from '../journal/segments.ts'
import { blobsFolder } from '../space/blobs.ts'
import { openCopy, type CopiedLines, type CopyReader } from './copied-lines.ts'
import { lineHeader, type LineHeader } from './line-header.ts'

/** What puts one damage right: lines for a stretch of the journal, or a blob. */
export type Repair =
  | {
      readonly kind: 'lines'
      readonly finding: JournalFinding
      readonly lines: readonly Buffer[]
      /** Where the acts after the gap begin, in the folder of the space; `null`: the journal ends there. */
      readonly end: { readonly file: string; readonly offset: number } | null
    }
  | { readonly kind: 'blob'; readonly finding: JournalFinding; readonly path: string; readonly bytes: Buffer }

export type RepairPlan = {
  readonly repairs: readonly Repair[]
  /** Damages for which no copy helps, and the end of those that copies fill in part. */
  readonly hopeless: readonly JournalFinding[]
}

export type DamagedSpace = { readonly folder: string; readonly spaceId: string; readonly findings: readonly JournalFinding[] }

/** Looks in the zips of `places`, newest first, for what fills each damage exactly; changes nothing. */
export async function planRepair(layer: FileLayer, space: DamagedSpace, places: readonly string[]): Promise<RepairPlan> {
  const repairs: Repair[] = []
  let open = await gapsOf(layer, space)
  const tryWith = async (copy: CopyReader | null) => {
    const left: Gap[] = []
    for (const gap of open) {
      const repair = await repairOf(layer, space, gap, copy)
      if (repair === null) left.push(gap)
      else repairs.push(repair)
    }
    open = left
  }
  // Bytes that are too much need no copy.
  await tryWith(null)
  for (const path of await copiesIn(layer, places)) {
    if (open.length === 0) break
    const copy = await openCopy(path)
    if (copy === null) continue
    await tryWith(copy).finally(copy.close)
  }
  return { repairs, hopeless: [...open.map(({ finding }) => finding), ...repairs.flatMap(restOf)] }
}

/** What is still in doubt once a journal's end is filled as far as a copy goes. */
function restOf(repair: Repair): JournalFinding[] {
  if (repair.kind === 'blob' || repair.end !== null) return []
  const { finding, lines } = repair
  const from = finding.from + lines.length
  return finding.to === null || finding.to >= from ? [{ ...finding, from }] : []
}

/** Names of copies begin with their instant. */
async function copiesIn(layer: FileLayer, places: readonly string[]): Promise<string[]> {
  const found: { readonly name: string; readonly path: string }[] = []
  for (const place of places) {
    const names = await layer.list(place).catch(() => [])
    found.push(...names.filter((name) => name.endsWith('.zip')).map((name) => ({ name, path: join(place, name) })))
  }
  return found.toSorted((a, b) => (a.name < b.name ? 1 : -1)).map(({ path }) => path)
}

/** A damage, and the links that lines must meet at both its ends. */
type Gap = {
  readonly finding: JournalFinding
  /** Hash of the act before; `null`: nothing can be linked to it. */
  readonly previous: string | null
  /** What the act after names as the one before it; `null`: the journal ends in the gap. */
  readonly wanted: string | null
  readonly end: { readonly file: string; readonly offset: number } | null
}

async function gapsOf(layer: FileLayer, space: DamagedSpace): Promise<Gap[]> {
  const scans = new Map<string, readonly ActPlace[]>()
  const gaps: Gap[] = []
  for (const finding of space.findings.filter((each) => !isHarmless(each))) {
    const { replicaId, from } = finding
    const places = scans.get(replicaId) ?? (await scanReplica(layer, space.folder, space.spaceId, replicaId)).places
    scans.set(replicaId, places)
    const after = places.find(({ sequence }) => sequence >= from)
    const before = await headerAt(
      layer,
      places.find(({ sequence }) => sequence === from - 1),
    )
    gaps.push({
      finding,
      previous: from === 1 ? genesis : (before?.hash ?? null),
      wanted: (await headerAt(layer, after))?.previous ?? null,
      end: after === undefined ? null : { file: after.file, offset: lineStart(after) },
    })
  }
  return gaps
}

async function repairOf(layer: FileLayer, space: DamagedSpace, gap: Gap, copy: CopyReader | null): Promise<Repair | null> {
  const { finding, previous, wanted, end } = gap
  if (finding.kind === 'bodyLost') return copy === null ? null : blobRepair(layer, space, finding, copy)
  if (previous === null) return null
  const lines = copy === null ? new Map() : await copy.linesOf(finding.replicaId, finding)
  const chain = chainOf(lines, { from: finding.from, previous, wanted })
  return chain === null ? null : { kind: 'lines', finding, lines: chain, end }
}

/** The lines that lead from the act before a gap to the one after it; at the end of a journal, as far as the copy goes. */
function chainOf(lines: CopiedLines, gap: { readonly from: number; readonly previous: string; readonly wanted: string | null }) {
  const chain: Buffer[] = []
  let { previous } = gap
  for (let sequence = gap.from; previous !== gap.wanted; sequence += 1) {
    const line = lines.get(sequence)
    if (line === undefined || line.previous !== previous) break
    chain.push(line.bytes)
    previous = line.hash
  }
  if (gap.wanted === null) return chain.length > 0 ? chain : null
  return previous === gap.wanted ? chain : null
}

async function blobRepair(
  layer: FileLayer,
  space: DamagedSpace,
  finding: JournalFinding,
  copy: CopyReader,
): Promise<Repair | null> {
  const segment = asBuffer(await layer.read(join(space.folder, finding.file)))
  const line = lineAt(segment, finding.offset)
  const digest = line === null ? null : blobOfLine(segment.subarray(line.jsonStart, line.jsonEnd))
  const bytes = digest === null ? null : await copy.blob(digest)
  return digest === null || bytes === null
    ? null
    : { kind: 'blob', finding, path: join(blobsFolder(space.folder), digest), bytes }
}

const lineStart = ({ jsonStart, jsonEnd }: ActPlace): number => jsonStart - String(jsonEnd - jsonStart).length - 10

async function headerAt(layer: FileLayer, place: ActPlace | undefined): Promise<LineHeader | null> {
  if (place === undefined) return null
  return lineHeader(asBuffer(await layer.read(place.file)).subarray(place.jsonStart, place.jsonEnd))
}
