import { join } from 'node:path'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { truncateDurably, writeAtomic } from '../files/write-atomic.ts'
import type { ReplicaScan } from './scan-replica.ts'
import { replicaFolder } from './segments.ts'

/** Sets the bytes of an append cut short aside, as `torn-<n>` beside the segments, then cuts the segment back to its sound part. */
export async function keepTornTail(layer: FileLayer, spaceFolder: string, scan: ReplicaScan): Promise<Result<void, IpcError>> {
  const { last, torn, head } = scan
  if (last === null || torn === null) return ok(undefined)
  const folder = replicaFolder(spaceFolder, head.replicaId)
  try {
    const taken = (await layer.list(folder)).filter((name) => /^torn-\d+$/.test(name)).map((name) => Number(name.slice(5)))
    await writeAtomic(layer, join(folder, `torn-${Math.max(0, ...taken) + 1}`), torn)
    await truncateDurably(layer, join(folder, last.name), last.size)
    return ok(undefined)
  } catch (error) {
    return err(fileError(error, 'errors.writeFailed'))
  }
}
