import type { Act, Head } from '#shared/domain/journal/act.ts'
import { hashHeader } from '#shared/domain/journal/act.ts'
import { gapsOf, type ActGap } from '#shared/domain/journal/gaps.ts'
import { createMemoryState } from '#shared/domain/journal/state.ts'
import { tableNames } from '#shared/domain/tables.ts'
import type { IpcOutput, JournalFinding, JournalSnapshot } from '#shared/ipc/contract.ts'
import { applyActs, readyMeta, replaceFolded, startBuilding, writeHeads, type Folded } from './apply-acts.ts'
import type { JournalPort } from './journal-port.ts'
import { followHeads, haveComeBack } from './journal-gaps.ts'
import { callOrThrow } from './journal-port.ts'
import { forgetAnswers, projectionVersion, type Projection, type RowCounts } from './projection.ts'
import { createHeadsReader, fromTheFirst, loadSnapshot, readPages, type LoadedSnapshot } from './read-journal.ts'
import { decideStartUp, type Ancestry, type HeadDifference, type ProjectionStatus, type StartUpDecision } from './start-up.ts'
import { createRowWriter } from './write-rows.ts'

export type OpeningProgress = {
  readonly step: 'reading' | 'writing'
  readonly done: number
  readonly total: number
}

type OpeningOptions = {
  readonly onProgress?: (progress: OpeningProgress) => void
  /** Screens are reading the projection: a rebuild takes one transaction, without progress. */
  readonly isInUse?: boolean
  /** A read has failed: whatever the store says of itself, it is made again. */
  readonly isBroken?: boolean
}

export type OpenedProjection = {
  readonly journal: IpcOutput<'journal:open'>
  readonly decision: 'open' | 'applyRest' | 'rebuild' | 'readOnlyAhead' | 'readOnlyForked'
  readonly differences: readonly HeadDifference[]
}

const applyChunk = 200

async function readStatus(projection: Projection): Promise<ProjectionStatus> {
  try {
    if (!projection.isOpen()) await projection.open()
    const meta = await projection.meta.get('projection')
    const heads = await projection.heads.toArray()
    if (meta === undefined) return heads.length === 0 ? { kind: 'empty' } : { kind: 'unreadable' }
    if (meta.state === 'building') return { kind: 'building' }
    if (meta.projectionVersion !== projectionVersion) return { kind: 'otherVersion', heads }
    if (!(await hasAllRows(projection, meta.rows))) return { kind: 'incomplete', heads }
    return { kind: 'ready', heads, clock: meta.clock, without: meta.without ?? [] }
  } catch {
    return { kind: 'unreadable' }
  }
}

async function hasAllRows(projection: Projection, rows: RowCounts): Promise<boolean> {
  for (const name of tableNames) if ((await projection.table(name).count()) !== (rows[name] ?? 0)) return false
  return true
}

/** What is lost to a view: without the rows of a snapshot, what only that snapshot held is lost too. */
const gapsAfter = (start: LoadedSnapshot, findings: readonly JournalFinding[]): ActGap[] =>
  gapsOf(start === fromTheFirst ? findings.map((finding) => ({ ...finding, snapshotAt: null })) : findings)

/** Acts that need not be read again: a projection that has them all, and a snapshot that says where they led. */
const skipped = (heads: readonly Head[], snapshot: JournalSnapshot | null): LoadedSnapshot => {
  const has = (head: Head) => heads.some(({ replicaId, sequence }) => replicaId === head.replicaId && sequence >= head.sequence)
  return snapshot?.heads.every(has) === true ? snapshot : fromTheFirst
}

/** What the acts say of a projection that is behind, and the acts that it lacks. */
async function readAncestry(
  journal: JournalPort,
  heads: readonly Head[],
  start: LoadedSnapshot,
  onChunk: (done: number) => void,
): Promise<{ ancestry: Ancestry; missing: Act[] }> {
  const known = new Map(heads.map((head) => [head.replicaId, head.sequence]))
  const hashes = new Map(
    start.heads
      .filter(({ replicaId, sequence }) => known.get(replicaId) === sequence)
      .map(({ replicaId, hash }) => [replicaId, hash]),
  )
  const missing: Act[] = []
  let done = start.cursor
  for await (const acts of readPages(journal, start.cursor)) {
    for (const act of acts) {
      const { replicaId, sequence } = act.header
      const applied = known.get(replicaId) ?? 0
      if (sequence === applied) hashes.set(replicaId, hashHeader(act.header))
      if (sequence > applied) missing.push(act)
    }
    onChunk((done += acts.length))
  }
  return { ancestry: { hashes, firstMissingClock: missing[0]?.header.clock ?? null }, missing }
}

/** The fold of the whole journal. Throws when it can't be read or changes meanwhile. */
async function foldJournal(journal: JournalPort): Promise<Folded> {
  const told = await callOrThrow(journal.openJournal(null))
  const state = createMemoryState()
  const start = await loadSnapshot(journal, told.snapshot, state.load)
  const ends = createHeadsReader(start)
  for await (const acts of readPages(journal, start.cursor)) {
    for (const act of acts) {
      state.apply(act)
      ends.take(act)
    }
  }
  ends.expectWhole(told.heads)
  return { rows: state.rows, heads: ends.heads(), clock: ends.clock(), without: gapsAfter(start, told.findings) }
}

/** An empty store, whatever state the one before is in. */
async function startAfresh(projection: Projection, journal: JournalPort): Promise<void> {
  try {
    await projection.delete()
    await projection.open()
  } catch (error) {
    if (journal.clearStore === undefined) throw error
    projection.close()
    await callOrThrow(journal.clearStore(null))
    await projection.open()
  }
}

/**
 * Drops the projection and makes it again from the acts: rows are written while the next acts are read, and the store says
 * that it is being built until the last transaction. It is dropped only once the journal can be read.
 */
export async function rebuildProjection(
  projection: Projection,
  journal: JournalPort,
  onProgress: (progress: OpeningProgress) => void = () => {},
): Promise<void> {
  const told = await callOrThrow(journal.openJournal(null))
  const state = createMemoryState()
  const start = await loadSnapshot(journal, told.snapshot, state.load)
  const pages = readPages(journal, start.cursor)
  let page = await pages.next()
  await startAfresh(projection, journal)
  await startBuilding(projection)
  const ends = createHeadsReader(start)
  const countRows = () => tableNames.reduce((sum, name) => sum + state.rows(name).length, 0)
  const progress = createProgress(told.actCount - start.cursor, countRows, onProgress)
  const writer = createRowWriter(projection, state, progress.written)
  try {
    await writer.takeAll()
    for (; page.done !== true; page = await pages.next()) {
      for (const act of page.value) {
        state.apply(act)
        ends.take(act)
      }
      progress.read(page.value.length)
      await writer.take(page.value)
    }
    ends.expectWhole(told.heads)
    progress.allRead()
    await writer.end()
  } finally {
    await writer.settled()
  }
  await writeHeads(projection, {
    rows: state.rows,
    heads: ends.heads(),
    clock: ends.clock(),
    without: gapsAfter(start, told.findings),
  })
  forgetAnswers(projection)
}

/** Acts while they are read, then rows: those written meanwhile are counted. */
function createProgress(acts: number, countRows: () => number, tell: (progress: OpeningProgress) => void) {
  let read = 0
  let rows = 0
  let total: number | null = null
  const tellRows = () => {
    if (total !== null) tell({ step: 'writing', done: Math.min(rows, total), total })
  }
  return {
    read: (count: number) => tell({ step: 'reading', done: (read += count), total: Math.max(acts, read) }),
    written: (count: number) => {
      rows += count
      tellRows()
    },
    allRead: () => {
      total = countRows()
      tellRows()
    },
  }
}

/** Makes the projection again under the screens that read it; they see the state before, then the state after. */
async function rebuildInPlace(projection: Projection, journal: JournalPort): Promise<void> {
  await replaceFolded(projection, await foldJournal(journal))
}

const isEqualOrBehind = (kind: StartUpDecision['kind']): boolean => kind === 'open' || kind === 'applyRest'

/**
 * Opens a space's projection by the start-up matrix and leaves it equal to the journal, or read-only beside it.
 * Run again after a doubt (a write that failed, an answer that never came): same matrix, same result.
 * Throws when the journal can't be read or the store can't be made again.
 */
export async function openProjection(
  projection: Projection,
  journal: JournalPort,
  { onProgress = () => {}, isInUse = false, isBroken = false }: OpeningOptions = {},
): Promise<OpenedProjection> {
  const opened = await callOrThrow(journal.openJournal(null))
  const status: ProjectionStatus = isBroken ? { kind: 'unreadable' } : await readStatus(projection)
  let decision = decideStartUp(status, opened.heads, null)
  let missing: Act[] = []
  if (decision.kind === 'readActs' && status.kind === 'ready') {
    const read = await readAncestry(journal, status.heads, skipped(status.heads, opened.snapshot), (done) =>
      onProgress({ step: 'reading', done, total: Math.max(opened.actCount, done) }),
    )
    missing = read.missing
    decision = decideStartUp(status, opened.heads, read.ancestry)
    // Acts are missing among those to apply: only the whole can be folded without them.
    if (decision.kind === 'applyRest' && !followHeads(missing, status.heads)) decision = { kind: 'rebuild' }
  }
  if (status.kind === 'ready' && isEqualOrBehind(decision.kind) && haveComeBack(status.without ?? [], gapsOf(opened.findings))) {
    decision = { kind: 'rebuild' }
  }
  switch (decision.kind) {
    case 'open':
      if (status.kind === 'empty') await projection.meta.put(readyMeta(null))
      break
    case 'applyRest':
      for (let start = 0; start < missing.length; start += applyChunk) {
        await applyActs(projection, missing.slice(start, start + applyChunk))
        onProgress({ step: 'writing', done: Math.min(start + applyChunk, missing.length), total: missing.length })
      }
      break
    case 'rebuild':
      if (isInUse && status.kind !== 'unreadable') await rebuildInPlace(projection, journal)
      else await rebuildProjection(projection, journal, onProgress)
      break
    case 'readOnlyAhead':
    case 'readOnlyForked':
      return { journal: opened, decision: decision.kind, differences: decision.differences }
    case 'readActs':
      throw new Error('The acts were read and nothing was decided')
  }
  return { journal: opened, decision: decision.kind, differences: [] }
}
