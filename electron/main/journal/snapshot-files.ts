import { createHash, hash } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import { idSchema } from '#shared/domain/common/ids.ts'
import { actFormat, digestSchema, headSchema, tableNameSchema } from '#shared/domain/journal/act.ts'
import { canonicalJson } from '#shared/domain/journal/canonical-json.ts'
import type { Row } from '#shared/domain/journal/fold.ts'
import type { MemoryState } from '#shared/domain/journal/state.ts'
import { allMigrations } from '#shared/domain/migrations/all-migrations.ts'
import { migrateRow } from '#shared/domain/migrations/migration.ts'
import { tableNames, type TableName } from '#shared/domain/tables.ts'
import { rowFault } from '#shared/interchange/space-file-snapshot.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { readJson } from '../files/read-json.ts'
import { makeFolderDurably, writeAtomic, writeAtomicStream } from '../files/write-atomic.ts'
import { asBuffer } from './segments.ts'

const gapSchema = z.object({ replicaId: idSchema, from: z.int(), to: z.int().nullable() })

/** What a snapshot says of itself. It is written after the rows: without it they are nothing. */
const snapshotSchema = z.object({
  format: z.int().min(1),
  spaceId: idSchema,
  madeAt: z.iso.datetime(),
  /** The last act of each replica that it tells of. */
  heads: z.array(headSchema),
  /** Of the last of these acts. */
  clock: z.string(),
  actCount: z.int().min(1),
  /** Acts that the journal had lost when it was made. */
  without: z.array(gapSchema),
  /** Of the file of rows, in bytes; SHA-256. */
  size: z.int().nonnegative(),
  digest: digestSchema,
  rowCount: z.int().nonnegative(),
})
export type Snapshot = z.infer<typeof snapshotSchema> & { readonly number: number }
export type SnapshotFacts = Pick<Snapshot, 'spaceId' | 'madeAt' | 'heads' | 'clock' | 'actCount' | 'without'>

const manifestPattern = /^(\d{6})\.json$/
const keptSnapshots = 2
/** Rows handled before the windows are answered again. */
const rowsInTurn = 2000

export const snapshotsFolder = (spaceFolder: string): string => join(spaceFolder, 'snapshots')
const pathOf = (spaceFolder: string, number: number, end: string): string =>
  join(snapshotsFolder(spaceFolder), `${String(number).padStart(6, '0')}${end}`)
const rowsPath = (spaceFolder: string, number: number): string => pathOf(spaceFolder, number, '.rows.jsonl')

/** The snapshots of a space that this version can read, newest first; one that cannot be read is as if it were not there. */
export async function listSnapshots(layer: FileLayer, spaceFolder: string, spaceId: string): Promise<Snapshot[]> {
  const found: Snapshot[] = []
  for (const name of (await layer.list(snapshotsFolder(spaceFolder)).catch(() => [])).toReversed()) {
    const number = Number(manifestPattern.exec(name)?.[1] ?? 0)
    if (number === 0) continue
    const read = await readJson(layer, join(snapshotsFolder(spaceFolder), name), snapshotSchema).catch(() => null)
    if (read?.kind !== 'read' || read.value.spaceId !== spaceId || read.value.format > actFormat) continue
    found.push({ ...read.value, number })
  }
  return found
}

const rowLineSchema = z.tuple([tableNameSchema, z.looseObject({ id: z.string() })])
export type SnapshotRow = readonly [TableName, Row]

async function bytesOf(layer: FileLayer, spaceFolder: string, { number, size, digest }: Snapshot): Promise<Buffer | null> {
  const bytes = asBuffer(await layer.read(rowsPath(spaceFolder, number)))
  return bytes.length === size && hash('sha256', bytes, 'hex') === digest ? bytes : null
}

/** Whether the rows of a snapshot are there, to the last byte. */
export const hasRows = (layer: FileLayer, spaceFolder: string, snapshot: Snapshot): Promise<boolean> =>
  bytesOf(layer, spaceFolder, snapshot).then(
    (bytes) => bytes !== null,
    () => false,
  )

/** The rows of a snapshot, each checked by its schema; `null` when one byte is not as it was written. */
export async function readSnapshotRows(layer: FileLayer, spaceFolder: string, snapshot: Snapshot): Promise<SnapshotRow[] | null> {
  try {
    const { rowCount, format } = snapshot
    const bytes = await bytesOf(layer, spaceFolder, snapshot)
    if (bytes === null) return null
    const rows: SnapshotRow[] = []
    for (let at = 0; at < bytes.length;) {
      const end = bytes.indexOf(0x0a, at)
      if (end === -1) return null
      const [table, written] = rowLineSchema.parse(JSON.parse(bytes.toString('utf8', at, end)))
      const row = migrateRow(allMigrations, format, table, written) as Row // `as`: a record stays one, and its schema follows
      if (rowFault(table, row, '') !== null) return null
      rows.push([table, row])
      at = end + 1
      if (rows.length % rowsInTurn === 0) await nextTurn()
    }
    return rows.length === rowCount ? rows : null
  } catch {
    return null
  }
}

function* linesOf(state: Pick<MemoryState, 'rows'>): Generator<string> {
  for (const table of tableNames)
    for (const row of state.rows(table).toSorted((a, b) => (a.id < b.id ? -1 : 1))) yield `${canonicalJson([table, row])}\n`
}

/**
 * Writes a snapshot of a state, then reads it back, holds each row against its schema and against that state. Gives
 * `null`, and leaves nothing that counts, when one is not right. Rejects with the disk's error.
 */
export async function writeSnapshot(
  layer: FileLayer,
  spaceFolder: string,
  facts: SnapshotFacts,
  state: Pick<MemoryState, 'rows' | 'row'>,
): Promise<Snapshot | null> {
  const folder = snapshotsFolder(spaceFolder)
  await makeFolderDurably(layer, folder)
  const numbers = (await layer.list(folder)).map((name) => Number.parseInt(name, 10)).filter((each) => each > 0)
  const number = Math.max(0, ...numbers) + 1
  const digest = createHash('sha256')
  let [size, rowCount] = [0, 0]
  function* pieces(): Generator<Uint8Array> {
    for (const line of linesOf(state)) {
      const bytes = Buffer.from(line)
      digest.update(bytes)
      size += bytes.length
      rowCount += 1
      yield bytes
    }
  }
  await writeAtomicStream(layer, rowsPath(spaceFolder, number), gathered(pieces()))
  const snapshot: Snapshot = { ...facts, format: actFormat, size, digest: digest.digest('hex'), rowCount, number }
  const written = await readSnapshotRows(layer, spaceFolder, snapshot)
  if (written === null || !(await areSame(written, state))) {
    await layer.remove(rowsPath(spaceFolder, number))
    return null
  }
  const { number: _, ...manifest } = snapshot
  await writeAtomic(layer, pathOf(spaceFolder, number, '.json'), `${JSON.stringify(manifest)}\n`)
  return snapshot
}

async function areSame(rows: readonly SnapshotRow[], state: Pick<MemoryState, 'row'>): Promise<boolean> {
  for (const [index, [table, row]] of rows.entries()) {
    if (canonicalJson(row) !== canonicalJson(state.row(table, row.id))) return false
    if (index % rowsInTurn === 0) await nextTurn()
  }
  return true
}

/** In pieces of about 1 MB: one write a line would take most of the time. */
function* gathered(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let [waiting, size] = [[] as Uint8Array[], 0]
  for (const piece of pieces) {
    waiting.push(piece)
    size += piece.length
    if (size < 1024 * 1024) continue
    yield Buffer.concat(waiting)
    ;[waiting, size] = [[], 0]
  }
  if (size > 0) yield Buffer.concat(waiting)
}

/** Keeps the newest snapshots, and no rows without their manifest. The acts of those that go are all still in the journal. */
export async function dropOldSnapshots(layer: FileLayer, spaceFolder: string, spaceId: string): Promise<void> {
  const kept = new Set((await listSnapshots(layer, spaceFolder, spaceId)).slice(0, keptSnapshots).map(({ number }) => number))
  for (const name of await layer.list(snapshotsFolder(spaceFolder)))
    if (!kept.has(Number.parseInt(name, 10))) await layer.remove(join(snapshotsFolder(spaceFolder), name))
}
