import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { readSnapshotRows, type Snapshot, type SnapshotRow } from './snapshot-files.ts'

export type SnapshotPage = { readonly rows: string; readonly next: number | null }

/** Characters of one page. */
const pageSize = 1024 * 1024

/** Gives the rows of a snapshot page by page: all of them are checked before the first page is given. */
export function createSnapshotReader(layer: FileLayer, spaceFolder: string) {
  let held: { readonly number: number; readonly rows: readonly SnapshotRow[] } | null = null

  /** The pages that follow a first one are of the same snapshot, whatever was made meanwhile. */
  async function rowsOf(snapshot: Snapshot | null, number: number, cursor: number): Promise<readonly SnapshotRow[] | null> {
    if (cursor > 0) return held?.number === number ? held.rows : null
    if (snapshot?.number !== number) return null
    const rows = await readSnapshotRows(layer, spaceFolder, snapshot)
    held = rows === null ? null : { number: snapshot.number, rows }
    return rows
  }

  return {
    read: async (snapshot: Snapshot | null, number: number, cursor: number): Promise<Result<SnapshotPage, IpcError>> => {
      const rows = await rowsOf(snapshot, number, cursor)
      if (rows === null) return err({ code: 'errors.snapshotUnusable' })
      const texts: string[] = []
      let size = 0
      for (let index = cursor; index < rows.length && size < pageSize; index += 1) {
        const text = JSON.stringify(rows[index])
        texts.push(text)
        size += text.length
      }
      const end = cursor + texts.length
      const next = end < rows.length ? end : null
      if (next === null) held = null
      return ok({ rows: `[${texts.join(',')}]`, next })
    },
  }
}
