import type { Act, Head } from '#shared/domain/journal/act.ts'
import { headAfter } from '#shared/domain/journal/act.ts'
import type { Result } from '#shared/domain/common/result.ts'
import type { Row } from '#shared/domain/journal/fold.ts'
import type { TableName } from '#shared/domain/tables.ts'
import type { IpcError, IpcOutput, JournalSnapshot } from '#shared/ipc/contract.ts'
import { actsOf, callOrThrow, callSafely, type JournalPort } from './journal-port.ts'

type SnapshotRow = readonly [table: TableName, row: Row]

/** Acts of every replica in clock order, after `from` of them, about 1 MB at a time; the next page is read while one is looked at. */
export async function* readPages(journal: JournalPort, from = 0): AsyncGenerator<readonly Act[], void, void> {
  const ask = (cursor: number) => callSafely(journal.readJournal({ cursor }))
  let asked: ReturnType<typeof ask> | null = ask(from)
  while (asked !== null) {
    const page: IpcOutput<'journal:read'> = await callOrThrow(asked)
    asked = page.next === null ? null : ask(page.next)
    yield actsOf(page)
  }
}

/** Where a reading begins. */
export type LoadedSnapshot = Pick<JournalSnapshot, 'cursor' | 'heads'> & { readonly clock: string | null }

/** The whole of a journal, before any snapshot. */
export const fromTheFirst: LoadedSnapshot = { cursor: 0, heads: [], clock: null }

/**
 * Gives the rows of the journal's snapshot to `take`, once all of them are read, and what to read after them. A snapshot
 * that cannot be read to the end, or none, gives no row: the acts tell everything then.
 */
export async function loadSnapshot(
  journal: JournalPort,
  snapshot: JournalSnapshot | null,
  take: (table: TableName, row: Row) => void,
): Promise<LoadedSnapshot> {
  if (snapshot === null) return fromTheFirst
  const rows: SnapshotRow[] = []
  let cursor: number | null = 0
  while (cursor !== null) {
    const asked = journal.readSnapshot({ number: snapshot.number, cursor })
    const page: Result<IpcOutput<'journal:readSnapshot'>, IpcError> = await callSafely(asked)
    if (!page.ok) return fromTheFirst
    // `as`: each was checked by its schema before it crossed
    for (const row of JSON.parse(page.value.rows) as SnapshotRow[]) rows.push(row)
    cursor = page.value.next
  }
  if (rows.length !== snapshot.rowCount) return fromTheFirst
  for (const [table, row] of rows) take(table, row)
  return snapshot
}

/** What the acts read so far say of the ends of their journals. */
export function createHeadsReader(start: LoadedSnapshot) {
  const last = new Map<string, Act>()
  let { clock } = start
  const heads = (): Head[] => [
    ...start.heads.filter(({ replicaId }) => !last.has(replicaId)),
    ...[...last.values()].map(headAfter),
  ]
  return {
    take: (act: Act): void => {
      last.set(act.header.replicaId, act)
      clock = act.header.clock
    },
    clock: (): string | null => clock,
    heads,
    /** Throws when the acts read are not all those of a journal that ends at `told`. */
    expectWhole: (told: readonly Head[]): void => {
      const mine = heads()
      const isWhole = told
        .filter((head) => head.sequence > 0)
        .every((head) => mine.some(({ replicaId, hash }) => replicaId === head.replicaId && hash === head.hash))
      if (!isWhole) throw new Error('The journal does not end where it says')
    },
  }
}
