import { Dexie } from 'dexie'
import { createMemoryState } from '#shared/domain/journal/state.ts'
import { tableNames } from '#shared/domain/tables.ts'
import { actsOf } from '#renderer/data/journal-port.ts'
import { openProjection, rebuildProjection, type OpeningProgress } from '#renderer/data/open-projection.ts'
import { Projection } from '#renderer/data/projection.ts'

export type RebuildTimes = {
  readonly rebuilds: readonly number[]
  readonly inUse: readonly number[]
  readonly bulkAdds: readonly number[]
  readonly rows: number
  /** How many times each rebuild said how far it was, at the least. */
  readonly progress: number
  readonly parts: readonly string[]
}

/** Runs in the window of an open space: rebuilds of a projection of its own, and bulkAdds of the same rows, in turns. */
async function measureRebuilds(rounds: number): Promise<RebuildTimes> {
  const bridge = window.appBridge
  if (bridge === undefined) throw new Error('No bridge')
  const state = createMemoryState()
  for (let cursor: number | null = 0; cursor !== null;) {
    const page: Awaited<ReturnType<typeof bridge.readJournal>> = await bridge.readJournal({ cursor })
    if (!page.ok) throw new Error(page.error.code)
    for (const act of actsOf(page.value)) state.apply(act)
    cursor = page.value.next
  }
  const tables = tableNames.map((name) => ({ name, rows: state.rows(name) })).filter(({ rows }) => rows.length > 0)
  const projection = new Projection('bench-rebuild')
  await openProjection(projection, bridge)
  const stores = Object.fromEntries(
    projection.tables.map(({ name, schema }) => [name, [schema.primKey, ...schema.indexes].map(({ src }) => src).join(', ')]),
  )

  /** The reference: the same rows, with the same indexes, on a new store, strictly durable: one bulkAdd a table. */
  async function bulkAdd(): Promise<number> {
    const bare = new Dexie('bench-bulk-add', { chromeTransactionDurability: 'strict' })
    bare.version(1).stores(stores)
    await bare.open()
    const start = performance.now()
    for (const { name, rows } of tables) await bare.table(name).bulkAdd(rows)
    const elapsed = performance.now() - start
    await bare.delete()
    return elapsed
  }

  let told: OpeningProgress[] = []
  let marks: string[] = []
  async function rebuild(): Promise<number> {
    told = []
    marks = []
    const start = performance.now()
    let step = ''
    await rebuildProjection(projection, bridge as NonNullable<typeof bridge>, (progress) => {
      // `as`: looked at above
      told.push(progress)
      if (progress.step !== step) marks.push(`${progress.step} ${Math.round(performance.now() - start)}`)
      ;({ step } = progress)
    })
    marks.push(`end ${Math.round(performance.now() - start)}`)
    return performance.now() - start
  }

  const rebuilds: number[] = []
  const bulkAdds: number[] = []
  const inUse: number[] = []
  let progress = Number.POSITIVE_INFINITY
  for (let i = 0; i < rounds; i += 1) {
    bulkAdds.push(await bulkAdd())
    rebuilds.push(await rebuild())
    progress = Math.min(progress, told.length)
    await projection.meta.update('projection', { state: 'building' })
    const start = performance.now()
    await openProjection(projection, bridge, { isInUse: true })
    inUse.push(performance.now() - start)
  }
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  await projection.delete()
  return { rebuilds, inUse, bulkAdds, rows, progress, parts: marks }
}

Object.assign(globalThis, { measureRebuilds })
