import type { RecordRef } from '#shared/domain/journal/act.ts'
import type { Row } from '#shared/domain/journal/fold.ts'
import { recordName, type RecordName } from '#shared/domain/rules/record-name.ts'
import type { TableName } from '#shared/domain/tables.ts'

export type NamedRecord = { readonly ref: RecordRef; readonly name: RecordName; readonly isGone: boolean }

export type RecordNames = { readonly nameOf: (ref: RecordRef) => NamedRecord | null }

export type RowSources = {
  /** Rows as they stand, in the order of the ids. */
  readonly present: (table: TableName, ids: readonly string[]) => Promise<readonly (Row | undefined)[]>
  /** Rows as they last stood, of records that are gone. */
  readonly gone: (refs: readonly RecordRef[]) => Promise<readonly (readonly [TableName, Row])[]>
}

const keyOf = ({ table, id }: RecordRef) => `${table}/${id}`

/** The names of some records, deleted ones under their last name. A name may come from other records: they are read too. */
export async function readNames(refs: readonly RecordRef[], sources: RowSources): Promise<RecordNames> {
  const rows = new Map<string, Row | undefined>()
  const gone = new Set<string>()
  const named = (ref: RecordRef, miss: (ref: RecordRef) => void): RecordName | null =>
    recordName((table, id) => {
      if (!rows.has(keyOf({ table, id }))) miss({ table, id })
      return rows.get(keyOf({ table, id }))
    }, ref)

  async function load(wanted: readonly RecordRef[]): Promise<void> {
    const lacking: RecordRef[] = []
    for (const [table, some] of Map.groupBy(wanted, (ref) => ref.table)) {
      const found = await sources.present(
        table,
        some.map(({ id }) => id),
      )
      for (const [index, ref] of some.entries()) {
        rows.set(keyOf(ref), found[index])
        if (found[index] === undefined) lacking.push(ref)
      }
    }
    if (lacking.length === 0) return
    for (const ref of lacking) gone.add(keyOf(ref))
    for (const [table, row] of await sources.gone(lacking)) rows.set(keyOf({ table, id: row.id }), row)
  }

  for (;;) {
    const misses = new Map<string, RecordRef>()
    for (const ref of refs) named(ref, (miss) => misses.set(keyOf(miss), miss))
    if (misses.size === 0) break
    await load([...misses.values()])
  }
  return {
    nameOf: (ref) => {
      const name = named(ref, () => undefined)
      return name === null ? null : { ref, name, isGone: gone.has(keyOf(ref)) }
    },
  }
}
