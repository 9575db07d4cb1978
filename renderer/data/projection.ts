import { Dexie, type Table } from 'dexie'
import type { Head } from '#shared/domain/journal/act.ts'
import type { ActGap } from '#shared/domain/journal/gaps.ts'
import { tableNames, tables, type RecordOf, type TableName } from '#shared/domain/tables.ts'

/** Raised when stores or their meaning change: the projection is then dropped and made again, never migrated. */
export const projectionVersion = 3

/** What the projection says of itself, in one row. */
export type ProjectionMeta = {
  readonly key: 'projection'
  readonly projectionVersion: number
  /** `building`: a rebuild began and did not end; nothing in the store can be trusted. */
  readonly state: 'building' | 'ready'
  /** Highest clock applied; an act older than it needs a rebuild. */
  readonly clock: string | null
  /** Acts that the journal had lost when this was made from it; left out: none. */
  readonly without?: readonly ActGap[]
  /** How many rows each table has: a damaged one may give fewer without a word. */
  readonly rows: RowCounts
}

export type RowCounts = Readonly<Partial<Record<TableName, number>>>

export const projectionName = (spaceId: string): string => `gouvernail-space-${spaceId}`

const recordStores = Object.fromEntries(tableNames.map((name) => [name, ['id', ...tables[name].indexes].join(', ')]))

type Engine = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange }

/** The journals of one space, folded for fast reading. It can always be made again from them. */
export class Projection extends Dexie {
  declare heads: Table<Head, string>
  declare meta: Table<ProjectionMeta, string>

  /** `engine`: another IndexedDB than the window's, for tests. */
  constructor(name: string, engine?: Engine) {
    super(name, { cache: 'immutable', chromeTransactionDurability: 'strict', autoOpen: false, ...engine })
    this.version(projectionVersion).stores({
      ...recordStores,
      heads: 'replicaId',
      meta: 'key',
    })
  }

  /** The store of one kind of record. */
  records<T extends TableName>(name: T): Table<RecordOf<T>, string> {
    return this.table(name)
  }
}

/** Rows written by the browser's own calls are unknown to the memory that Dexie keeps of its answers: it starts afresh. */
export function forgetAnswers({ name }: Projection): void {
  for (const key of Object.keys(Dexie.cache)) if (key.startsWith(`idb://${name}/`)) delete Dexie.cache[key]
}
