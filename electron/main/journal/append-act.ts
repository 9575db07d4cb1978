import { join } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { actFormat, actSchema, chainFault, headAfter, type Act, type Head } from '#shared/domain/journal/act.ts'
import { canonicalJson } from '#shared/domain/journal/canonical-json.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { makeFolderDurably, truncateDurably } from '../files/write-atomic.ts'
import { largestFile, putBlob } from '../space/blobs.ts'
import { encodeLine, largestBodyInLine, lineAt } from './journal-line.ts'
import type { ActPlace, Segment } from './scan-replica.ts'
import { replicaFolder, segmentName } from './segments.ts'

/** In bytes: a segment is closed when the next line would take it over this size. */
export const usualSegmentSize = 8 * 1024 * 1024

/** What the writer of one replica remembers between two acts. */
export type AppendState = {
  readonly spaceFolder: string
  readonly spaceId: string
  readonly segmentSize: number
  head: Head
  lastClock: string | null
  last: Segment | null
  /** A refused write may have left bytes behind: the file to cut back before the next one. */
  toCut: { readonly path: string; readonly size: number } | null
}

/** `place` is `null` when the act is the one already written last: a repeated call after a lost answer. */
export type Appended = { readonly place: ActPlace | null; readonly isAboutSpace: boolean }

/** Parses, checks against the own head, writes, syncs; `state` moves on only when all of it is done. */
export async function appendTo(layer: FileLayer, state: AppendState, raw: unknown): Promise<Result<Appended, IpcError>> {
  const parsed = actSchema.safeParse(raw)
  if (!parsed.success || parsed.data.header.format !== actFormat) return err({ code: 'errors.actInvalid' })
  const act = parsed.data
  const isAboutSpace = act.header.subjects.some(({ table }) => table === 'spaces')
  const next = headAfter(act)
  if (next.hash === state.head.hash) return ok({ place: null, isAboutSpace })
  const goesBack = state.lastClock !== null && act.header.clock <= state.lastClock
  if (goesBack || chainFault(act, state.head, state.spaceId) !== null) return err({ code: 'errors.journalOrder' })
  try {
    const line = await lineOf(layer, state.spaceFolder, act)
    if (!line.ok) return line
    return await writeLine(layer, state, act, line.value, next, isAboutSpace)
  } catch (error) {
    return err(fileError(error, 'errors.writeFailed'))
  }
}

async function lineOf(layer: FileLayer, spaceFolder: string, act: Act): Promise<Result<Buffer, IpcError>> {
  const body = Buffer.from(canonicalJson(act.body))
  if (body.byteLength > largestFile) return err({ code: 'errors.actTooLarge' })
  if (body.byteLength <= largestBodyInLine) return ok(encodeLine(act))
  const kept = await putBlob(layer, spaceFolder, body)
  return kept.ok ? ok(encodeLine({ bodyBlob: kept.value, header: act.header })) : kept
}

async function writeLine(
  layer: FileLayer,
  state: AppendState,
  act: Act,
  line: Buffer,
  next: Head,
  isAboutSpace: boolean,
): Promise<Result<Appended, IpcError>> {
  const { replicaId } = state.head
  const folder = replicaFolder(state.spaceFolder, replicaId)
  const target = segmentFor(state, line.byteLength)
  const path = join(folder, target.name)
  const ready = await makeReady(layer, state, folder, path, target)
  if (!ready.ok) return ready
  try {
    await writeDurably(layer, path, line, target.isNew, folder)
  } catch (error) {
    state.toCut = { path, size: target.size }
    await cutBack(layer, state).catch(() => undefined)
    throw error
  }
  const written = lineAt(line, 0)
  state.toCut = null
  state.head = next
  state.lastClock = act.header.clock
  state.last = { name: target.name, size: target.size + line.byteLength, isArchived: false }
  return ok({
    isAboutSpace,
    place: {
      replicaId,
      sequence: next.sequence,
      clock: act.header.clock,
      file: path,
      jsonStart: target.size + (written?.jsonStart ?? 0),
      jsonEnd: target.size + (written?.jsonEnd ?? 0),
    },
  })
}

type Target = Segment & { readonly isNew: boolean }

function segmentFor({ last, segmentSize }: AppendState, length: number): Target {
  if (last === null) return { name: segmentName(1), size: 0, isArchived: false, isNew: true }
  const hasRoom = last.size === 0 || last.size + length <= segmentSize
  if (hasRoom && !last.isArchived) return { ...last, isNew: false }
  return { name: segmentName(Number.parseInt(last.name, 10) + 1), size: 0, isArchived: false, isNew: true }
}

/** The segment stands on disk as this writer left it, or the reason why not. */
async function makeReady(
  layer: FileLayer,
  state: AppendState,
  folder: string,
  path: string,
  target: Target,
): Promise<Result<void, IpcError>> {
  if ((await layer.stat(state.spaceFolder)) === null) return err({ code: 'errors.folderMissing' })
  await cutBack(layer, state)
  const found = await layer.stat(path)
  if (target.isNew) {
    if (found !== null && found.size > 0) return err({ code: 'errors.journalDamaged' })
    await makeFolderDurably(layer, folder)
    return ok(undefined)
  }
  if (found === null) return err({ code: 'errors.folderMissing' })
  return found.size === target.size ? ok(undefined) : err({ code: 'errors.journalDamaged' })
}

async function writeDurably(layer: FileLayer, path: string, line: Buffer, isNew: boolean, folder: string): Promise<void> {
  const handle = await layer.openWrite(path, 'append')
  try {
    await handle.write(line)
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (isNew) await layer.syncFolder(folder)
}

/** Takes the segment back to the length it had before the refused write; one that is out of reach is cut when it is back. */
async function cutBack(layer: FileLayer, state: AppendState): Promise<void> {
  if (state.toCut === null) return
  const { path, size } = state.toCut
  const found = await layer.stat(path)
  if (found === null) return
  if (found.size > size) await truncateDurably(layer, path, size)
  state.toCut = null
}
