import type { Act } from '#shared/domain/journal/act.ts'
import type { Row } from '#shared/domain/journal/fold.ts'
import type { MemoryState } from '#shared/domain/journal/state.ts'
import { tableNames, type TableName } from '#shared/domain/tables.ts'
import type { Projection } from './projection.ts'

/** Rows of one transaction: enough that its own cost does not count, few enough that progress is seen. */
const chunkSize = 1000
/** Transactions asked for while one is being written: the disk never waits, and the memory does not fill. */
const inAdvance = 3

type Ids = ReadonlyMap<TableName, Set<string>>

const noIds = (): Ids => new Map(tableNames.map((name) => [name, new Set<string>()]))
const countOf = (ids: Ids): number => [...ids.values()].reduce((sum, { size }) => sum + size, 0)

/**
 * New rows in one transaction that does not wait for the disk. The browser's own calls: with a request answered for each
 * row, most of the time would go into answers that nobody looks at.
 */
const addRows = (db: IDBDatabase, table: TableName, rows: readonly Row[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = db.transaction(table, 'readwrite', { durability: 'relaxed' })
    const store = transaction.objectStore(table)
    for (const row of rows) store.add(row)
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The rows were not written')))
    transaction.commit()
  })

/**
 * Writes the rows of a state into empty stores while its acts are still being read: a row is written as it stands after the
 * page in which it appears, and once more at the end when later acts changed it. What is written cannot be trusted before a
 * strict transaction that comes after `end`: until then the store says that it is being built, and nothing is waited for
 * on the disk.
 */
export function createRowWriter(
  projection: Projection,
  state: Pick<MemoryState, 'row' | 'rows'>,
  onWritten: (rows: number) => void,
) {
  const waiting = noIds()
  const written = noIds()
  const changedSince = noIds()
  const running: Promise<void>[] = []

  async function run(rows: number, work: () => PromiseLike<unknown>): Promise<void> {
    const done = (async () => {
      await work()
      onWritten(rows)
    })()
    // Looked at in its turn below: an earlier refusal is not one that nobody handles.
    done.catch(() => undefined)
    running.push(done)
    if (running.length > inAdvance) await running.shift()
  }

  async function writeWaiting(): Promise<void> {
    for (const [table, ids] of waiting) {
      const rows = [...ids].map((id) => state.row(table, id)).filter((row) => row !== undefined)
      ids.clear()
      for (const { id } of rows) written.get(table)?.add(id)
      for (let start = 0; start < rows.length; start += chunkSize) {
        const chunk = rows.slice(start, start + chunkSize)
        await run(chunk.length, () => addRows(projection.backendDB(), table, chunk))
      }
    }
  }

  return {
    /** Every row that the state has from the beginning. */
    takeAll: async (): Promise<void> => {
      for (const table of tableNames) for (const { id } of state.rows(table)) waiting.get(table)?.add(id)
      if (countOf(waiting) > 0) await writeWaiting()
    },
    /** Acts that the state has taken. Rejects when a row could not be written. */
    take: async (acts: readonly Act[]): Promise<void> => {
      for (const { body } of acts)
        for (const { table, id } of body.changes)
          (written.get(table)?.has(id) === true ? changedSince : waiting).get(table)?.add(id)
      if (countOf(waiting) >= chunkSize) await writeWaiting()
    },
    /** Writes what is left, and resolves once all of it is on the disk. */
    end: async (): Promise<void> => {
      await writeWaiting()
      for (const [table, ids] of changedSince) {
        const store = projection.table<Row, string>(table)
        const rows = [...ids].map((id) => state.row(table, id)).filter((row) => row !== undefined)
        const gone = [...ids].filter((id) => state.row(table, id) === undefined)
        if (rows.length > 0) await run(0, () => store.bulkPut(rows))
        if (gone.length > 0) await run(0, () => store.bulkDelete(gone))
      }
      await Promise.all(running)
    },
    /** Resolves once nothing is being written any more, whatever became of it. */
    settled: async (): Promise<void> => {
      await Promise.allSettled(running)
    },
  }
}
