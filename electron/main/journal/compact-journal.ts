import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Instant } from '#shared/domain/common/dates.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { createMemoryState } from '#shared/domain/journal/state.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { makeFolderDurably, writeAtomic } from '../files/write-atomic.ts'
import { lineAt } from './journal-line.ts'
import type { FrozenJournal, Journal } from './journal.ts'
import { archiveFolder, asBuffer, listSegments } from './segments.ts'
import { dropOldSnapshots, writeSnapshot } from './snapshot-files.ts'

/** In bytes of acts that no snapshot tells of yet: under it, nothing is done. */
export const usualCompactAbove = 200 * 1024 * 1024

export type SpaceToCompact = {
  readonly folder: string
  readonly spaceId: string
  readonly replicaId: string
  readonly journal: Journal
}

export type CompactOptions = {
  readonly above: number
  readonly now: () => Instant
  /** Looked at between two steps: false stops there, with nothing half done. */
  readonly mayGoOn: () => Promise<boolean>
}

export type Compacted = 'notNeeded' | 'stopped' | 'done'

/**
 * Once enough acts have come, writes down the state to which they lead, checks what was written against them, then puts
 * the closed segments of this replica in their archive. Nothing is deleted: the archive is read like the rest. Stopped or
 * refused at any step, all acts are where they were, or in the archive.
 * Errors: `errors.snapshotUnusable` when what was written is not right, those of the disk.
 */
export async function compactJournal(
  layer: FileLayer,
  space: SpaceToCompact,
  { above, now, mayGoOn }: CompactOptions,
): Promise<Result<Compacted, IpcError>> {
  const { journal, folder, spaceId } = space
  // A snapshot tells of a whole journal, and of nothing that somebody has to judge.
  if (journal.readOnly() !== null || journal.findings.some(({ kind }) => kind !== 'tornTail')) return ok('notNeeded')
  try {
    const frozen = journal.freeze()
    const isDue = journal.bytesAfterSnapshot() >= above
    if (isDue) {
      // The rows take less than the acts: twice as much room, and nobody else's work comes short.
      if ((await layer.freeSpace(folder)) < 2 * sizeOf(frozen)) return ok('notNeeded')
      const taken = await takeSnapshot(layer, space, frozen, { now, mayGoOn })
      if (!taken.ok || taken.value === 'stopped') return taken
      await dropOldSnapshots(layer, folder, spaceId)
    }
    const archived = await archiveClosed(layer, space, frozen, mayGoOn)
    return ok(isDue && archived === 'notNeeded' ? 'done' : archived)
  } catch (error) {
    return err(fileError(error, 'errors.writeFailed'))
  }
}

const sizeOf = ({ segments }: FrozenJournal): number => segments.reduce((sum, { size }) => sum + size, 0)

async function takeSnapshot(
  layer: FileLayer,
  { folder, spaceId, journal }: SpaceToCompact,
  frozen: FrozenJournal,
  { now, mayGoOn }: Pick<CompactOptions, 'now' | 'mayGoOn'>,
): Promise<Result<'done' | 'stopped', IpcError>> {
  const state = createMemoryState()
  let clock = ''
  let actCount = 0
  for (let cursor: number | null = 0; cursor !== null;) {
    const page = await frozen.read(cursor)
    if (!page.ok) return page
    for (const act of page.value.acts) {
      state.apply(act)
      ;({ clock } = act.header)
    }
    actCount += page.value.acts.length
    cursor = page.value.next
    // The windows are answered between two pages.
    await nextTurn()
    if (!(await mayGoOn())) return ok('stopped')
  }
  const facts = { spaceId, madeAt: now(), heads: [...frozen.heads], clock, actCount, without: [] }
  if ((await writeSnapshot(layer, folder, facts, state)) === null) return err({ code: 'errors.snapshotUnusable' })
  await journal.lookForSnapshot()
  return ok('done')
}

/** Line after line to the end, as long as it was found to be: a wrong reading must not be what is kept. */
function isWhole(bytes: Buffer, size: number): boolean {
  let at = 0
  for (let line = lineAt(bytes, at); line !== null; line = lineAt(bytes, at)) at = line.end
  return at === bytes.length && bytes.length === size
}

/**
 * Moves the segments of this replica that nothing is written to any more and that the snapshot tells of. Each is first
 * written in the archive, on the disk and read back, and only then taken from where it stood.
 */
async function archiveClosed(
  layer: FileLayer,
  { folder, replicaId, journal }: SpaceToCompact,
  frozen: FrozenJournal,
  mayGoOn: CompactOptions['mayGoOn'],
): Promise<Compacted> {
  const end = journal.snapshot()?.heads.find((head) => head.replicaId === replicaId)?.sequence ?? 0
  const own = frozen.segments.filter((segment) => segment.replicaId === replicaId).slice(0, -1)
  const sizes = new Map(own.filter(({ lastSequence }) => lastSequence <= end).map(({ name, size }) => [name, size]))
  const closed = (await listSegments(layer, folder, replicaId)).filter(({ name, isArchived }) => !isArchived && sizes.has(name))
  for (const { name, path } of closed) {
    if (!(await mayGoOn())) return 'stopped'
    const bytes = asBuffer(await layer.read(path))
    if (!isWhole(bytes, sizes.get(name) ?? 0)) throw new Error(`${name} was not read as it stands`)
    const target = join(archiveFolder(folder, replicaId), name)
    await makeFolderDurably(layer, dirname(target))
    await writeAtomic(layer, target, bytes)
    if (!asBuffer(await layer.read(target)).equals(bytes)) throw new Error(`${name} was not written as it stands`)
    await layer.remove(path)
    await layer.syncFolder(dirname(path))
  }
  return closed.length === 0 ? 'notNeeded' : 'done'
}
