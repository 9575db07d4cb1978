import { hash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { actFormat } from '#shared/domain/journal/act.ts'
import {
  entryOf,
  largestEntry,
  largestSpace,
  manifestName,
  manifestSchema,
  mostEntries,
  type Manifest,
  type SpaceFileEntry,
} from '#shared/interchange/space-file-format.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { errorCode, fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { makeFolderDurably } from '../files/write-atomic.ts'
import { openZip, type ZipListing, type ZipReader } from '../files/zip-reader.ts'

export type SnapshotText = {
  readonly entry: string
  readonly kind: Extract<SpaceFileEntry, { kind: 'snapshot' }>
  readonly text: string
}
export type Unpacked = { readonly manifest: Manifest; readonly snapshots: readonly SnapshotText[] }

export const invalidRecord = (record: string, field: string): IpcError => ({
  code: 'errors.fileInvalidRecord',
  params: { record, field: field === '' ? '?' : field },
})

const newerSchema = z.object({ format: z.int().min(actFormat + 1) })

/** What a file says of itself, without unpacking it. */
export async function readManifest(file: string): Promise<Result<Manifest, IpcError>> {
  return withZip(file, (zip) => manifestOf(zip))
}

/**
 * Checks every entry by name, number and size, then writes journals and blobs into `folder`, which must not exist.
 * Contents are verified as far as an entry can be alone: checksum, and digest for a blob.
 */
export async function unpackSpaceFile(layer: FileLayer, file: string, folder: string): Promise<Result<Unpacked, IpcError>> {
  return withZip(file, async (zip) => {
    const manifest = await manifestOf(zip)
    if (!manifest.ok) return manifest
    const fault = listingFault(zip.entries)
    if (fault !== null) return err(fault)
    const snapshots: SnapshotText[] = []
    const folders = new Set<string>()
    for (const listing of zip.entries) {
      const kind = entryOf(listing.name)
      if (kind === null || kind.kind === 'manifest') continue
      if (kind.kind === 'snapshot') {
        const text = await textOf(zip, listing)
        if (!text.ok) return text
        snapshots.push({ entry: listing.name, kind, text: text.value })
        continue
      }
      const parent = join(folder, ...(kind.kind === 'journal' ? ['journal', kind.replicaId] : ['blobs']))
      if (!folders.has(parent)) await makeFolderDurably(layer, parent)
      folders.add(parent)
      const path = join(parent, kind.kind === 'journal' ? kind.segment : kind.digest)
      const bytes = await bytesOf(zip, listing)
      if (!bytes.ok) return bytes
      if (kind.kind === 'blob' && hash('sha256', bytes.value, 'hex') !== kind.digest)
        return err(invalidRecord(listing.name, 'sha256'))
      await writeNew(layer, path, bytes.value)
    }
    for (const parent of folders) await layer.syncFolder(parent)
    return ok({ manifest: manifest.value, snapshots })
  })
}

async function withZip<T>(file: string, work: (zip: ZipReader) => Promise<Result<T, IpcError>>): Promise<Result<T, IpcError>> {
  try {
    const zip = await openZip(file, mostEntries)
    if (zip === 'notZip') return err({ code: 'errors.fileNotZip' })
    if (zip === 'truncated') return err({ code: 'errors.fileTruncated' })
    if (zip === 'tooManyEntries') return err({ code: 'errors.spaceTooLarge' })
    try {
      return await work(zip)
    } finally {
      zip.close()
    }
  } catch (error) {
    return err(errorCode(error) === 'ENOENT' ? { code: 'errors.fileMissing' } : fileError(error, 'errors.readFailed'))
  }
}

async function manifestOf(zip: ZipReader): Promise<Result<Manifest, IpcError>> {
  const listings = zip.entries.filter(({ name }) => name === manifestName)
  const [listing] = listings
  if (listing === undefined) return err({ code: 'errors.fileNotZip' })
  if (listings.length > 1) return err({ code: 'errors.fileUnsafe', params: { entry: manifestName } })
  if (listing.size > largestEntry) return err({ code: 'errors.fileTooLarge' })
  const text = await textOf(zip, listing)
  if (!text.ok) return text
  let raw: unknown
  try {
    raw = JSON.parse(text.value)
  } catch {
    return err(invalidRecord(manifestName, ''))
  }
  if (newerSchema.safeParse(raw).success) return err({ code: 'errors.fileNewer' })
  const parsed = manifestSchema.safeParse(raw)
  return parsed.success ? ok(parsed.data) : err(invalidRecord(manifestName, parsed.error.issues[0]?.path.join('.') ?? ''))
}

function listingFault(entries: readonly ZipListing[]): IpcError | null {
  const seen = new Set<string>()
  let total = 0
  for (const { name, size, entry } of entries) {
    if (entryOf(name) === null || seen.has(name) || entry.isEncrypted()) {
      return { code: 'errors.fileUnsafe', params: { entry: printable(name) } }
    }
    if (size > largestEntry) return { code: 'errors.fileTooLarge' }
    seen.add(name)
    total += size
  }
  return total > largestSpace ? { code: 'errors.spaceTooLarge' } : null
}

const printable = (name: string): string => name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 80)

/** One entry is at most 25 MB: yauzl stops one that is longer than it announces. */
async function bytesOf(zip: ZipReader, listing: ZipListing): Promise<Result<Buffer, IpcError>> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of zip.pieces(listing)) pieces.push(piece)
  } catch (error) {
    if (/^E[A-Z]+$/.test(errorCode(error))) throw error
    return err(invalidRecord(printable(listing.name), 'crc32'))
  }
  return ok(Buffer.concat(pieces))
}

async function textOf(zip: ZipReader, listing: ZipListing): Promise<Result<string, IpcError>> {
  const bytes = await bytesOf(zip, listing)
  if (!bytes.ok) return bytes
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return err(invalidRecord(listing.name, 'utf-8'))
  }
}

async function writeNew(layer: FileLayer, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await layer.openWrite(path, 'create')
  try {
    await handle.write(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
