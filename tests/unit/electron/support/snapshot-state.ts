import type { Journal } from '#electron/main/journal/journal.ts'
import { canonicalJson } from '#shared/domain/journal/canonical-json.ts'
import type { Row } from '#shared/domain/journal/fold.ts'
import { createMemoryState, foldActs, type MemoryState } from '#shared/domain/journal/state.ts'
import { tableNames, type TableName } from '#shared/domain/tables.ts'
import { valueOf } from './world.ts'

/** A state as one text: equal states, equal texts. */
const textOf = (state: Pick<MemoryState, 'rows'>): string =>
  canonicalJson(tableNames.map((table) => [table, state.rows(table).toSorted((a, b) => (a.id < b.id ? -1 : 1))]))

/** What the acts alone tell. */
export const foldOf = async (journal: Journal): Promise<string> => textOf(foldActs(valueOf(await journal.readAll())))

/** The state as a window makes it: the rows of the snapshot, then the acts that follow. */
export async function stateFromSnapshot(journal: Journal): Promise<string> {
  const state = createMemoryState()
  for (let cursor: number | null = 0; cursor !== null;) {
    const page: { rows: string; next: number | null } = valueOf(
      await journal.readSnapshot(journal.snapshot()?.number ?? 0, cursor),
    )
    // `as`: each row was checked by its schema
    for (const [table, row] of JSON.parse(page.rows) as [TableName, Row][]) state.load(table, row)
    cursor = page.next
  }
  const acts = valueOf(await journal.readAll())
  for (const act of acts.slice(journal.snapshot()?.cursor)) state.apply(act)
  return textOf(state)
}
