import { Dexie } from 'dexie'
import { now } from '#renderer/platform/clock.ts'
import type { JournalPort } from './journal-port.ts'
import { rebuildProjection } from './open-projection.ts'
import type { Projection } from './projection.ts'

type Engine = ConstructorParameters<typeof Dexie>[1]

/** A copy of every store under another name: what a projection knew is kept beside the one that follows the journal. */
export async function keepAside(projection: Projection, name: string, engine?: Engine): Promise<void> {
  const kept = new Dexie(name, { ...engine, chromeTransactionDurability: 'strict' })
  kept.version(1).stores(Object.fromEntries(projection.tables.map((table) => [table.name, table.schema.primKey.src])))
  await kept.open()
  for (const table of projection.tables) await kept.table(table.name).bulkPut(await table.toArray())
  kept.close()
}

/** Sets aside a projection that is ahead or forked, and makes it again from the journal. Nothing is deleted without a copy. */
export async function followJournal(projection: Projection, journal: JournalPort, engine?: Engine): Promise<void> {
  await keepAside(projection, `${projection.name}-kept-${now()}`, engine)
  await rebuildProjection(projection, journal)
}
