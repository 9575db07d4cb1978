import { basename } from 'node:path'
import { idSchema } from '#shared/domain/common/ids.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { genesis, type Act, type Head } from '#shared/domain/journal/act.ts'
import type { Space } from '#shared/domain/entities/space.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import type { IpcError, ReadOnlyReason } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { createActSearch, type ActSearch } from './act-search.ts'
import { appendTo, usualSegmentSize, type AppendState } from './append-act.ts'
import type { CheckedStore } from './checked-segments.ts'
import { markAccepted } from './accepted-damages.ts'
import { hasDamage, type JournalFinding } from './findings.ts'
import { keepTornTail } from './keep-torn-tail.ts'
import { findSnapshot, markKept, type JournalContent, type UsableSnapshot } from './find-snapshot.ts'
import { createActReader } from './read-acts.ts'
import { scanReplica, type ActPlace, type ReplicaScan } from './scan-replica.ts'
import { journalFolder } from './segments.ts'
import { createSnapshotReader, type SnapshotPage } from './snapshot-pages.ts'

export type JournalPage = { readonly acts: readonly Act[]; readonly next: number | null }

/** A segment cut at its last sound line of that moment. */
export type FrozenSegment = {
  readonly replicaId: string
  readonly name: string
  readonly path: string
  readonly size: number
  /** Of the last act in it. */
  readonly lastSequence: number
}
export type FrozenJournal = {
  readonly heads: readonly Head[]
  readonly segments: readonly FrozenSegment[]
  /** Each line is checked once more as it is read. */
  readonly read: (cursor: number) => Promise<Result<JournalPage, IpcError>>
  readonly readAll: () => Promise<Result<readonly Act[], IpcError>>
}

/** The journal of one space, open for reading and, for one replica, for writing. */
export type Journal = {
  readonly heads: () => readonly Head[]
  readonly findings: readonly JournalFinding[]
  readonly latestClock: () => string | null
  readonly actCount: () => number
  /** Why nothing can be appended; `null` when all is well. */
  readonly readOnly: () => ReadOnlyReason | null
  readonly stopWriting: (reason: ReadOnlyReason) => void
  /** Acts of all replicas in clock order, from the `cursor`-th on; about 1 MB. */
  readonly read: (cursor: number) => Promise<Result<JournalPage, IpcError>>
  readonly readAll: () => Promise<Result<readonly Act[], IpcError>>
  readonly search: ActSearch
  /** The journal as it stands at this moment, whatever is appended later. */
  readonly freeze: () => FrozenJournal
  /** The newest snapshot that these acts bear out; `null`: there is none. */
  readonly snapshot: () => UsableSnapshot | null
  /** After a new one was made. */
  readonly lookForSnapshot: () => Promise<void>
  /** About 1 MB of its rows from the `cursor`-th on. `errors.snapshotUnusable` when there is none, or it is damaged. */
  readonly readSnapshot: (number: number, cursor: number) => Promise<Result<SnapshotPage, IpcError>>
  /** In bytes: the acts that no snapshot tells of. */
  readonly bytesAfterSnapshot: () => number
  /** The record of the space as the journal tells it; `null` before the first act. */
  readonly spaceRecord: () => Promise<Result<Space | null, IpcError>>
  /** Written, synced, and only then answered; on an error nothing of the act stays. One at a time, in order of call. */
  readonly append: (act: unknown) => Promise<Result<Head, IpcError>>
}

export type JournalOptions = {
  readonly spaceFolder: string
  readonly spaceId: string
  /** The replica that this installation writes; `null`: none. */
  readonly replicaId: string | null
  /** False: nothing on disk is touched, a torn tail stays where it is. */
  readonly isWritable: boolean
  /** In bytes; left out, the usual one. */
  readonly segmentSize?: number | undefined
  /** True only to write the act by which a person goes on without the acts in doubt. */
  readonly isDamageRead?: boolean
  /** What this installation has checked already; left out, everything is checked. */
  readonly checked?: CheckedStore | undefined
}

const byClock = (a: ActPlace, b: ActPlace): number => {
  if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1
  if (a.replicaId !== b.replicaId) return a.replicaId < b.replicaId ? -1 : 1
  return a.sequence - b.sequence
}

/** Acts of one replica mostly stand in order already: sorted again only when they do not. */
function inOrder(lists: readonly (readonly ActPlace[])[]): ActPlace[] {
  const [only = []] = lists
  const all = lists.length === 1 ? [...only] : lists.flat()
  const isSorted = all.every((place, index) => index === 0 || byClock(all[index - 1] ?? place, place) < 0)
  return isSorted ? all : all.toSorted(byClock)
}

/** `errors.spaceNewer` when a line was written in a later format: nothing has been touched then. */
export async function openJournal(layer: FileLayer, options: JournalOptions): Promise<Result<Journal, IpcError>> {
  const { spaceFolder, spaceId } = options
  const scans: ReplicaScan[] = []
  try {
    for (const name of await layer.list(journalFolder(spaceFolder)))
      if (idSchema.safeParse(name).success) scans.push(await scanReplica(layer, spaceFolder, spaceId, name, options.checked))
  } catch (error) {
    return err(fileError(error, 'errors.readFailed'))
  }
  if (scans.some((scan) => scan.isNewer)) return err({ code: 'errors.spaceNewer' })
  const journal = await journalOf(layer, options, scans)
  // Nobody waits for it: it only spares work to the next opening.
  setImmediate(() => void keepChecked(options, scans))
  return ok(journal)
}

async function keepChecked({ checked, spaceId }: JournalOptions, scans: readonly ReplicaScan[]): Promise<void> {
  for (const { head, checked: news } of scans) if (news !== null) await checked?.save(spaceId, head.replicaId, news())
}

/** What it gives keeps nothing of `scans`: they hold the bytes of every segment that was checked. */
async function journalOf(layer: FileLayer, options: JournalOptions, scans: readonly ReplicaScan[]): Promise<Journal> {
  const { spaceFolder, spaceId, replicaId } = options
  const own = scans.find((scan) => scan.head.replicaId === replicaId)
  let readOnly: ReadOnlyReason | null = null
  const places = inOrder(scans.map((scan) => scan.places))
  const spacePlaces = scans.flatMap((scan) => scan.spacePlaces).toSorted(byClock)
  const foundHeads = scans.map((scan) => scan.head)
  const reader = createActReader(layer, spaceFolder)
  const checkedReader = createActReader(layer, spaceFolder, true)
  const content: JournalContent = { spaceFolder, spaceId, places, reader }
  let snapshot = await findSnapshot(layer, content)
  const pages = createSnapshotReader(layer, spaceFolder)
  const findings = await judged(
    layer,
    content,
    scans.flatMap((scan) => scan.findings),
    spacePlaces,
  )
  // Nothing moves while damage is to be judged, not even a torn tail.
  if (hasDamage(findings) && options.isDamageRead !== true) readOnly = 'journalDamaged'
  else if (options.isWritable && own?.torn !== null && own?.torn !== undefined) {
    const kept = await keepTornTail(layer, spaceFolder, own)
    if (!kept.ok) readOnly = kept.error.code === 'errors.diskFull' ? 'diskFull' : 'folderReadOnly'
  }

  const state: AppendState | null =
    replicaId === null || !options.isWritable
      ? null
      : {
          spaceFolder,
          spaceId,
          segmentSize: options.segmentSize ?? usualSegmentSize,
          head: own?.head ?? { replicaId, sequence: 0, hash: genesis },
          lastClock: own?.lastClock ?? null,
          last: own?.last ?? null,
          toCut: null,
        }
  const heads = () =>
    (state === null ? foundHeads : [...foundHeads.filter((head) => head.replicaId !== replicaId), state.head]).filter(
      (head) => head.sequence > 0,
    )
  let queue: Promise<unknown> = Promise.resolve()

  async function appendNow(raw: unknown): Promise<Result<Head, IpcError>> {
    if (state === null) return err({ code: 'errors.spaceReadOnly' })
    if (readOnly !== null) return err({ code: readOnly === 'lockedElsewhere' ? 'errors.lockLost' : 'errors.spaceReadOnly' })
    const appended = await appendTo(layer, state, raw)
    if (!appended.ok) {
      if (appended.error.code === 'errors.journalDamaged') readOnly = 'journalDamaged'
      return appended
    }
    const { place, isAboutSpace } = appended.value
    if (place !== null) {
      const index = insertInOrder(places, place)
      if (snapshot !== null && index < snapshot.cursor) snapshot = null
      if (isAboutSpace) insertInOrder(spacePlaces, place)
    }
    return ok(state.head)
  }

  return {
    heads,
    findings,
    latestClock: () => places.at(-1)?.clock ?? null,
    actCount: () => places.length,
    readOnly: () => readOnly,
    stopWriting: (reason) => {
      readOnly ??= reason
    },
    read: (cursor) => reader.readPage(places, cursor),
    readAll: () => reader.readAll(places),
    search: createActSearch(places, createActReader(layer, spaceFolder)),
    freeze: () => {
      const frozen = [...places]
      return {
        heads: heads(),
        segments: segmentsOf(frozen),
        read: (cursor) => checkedReader.readPage(frozen, cursor),
        readAll: () => reader.readAll(frozen),
      }
    },
    snapshot: () => snapshot,
    lookForSnapshot: async () => {
      snapshot = await findSnapshot(layer, content)
    },
    readSnapshot: (number, cursor) => pages.read(snapshot, number, cursor),
    bytesAfterSnapshot: () =>
      places.slice(snapshot?.cursor ?? 0).reduce((sum, { jsonStart, jsonEnd }) => sum + jsonEnd - jsonStart, 0),
    spaceRecord: async () => {
      const acts = await reader.readAll(spacePlaces)
      if (!acts.ok) return acts
      return ok((await foldActs(acts.value).get('spaces', spaceId)) ?? null)
    },
    append: (raw) => {
      const answer = queue.then(() => appendNow(raw))
      queue = answer.catch(() => undefined)
      return answer
    },
  }
}

/** A gap that a person has accepted keeps nobody from writing. */
async function judged(
  layer: FileLayer,
  content: JournalContent,
  findings: readonly JournalFinding[],
  spacePlaces: readonly ActPlace[],
): Promise<readonly JournalFinding[]> {
  if (!hasDamage(findings)) return findings
  const acts = await content.reader.readAll(spacePlaces)
  const record = acts.ok ? await foldActs(acts.value).get('spaces', content.spaceId) : undefined
  return markKept(layer, content, markAccepted(findings, record?.acceptedDamages ?? []))
}

function segmentsOf(places: readonly ActPlace[]): FrozenSegment[] {
  const segments = new Map<string, FrozenSegment>()
  for (const { file, replicaId, sequence, jsonEnd } of places) {
    const before = segments.get(file)
    const size = Math.max(before?.size ?? 0, jsonEnd + 1)
    const lastSequence = Math.max(before?.lastSequence ?? 0, sequence)
    segments.set(file, { replicaId, name: basename(file), path: file, size, lastSequence })
  }
  const byPlace = (a: FrozenSegment, b: FrozenSegment) =>
    a.replicaId === b.replicaId ? (a.name < b.name ? -1 : 1) : a.replicaId < b.replicaId ? -1 : 1
  return [...segments.values()].toSorted(byPlace)
}

/** Almost always at the end: a clock goes forward. Gives where it was put. */
function insertInOrder(places: ActPlace[], place: ActPlace): number {
  let index = places.length
  for (let before = places[index - 1]; before !== undefined && byClock(before, place) > 0; before = places[index - 1]) index -= 1
  places.splice(index, 0, place)
  return index
}
