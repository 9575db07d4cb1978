import { hash } from 'node:crypto'
import { join } from 'node:path'
import { digestSchema, type Digest } from '#shared/domain/journal/act.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { makeFolderDurably, writeAtomic } from '../files/write-atomic.ts'

/** Largest single file of a space, in bytes. */
export const largestFile = 25 * 1024 * 1024

export const blobsFolder = (spaceFolder: string): string => join(spaceFolder, 'blobs')

/** Keeps bytes under their SHA-256. The same content is kept once. */
export async function putBlob(layer: FileLayer, spaceFolder: string, bytes: Uint8Array): Promise<Result<Digest, IpcError>> {
  if (bytes.byteLength > largestFile) return err({ code: 'errors.fileTooLarge' })
  const digest = hash('sha256', bytes, 'hex')
  try {
    const path = join(blobsFolder(spaceFolder), digest)
    const known = await readBlob(layer, spaceFolder, digest)
    if (known.ok && known.value !== null) return ok(digest)
    await makeFolderDurably(layer, blobsFolder(spaceFolder))
    await writeAtomic(layer, path, bytes)
    return ok(digest)
  } catch (error) {
    return err(fileError(error, 'errors.writeFailed'))
  }
}

/** `null` when there is no such blob; `errors.blobDamaged` when its bytes are not those of its name. */
export async function readBlob(
  layer: FileLayer,
  spaceFolder: string,
  digest: string,
): Promise<Result<Uint8Array | null, IpcError>> {
  if (!digestSchema.safeParse(digest).success) return err({ code: 'errors.digest' })
  const path = join(blobsFolder(spaceFolder), digest)
  try {
    const found = await layer.stat(path)
    if (found === null) return ok(null)
    if (found.kind !== 'file') return err({ code: 'errors.blobDamaged' })
    const bytes = await layer.read(path)
    return hash('sha256', bytes, 'hex') === digest ? ok(bytes) : err({ code: 'errors.blobDamaged' })
  } catch (error) {
    return err(fileError(error, 'errors.readFailed'))
  }
}
