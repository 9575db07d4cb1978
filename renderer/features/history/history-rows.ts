import type { Act, ActHeader, RecordRef } from '#shared/domain/journal/act.ts'
import type { ProfileRole } from '#shared/domain/profile.ts'
import type { TableName } from '#shared/domain/tables.ts'
import type { NamedRecord, RecordNames } from './record-names.ts'

export type HistoryRow = {
  readonly key: string
  readonly instant: string
  readonly actorId: string
  /** As declared that day. */
  readonly actorName: string
  readonly actorRole: ProfileRole
  readonly kind: string
  /** Kind of what was first done, for an undo or a redo. */
  readonly undoneKind: string | null
  /** Named records that the act touched, the one it speaks of first. */
  readonly subjects: readonly NamedRecord[]
  readonly refs: readonly RecordRef[]
}

export type HistoryFilter = {
  readonly actorId: string | null
  /** Calendar dates of the machine's zone, both included. */
  readonly from: string | null
  readonly to: string | null
  readonly table: TableName | null
  readonly recordId: string | null
}

const refKey = (replicaId: string, sequence: number) => `${replicaId}/${sequence}`

/** The table that each kind of act speaks of, where its noun is not enough. */
const speaksOf: Readonly<Record<string, TableName>> = {
  body: 'bodies',
  category: 'categories',
  person: 'people',
  criterion: 'criteria',
  agendaItem: 'agendaItems',
}

const isSpokenOf = (kind: string) => {
  const noun = kind.split('.')[0] ?? ''
  const table = speaksOf[noun] ?? `${noun}s`
  return ({ ref }: NamedRecord) => ref.table === table
}

/** Acts as a person reads them, newest first. `acts` in clock order. */
export function historyRows(acts: readonly Act[], names: RecordNames): HistoryRow[] {
  const headers = new Map(acts.map(({ header }) => [refKey(header.replicaId, header.sequence), header]))
  const firstKind = ({ kind, undoes }: ActHeader): string => {
    const target = undoes === null ? undefined : headers.get(refKey(undoes.replicaId, undoes.sequence))
    return target === undefined ? kind : firstKind(target)
  }
  return acts
    .map(({ header, body }): HistoryRow => {
      const named = header.subjects.flatMap((ref) => names.nameOf(ref) ?? [])
      const first = firstKind(header)
      const undone = header.undoes === null || first === header.kind ? null : first
      const isMain = isSpokenOf(first)
      return {
        key: refKey(header.replicaId, header.sequence),
        instant: header.instant,
        actorId: header.actorId,
        actorName: body.actorName,
        actorRole: body.actorRole,
        kind: header.kind,
        undoneKind: undone,
        subjects: [...named.filter(isMain), ...named.filter((one) => !isMain(one))],
        refs: header.subjects,
      }
    })
    .toReversed()
}

/** The rows that answer every criterion. `dateOf`: calendar date of an instant where the reader is. */
export function filterHistory(
  rows: readonly HistoryRow[],
  filter: HistoryFilter,
  dateOf: (instant: string) => string,
): HistoryRow[] {
  return rows.filter((row) => {
    const date = dateOf(row.instant)
    return (
      (filter.actorId === null || row.actorId === filter.actorId) &&
      (filter.from === null || date >= filter.from) &&
      (filter.to === null || date <= filter.to) &&
      (filter.table === null || row.refs.some(({ table }) => table === filter.table)) &&
      (filter.recordId === null || row.refs.some(({ id }) => id === filter.recordId))
    )
  })
}

/** The record of this id, as the acts name it; `null` when there is none. */
export const recordIn = (rows: readonly HistoryRow[], id: string | null): NamedRecord | null =>
  rows.flatMap(({ subjects }) => subjects).find(({ ref }) => ref.id === id) ?? null

/** Everyone who wrote, each under the last name declared. */
export function actorsOf(rows: readonly HistoryRow[]): { readonly id: string; readonly name: string }[] {
  const names = new Map<string, string>()
  for (const row of rows) if (!names.has(row.actorId)) names.set(row.actorId, row.actorName)
  return [...names].map(([id, name]) => ({ id, name }))
}
