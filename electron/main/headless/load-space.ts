import { join } from 'node:path'
import { ok, type Result } from '#shared/domain/common/result.ts'
import { foldActs, type MemoryState } from '#shared/domain/journal/state.ts'
import { stateFault } from '#shared/interchange/space-file-snapshot.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { hasDamage } from '../journal/findings.ts'
import { openJournal } from '../journal/journal.ts'
import { readBlob } from '../space/blobs.ts'
import { readSpaceFile } from '../space/space-folder.ts'
import { unpackSpaceFile } from '../space-file/unpack-space-file.ts'
import { verifyUnpacked } from '../space-file/verify-unpacked.ts'
import type { SpaceSource } from './arguments.ts'
import { badSpace, spaceRefused, type HeadlessError } from './headless-error.ts'

/** A space in memory: nothing of it is held open, nothing of it is ever written. */
export type LoadedSpace = {
  readonly state: MemoryState
  readonly readBlob: (digest: string) => Promise<Uint8Array | null>
  /** Real path of the space's folder; `null` for a file or a sample. */
  readonly folder: string | null
  readonly release: () => Promise<void>
}

export type LoadOptions = {
  readonly layer: FileLayer
  readonly samples: string
  /** A folder that does not exist yet, for what a file unpacks; removed by `release`. */
  readonly scratch: string
}

/** Reads a space from its folder, its file or a sample, while the application may be writing it. Errors bear exit code 3. */
export async function loadSpace(options: LoadOptions, source: SpaceSource): Promise<Result<LoadedSpace, HeadlessError>> {
  const { layer } = options
  if (source.kind === 'sample') {
    const isName = /^[a-z]+$/.test(source.name)
    const file = join(options.samples, `${source.name}.gouvernail`)
    if (!isName || (await layer.stat(file)) === null) return badSpace('main.headless.unknownSample', { sample: source.name })
    return loadFile(options, file)
  }
  const found = await layer.stat(source.path).catch(() => null)
  return found?.kind === 'file' ? loadFile(options, source.path) : loadFolder(options, source.path)
}

async function loadFolder({ layer }: LoadOptions, path: string): Promise<Result<LoadedSpace, HeadlessError>> {
  const described = await readSpaceFile(layer, path)
  if (!described.ok) return spaceRefused(described.error)
  const { spaceId } = described.value
  const journal = await openJournal(layer, { spaceFolder: path, spaceId, replicaId: null, isWritable: false })
  if (!journal.ok) return spaceRefused(journal.error)
  // A line that is being written just now is a torn tail: it has not been acknowledged, and does not count yet.
  if (hasDamage(journal.value.findings)) return badSpace('errors.journalDamaged')
  const acts = await journal.value.readAll()
  if (!acts.ok) return spaceRefused(acts.error)
  if (acts.value.length === 0) return badSpace('errors.spaceEmpty')
  const state = foldActs(acts.value)
  const fault = stateFault(state)
  if (fault !== null) return badSpace('errors.spaceInvalidRecord', { ...fault })
  return ok({ state, readBlob: blobsOf(layer, path), folder: await layer.realPath(path), release: async () => undefined })
}

async function loadFile({ layer, scratch }: LoadOptions, file: string): Promise<Result<LoadedSpace, HeadlessError>> {
  const release = () => layer.remove(scratch).catch(() => undefined)
  const unpacked = await unpackSpaceFile(layer, file, scratch)
  const verified = unpacked.ok ? await verifyUnpacked(layer, scratch, unpacked.value) : unpacked
  if (!verified.ok) {
    await release()
    return spaceRefused(verified.error)
  }
  return ok({ state: verified.value.state, readBlob: blobsOf(layer, scratch), folder: null, release })
}

const blobsOf = (layer: FileLayer, folder: string) => async (digest: string) => {
  const blob = await readBlob(layer, folder, digest)
  return blob.ok ? blob.value : null
}
