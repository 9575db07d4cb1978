import type { Act, RecordRef } from '#shared/domain/journal/act.ts'
import { applyChange, type Row } from '#shared/domain/journal/fold.ts'
import { recordName, type RecordName } from '#shared/domain/rules/record-name.ts'

export type NamedRecord = { readonly ref: RecordRef; readonly name: RecordName; readonly isGone: boolean }

export type RecordNames = { readonly nameOf: (ref: RecordRef) => NamedRecord | null }

const keyOf = ({ table, id }: RecordRef) => `${table}/${id}`

/** Names of every record that acts ever touched, as they last stood: deleted records keep theirs. `acts` in clock order. */
export function recordNames(acts: readonly Act[]): RecordNames {
  const rows = new Map<string, Row>()
  const gone = new Set<string>()
  for (const change of acts.flatMap((act) => act.body.changes)) {
    const key = keyOf(change)
    const next = applyChange(gone.has(key) ? undefined : rows.get(key), change)
    if (next === undefined) gone.add(key)
    else {
      rows.set(key, next)
      gone.delete(key)
    }
  }

  return {
    nameOf: (ref) => {
      const name = recordName((table, id) => rows.get(keyOf({ table, id })), ref)
      return name === null ? null : { ref, name, isGone: gone.has(keyOf(ref)) }
    },
  }
}
