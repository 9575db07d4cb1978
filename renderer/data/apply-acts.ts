import type { Act, Head } from '#shared/domain/journal/act.ts'
import { headAfter } from '#shared/domain/journal/act.ts'
import { applyChange, type Row } from '#shared/domain/journal/fold.ts'
import type { ActGap } from '#shared/domain/journal/gaps.ts'
import { tableNames, type TableName } from '#shared/domain/tables.ts'
import { projectionVersion, type Projection, type ProjectionMeta, type RowCounts } from './projection.ts'

export const readyMeta = (clock: string | null, without: readonly ActGap[] = [], rows: RowCounts = {}): ProjectionMeta => ({
  key: 'projection',
  projectionVersion,
  state: 'ready',
  clock,
  without,
  rows,
})

const countRows = (rowsOf: Folded['rows']): RowCounts => Object.fromEntries(tableNames.map((name) => [name, rowsOf(name).length]))

/**
 * Applies acts in their order, with heads and clock, in one strict transaction: all of it or nothing.
 * Each act must follow the head of its replica, else it throws and nothing is changed.
 */
export async function applyActs(projection: Projection, acts: readonly Act[]): Promise<void> {
  const touched = [...new Set(acts.flatMap((act) => act.body.changes.map((change) => change.table)))]
  const stores = [...touched.map((name) => projection.table(name)), projection.heads, projection.meta]
  await projection.transaction('rw', stores, async () => {
    const meta = await projection.meta.get('projection')
    const rows = new Map(Object.entries(meta?.rows ?? {}))
    let clock = meta?.clock ?? ''
    for (const act of acts) {
      await applyAct(projection, act, rows)
      if (act.header.clock > clock) ({ clock } = act.header)
    }
    await projection.meta.put(readyMeta(clock, meta?.without, Object.fromEntries(rows)))
  })
}

/** `rows`: how many each table has, brought up to date. */
async function applyAct(projection: Projection, act: Act, rows: Map<string, number>): Promise<void> {
  const head = await projection.heads.get(act.header.replicaId)
  if ((head?.sequence ?? 0) + 1 !== act.header.sequence) throw new Error('An act does not follow the projection')
  for (const change of act.body.changes) {
    const store = projection.table<Row, string>(change.table)
    const before = await store.get(change.id)
    const next = applyChange(before, change)
    if (next === undefined) await store.delete(change.id)
    else await store.put(next)
    const more = Number(next !== undefined) - Number(before !== undefined)
    if (more !== 0) rows.set(change.table, (rows.get(change.table) ?? 0) + more)
  }
  await projection.heads.put(headAfter(act))
}

/** The state of a space, with what the start-up matrix compares. */
export type Folded = {
  readonly rows: (table: TableName) => readonly Row[]
  readonly heads: readonly Head[]
  readonly clock: string | null
  readonly without: readonly ActGap[]
}

/** Says of a store that nothing in it can be trusted until `writeHeads`. */
export async function startBuilding(projection: Projection): Promise<void> {
  await projection.meta.put({ ...readyMeta(null), state: 'building' })
}

/** The last transaction of a rebuild: with it, and not before, the store is what it says. */
export async function writeHeads(projection: Projection, { rows, heads, clock, without }: Folded): Promise<void> {
  await projection.transaction('rw', [projection.heads, projection.meta], async () => {
    await projection.heads.bulkPut([...heads])
    await projection.meta.put(readyMeta(clock, without, countRows(rows)))
  })
}

/** Puts a whole folded state in the place of what the projection holds, in one transaction: screens never see half of it. */
export async function replaceFolded(projection: Projection, folded: Folded): Promise<void> {
  await projection.transaction('rw', projection.tables, async () => {
    for (const table of projection.tables) await table.clear()
    for (const name of tableNames) await projection.table<Row, string>(name).bulkAdd([...folded.rows(name)])
    await projection.heads.bulkPut([...folded.heads])
    await projection.meta.put(readyMeta(folded.clock, folded.without, countRows(folded.rows)))
  })
}
