import { dirname, join } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { largestSpace, mostEntries } from '#shared/interchange/space-file-format.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { makeFolderDurably } from '../files/write-atomic.ts'
import { openZip, type ZipListing, type ZipReader } from '../files/zip-reader.ts'

/** The only names that a copy of a space may hold: any other one, `../` included, refuses it whole. */
const allowed = /^(?:space\.json|journal\/[0-9a-f-]{36}\/(?:archive\/)?\d{6}\.jsonl|snapshots\/[\w.-]{1,80}|blobs\/[0-9a-f]{64})$/

/** Unzips a copy of a space into `folder`, which must not exist; `errors.copyDamaged` when anything of it is not as it was written. */
export async function unzipCopy(layer: FileLayer, path: string, folder: string): Promise<Result<null, IpcError>> {
  try {
    if ((await layer.stat(path)) === null) return err({ code: 'errors.fileMissing' })
    const zip = await openZip(path, mostEntries)
    if (typeof zip === 'string') return err({ code: 'errors.copyDamaged' })
    try {
      return isSafe(zip.entries) ? await unzipAll(layer, zip, folder) : err({ code: 'errors.copyDamaged' })
    } finally {
      zip.close()
    }
  } catch (error) {
    return err(fileError(error, 'errors.readFailed'))
  }
}

function isSafe(entries: readonly ZipListing[]): boolean {
  const names = new Set(entries.map(({ name }) => name))
  const size = entries.reduce((sum, each) => sum + each.size, 0)
  const isNamed = entries.every(({ name, entry }) => allowed.test(name) && !entry.isEncrypted())
  return isNamed && names.size === entries.length && names.has('space.json') && size <= largestSpace
}

async function unzipAll(layer: FileLayer, zip: ZipReader, folder: string): Promise<Result<null, IpcError>> {
  for (const listing of zip.entries) {
    const path = join(folder, ...listing.name.split('/'))
    await makeFolderDurably(layer, dirname(path))
    const handle = await layer.openWrite(path, 'create')
    try {
      const pieces = zip.pieces(listing)
      for (;;) {
        const next = await pieces.next().catch(() => null)
        if (next === null) return err({ code: 'errors.copyDamaged' })
        if (next.done === true) break
        await handle.write(next.value)
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    await layer.syncFolder(dirname(path))
  }
  return ok(null)
}
