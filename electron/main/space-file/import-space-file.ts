import { dirname, join } from 'node:path'
import type { Id } from '#shared/domain/common/ids.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { actFormat, type Change } from '#shared/domain/journal/act.ts'
import { diffRows } from '#shared/domain/journal/fold.ts'
import type { MemoryState } from '#shared/domain/journal/state.ts'
import type { Profile } from '#shared/domain/profile.ts'
import { tableNames } from '#shared/domain/tables.ts'
import type { Manifest } from '#shared/interchange/space-file-format.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import { makeFolderDurably, writeAtomic } from '../files/write-atomic.ts'
import { openJournal } from '../journal/journal.ts'
import type { SpaceDependencies } from '../space/open-space.ts'
import { recordAct } from '../space/record-act.ts'
import { isEmptyFolder, spaceFilePath, type SpaceFile } from '../space/space-folder.ts'
import { unpackSpaceFile } from './unpack-space-file.ts'
import { verifyUnpacked } from './verify-unpacked.ts'

export type ImportMode =
  /** Same space, history kept, written here by a new replica. */
  | { readonly kind: 'resume' }
  /** A space of its own, whose first act cites the origin and creates every record as it stands. */
  | {
      readonly kind: 'copy'
      readonly origin: 'copy' | 'sample'
      readonly profile: Profile
      readonly nameOf: (name: string) => string
    }

export type ImportRequest = { readonly file: string; readonly folder: string; readonly mode: ImportMode }

/**
 * Unpacks a `.gouvernail` file beside `folder`, verifies all of it, and only then gives it that name.
 * An error leaves nothing behind and `folder` as it was: missing or empty. Gives the id of the space made.
 */
export async function importSpaceFile(
  deps: SpaceDependencies,
  { file, folder, mode }: ImportRequest,
): Promise<Result<Id, IpcError>> {
  const { layer, outside } = deps
  const beside = join(dirname(folder), `.gouvernail-${outside.newId().slice(0, 8)}`)
  try {
    const free = await isFree(deps, folder)
    if (!free.ok) return free
    await makeFolderDurably(layer, dirname(folder))
    const made = await prepare(deps, file, beside, mode)
    if (made.ok) await putInPlace(deps, beside, folder, made.value)
    return made.ok ? ok(made.value.spaceId) : made
  } catch (error) {
    return err(fileError(error, 'errors.writeFailed'))
  } finally {
    await layer.remove(beside).catch(() => undefined)
  }
}

async function isFree({ layer }: SpaceDependencies, folder: string): Promise<Result<null, IpcError>> {
  const found = await layer.stat(folder)
  if (found !== null && (found.kind === 'file' || !(await isEmptyFolder(layer, folder))))
    return err({ code: 'errors.folderNotEmpty' })
  return ok(null)
}

type Prepared = { readonly spaceId: Id; readonly replicaId: Id }

async function prepare(
  deps: SpaceDependencies,
  file: string,
  beside: string,
  mode: ImportMode,
): Promise<Result<Prepared, IpcError>> {
  const { layer, outside } = deps
  const unpacked = await unpackSpaceFile(layer, file, beside)
  if (!unpacked.ok) return unpacked
  const verified = await verifyUnpacked(layer, beside, unpacked.value)
  if (!verified.ok) return verified
  const { manifest } = unpacked.value
  const replicaId = outside.newId()
  if (mode.kind === 'resume') {
    await describe(deps, beside, { format: actFormat, spaceId: manifest.spaceId, createdAt: manifest.exportedAt })
    return ok({ spaceId: manifest.spaceId, replicaId })
  }
  const spaceId = outside.newId()
  await layer.remove(join(beside, 'journal'))
  await dropUncitedBlobs(deps, beside, verified.value.state)
  const written = await writeCopy(
    deps,
    beside,
    { spaceId, replicaId },
    copyChanges(verified.value.state, manifest, spaceId, mode),
    mode.profile,
  )
  if (!written.ok) return written
  await describe(deps, beside, { format: actFormat, spaceId, createdAt: outside.now() })
  return ok({ spaceId, replicaId })
}

async function describe({ layer }: SpaceDependencies, folder: string, content: SpaceFile): Promise<void> {
  for (const name of ['journal', 'drafts', 'blobs', 'backups']) await makeFolderDurably(layer, join(folder, name))
  await writeAtomic(layer, spaceFilePath(folder), `${JSON.stringify(content)}\n`)
}

/** A copy leaves the origin's history behind, and with it what only that history held. */
async function dropUncitedBlobs({ layer }: SpaceDependencies, folder: string, state: MemoryState): Promise<void> {
  const blobs = join(folder, 'blobs')
  if ((await layer.stat(blobs)) === null) return
  const records = JSON.stringify(tableNames.map((table) => state.rows(table)))
  const cited = new Set(records.match(/[0-9a-f]{64}/gu))
  for (const name of await layer.list(blobs)) if (!cited.has(name)) await layer.remove(join(blobs, name))
}

function copyChanges(state: MemoryState, manifest: Manifest, spaceId: Id, mode: Extract<ImportMode, { kind: 'copy' }>): Change[] {
  const own = {
    id: spaceId,
    name: mode.nameOf(manifest.name),
    origin: { spaceId: manifest.spaceId, name: manifest.name, kind: mode.origin },
    acceptedDamages: [],
  }
  const others = tableNames.filter((table) => table !== 'spaces')
  return [
    diffRows('spaces', undefined, own),
    ...others.flatMap((table) => state.rows(table).map((row) => diffRows(table, undefined, row))),
  ].filter((change) => change !== null)
}

/** Well under what one act may hold. */
const changesSize = 8 * 1024 * 1024

/** One act, or a few when the space is very large: nothing of it shows before the folder has its name. */
async function writeCopy(
  deps: SpaceDependencies,
  folder: string,
  ids: Prepared,
  changes: readonly Change[],
  profile: Profile,
): Promise<Result<null, IpcError>> {
  const opened = await openJournal(deps.layer, { spaceFolder: folder, ...ids, isWritable: true })
  if (!opened.ok) return opened
  for (const part of inParts(changes)) {
    const recorded = await recordAct({ ...ids, journal: opened.value }, deps.outside, profile, {
      kind: 'space.copy',
      changes: part,
    })
    if (!recorded.ok) return recorded
  }
  return ok(null)
}

function inParts(changes: readonly Change[]): Change[][] {
  const parts: Change[][] = [[]]
  let size = 0
  for (const change of changes) {
    const length = JSON.stringify(change).length
    if (size + length > changesSize) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(change)
    size += length
  }
  return parts.filter((part) => part.length > 0)
}

async function putInPlace(
  { layer, replicas }: SpaceDependencies,
  beside: string,
  folder: string,
  { spaceId, replicaId }: Prepared,
): Promise<void> {
  if ((await layer.stat(folder)) !== null) await layer.remove(folder)
  await layer.rename(beside, folder)
  await layer.syncFolder(dirname(folder))
  await replicas.register(spaceId, await layer.realPath(folder), replicaId)
}
