import type { Row } from '#shared/domain/journal/fold.ts'
import type { StateReader } from '#shared/domain/journal/state.ts'
import type { IndexOf, RecordOf, TableName } from '#shared/domain/tables.ts'
import type { Projection } from './projection.ts'

type PageOptions<T extends TableName> = {
  readonly orderBy: IndexOf<T>
  readonly offset: number
  readonly limit: number
  readonly isReverse?: boolean
}

/** What a screen may read: the commands' reader, and what large tables need. Rows are frozen. */
export type LiveReader = StateReader & {
  /** Rows in the order of the ids, `undefined` where there is none. */
  readonly many: (table: TableName, ids: readonly string[]) => Promise<readonly (Row | undefined)[]>
  readonly whereAny: <T extends TableName>(
    table: T,
    index: IndexOf<T>,
    values: readonly (string | number)[],
  ) => Promise<RecordOf<T>[]>
  /** Both ends included, sorted by the index. */
  readonly between: <T extends TableName>(
    table: T,
    index: IndexOf<T>,
    low: string | number,
    high: string | number,
  ) => Promise<RecordOf<T>[]>
  readonly count: (table: TableName) => Promise<number>
  readonly countWhere: <T extends TableName>(table: T, index: IndexOf<T>, value: string | number) => Promise<number>
  /** One page in index order; rows whose indexed field is null are not in it. */
  readonly page: <T extends TableName>(table: T, options: PageOptions<T>) => Promise<RecordOf<T>[]>
}

export const createLiveReader = (projection: Projection): LiveReader => ({
  get: (table, id) => projection.records(table).get(id),
  where: (table, index, value) => projection.records(table).where(index).equals(value).toArray(),
  all: (table) => projection.records(table).toArray(),
  many: (table, ids) => projection.table<Row, string>(table).bulkGet([...ids]),
  whereAny: (table, index, values) =>
    projection
      .records(table)
      .where(index)
      .anyOf([...values])
      .toArray(),
  between: (table, index, low, high) => projection.records(table).where(index).between(low, high, true, true).sortBy(index),
  count: (table) => projection.records(table).count(),
  countWhere: (table, index, value) => projection.records(table).where(index).equals(value).count(),
  page: (table, { orderBy, offset, limit, isReverse }) => {
    const ordered = projection.records(table).orderBy(orderBy)
    return (isReverse === true ? ordered.reverse() : ordered).offset(offset).limit(limit).toArray()
  },
})
