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

  async function rowsOf(snapshot: Snapshot | null, cursor: number): Promise<readonly SnapshotRow[] | null> {
    if (snapshot === null) return null
    // Read again from the first page on: it may have been damaged since.
    if (cursor > 0 && held?.number === snapshot.number) return held.rows
    const rows = await readSnapshotRows(layer, spaceFolder, snapshot)
    held = rows === null ? null : { number: snapshot.number, rows }
    return rows
  }

  return {
    read: async (snapshot: Snapshot | null, cursor: number): Promise<Result<SnapshotPage, IpcError>> => {
      const rows = await rowsOf(snapshot, cursor)
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
