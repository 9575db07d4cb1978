import { hashHeader, type Head } from '#shared/domain/journal/act.ts'
import type { FileLayer } from '../files/file-layer.ts'
import type { JournalFinding } from './findings.ts'
import type { ActReader } from './read-acts.ts'
import type { ActPlace } from './scan-replica.ts'
import { hasRows, listSnapshots, readSnapshotRows, type Snapshot } from './snapshot-files.ts'

/** A snapshot that tells of the beginning of a journal. */
export type UsableSnapshot = Snapshot & {
  /** Acts, in clock order, whose effect it holds: those that follow begin there. */
  readonly cursor: number
}

export type JournalContent = {
  readonly spaceFolder: string
  readonly spaceId: string
  /** In clock order. */
  readonly places: readonly ActPlace[]
  readonly reader: ActReader
}

type Covered = Pick<Snapshot, 'heads' | 'without'>

const isWithin = (gaps: Snapshot['without'], { replicaId, sequence }: Pick<ActPlace, 'replicaId' | 'sequence'>): boolean =>
  gaps.some((gap) => gap.replicaId === replicaId && gap.from <= sequence && (gap.to === null || sequence <= gap.to))

/** Whether a snapshot holds what this act did. */
const isCovered = ({ heads }: Covered, { replicaId, sequence }: Pick<ActPlace, 'replicaId' | 'sequence'>): boolean =>
  heads.some((head) => head.replicaId === replicaId && sequence <= head.sequence)

/**
 * The newest snapshot that the journal bears out; `null`: there is none, and the journal tells everything itself.
 * It is borne out when every act that it does not hold comes after all those that it holds, when no act that was lost as it
 * was made has come back, and when each chain passes through the act at which the snapshot says that it stood.
 */
export async function findSnapshot(layer: FileLayer, content: JournalContent): Promise<UsableSnapshot | null> {
  for (const snapshot of await listSnapshots(layer, content.spaceFolder, content.spaceId)) {
    const cursor = await cursorAfter(snapshot, content)
    if (cursor !== null && (await hasRows(layer, content.spaceFolder, snapshot))) return { ...snapshot, cursor }
  }
  return null
}

async function cursorAfter(snapshot: Snapshot, content: JournalContent): Promise<number | null> {
  const { places } = content
  const first = places.findIndex((place) => !isCovered(snapshot, place))
  const cursor = first === -1 ? places.length : first
  for (const [index, place] of places.entries())
    if (index < cursor ? isWithin(snapshot.without, place) : isCovered(snapshot, place)) return null
  if (cursor > snapshot.actCount || (places[cursor]?.clock ?? '~') <= snapshot.clock) return null
  for (const head of snapshot.heads) if (!(await passesThrough(content, head))) return null
  return cursor
}

/** Told by the act itself, or by the one that follows it when it is lost. */
async function passesThrough({ places, reader }: JournalContent, { replicaId, sequence, hash }: Head): Promise<boolean> {
  const place = places.find((each) => each.replicaId === replicaId && each.sequence >= sequence)
  if (place === undefined || place.sequence > sequence + 1) return false
  const [act] = await reader.readAll([place]).then((acts) => (acts.ok ? acts.value : []))
  if (act === undefined) return false
  return place.sequence === sequence ? hashHeader(act.header) === hash : act.header.previous === hash
}

/**
 * The findings, with the instant of the snapshot that holds what their acts did: lost from the history, they are not lost
 * from the records. Rows are read to the last, so that nothing is promised in vain.
 */
export async function markKept(
  layer: FileLayer,
  content: JournalContent,
  findings: readonly JournalFinding[],
): Promise<readonly JournalFinding[]> {
  const snapshot = await findSnapshot(layer, content)
  if (snapshot === null || (await readSnapshotRows(layer, content.spaceFolder, snapshot)) === null) return findings
  return findings.map((finding) => {
    const { replicaId, from, to } = finding
    if (to === null || to < from || !isCovered(snapshot, { replicaId, sequence: to })) return finding
    const isLostBefore = snapshot.without.some(
      (gap) => gap.replicaId === replicaId && gap.from <= to && (gap.to === null || gap.to >= from),
    )
    return isLostBefore ? finding : { ...finding, snapshotAt: snapshot.madeAt }
  })
}
