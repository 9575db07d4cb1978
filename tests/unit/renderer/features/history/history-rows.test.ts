import { expect, test } from 'vitest'
import { historyRows, refsToName } from '#renderer/features/history/history-rows.ts'
import { readNames, type RowSources } from '#renderer/features/history/record-names.ts'
import type { RecordRef } from '#shared/domain/journal/act.ts'
import type { Row } from '#shared/domain/journal/fold.ts'
import type { TableName } from '#shared/domain/tables.ts'
import type { HistoryAct } from '#shared/ipc/contract.ts'
import { idOf, personFields, replicaA } from '#tests/projection/helpers.ts'

const person = (n: number): RecordRef => ({ table: 'people', id: idOf(n) })
const mandate: RecordRef = { table: 'mandates', id: idOf(5) }
const mandateRow = {
  id: idOf(5),
  bodyId: idOf(2),
  seatId: idOf(3),
  personId: idOf(1),
  organisationId: null,
  role: 'titular',
  start: null,
  end: null,
}

type Store = readonly (readonly [TableName, Row])[]
/** What is there, what is only in the journal, and what was asked of each. */
function sources(present: Store, gone: Store): RowSources & { readonly asked: string[] } {
  const asked: string[] = []
  const find = (rows: Store, table: TableName, id: string) => rows.find(([name, row]) => name === table && row.id === id)
  return {
    asked,
    present: async (table, ids) => {
      asked.push(`${table} ${ids.length}`)
      return ids.map((id) => find(present, table, id)?.[1])
    },
    gone: async (refs) => {
      asked.push(`gone ${refs.length}`)
      return refs.flatMap(({ table, id }) => {
        const found = find(gone, table, id)
        return found === undefined ? [] : [found]
      })
    },
  }
}

const act = (kind: string, subjects: readonly RecordRef[], firstKind = kind): HistoryAct => ({
  replicaId: replicaA,
  sequence: 1,
  instant: '2025-06-01T08:00:00.000Z',
  actorId: idOf(9),
  actorName: 'Claire Morel',
  actorRole: 'secretary',
  kind,
  firstKind,
  subjects: [...subjects],
})

const roux = ['people', { id: idOf(1), ...personFields('Roux') }] as const
const petit = ['people', { id: idOf(4), ...personFields('Petit') }] as const

test('a record bears its name, a deleted one its last name', async () => {
  const names = await readNames([person(1), person(4), person(8)], sources([petit], [roux]))
  expect(names.nameOf(person(1))).toEqual({ ref: person(1), name: { kind: 'plain', name: 'Roux' }, isGone: true })
  expect(names.nameOf(person(4))).toMatchObject({ name: { name: 'Petit' }, isGone: false })
  expect(names.nameOf(person(8))).toBeNull()
})

test('a name that comes from another record is read there, once for all, gone or not', async () => {
  const from = sources([['mandates', mandateRow]], [roux])
  const names = await readNames([mandate, mandate, person(1)], from)
  expect(names.nameOf(mandate)).toMatchObject({ name: { name: 'Roux' }, isGone: false })
  expect(from.asked).toEqual(['mandates 1', 'people 1', 'gone 1'])
})

test('the record that the act speaks of comes first, two are named and the others counted', async () => {
  const one = act('mandate.create', [person(4), { table: 'counters', id: 'x' }, person(1), mandate])
  expect(refsToName([one])).toEqual([mandate, person(4)])
  const names = await readNames(refsToName([one]), sources([petit, roux, ['mandates', mandateRow]], []))
  const [row] = historyRows([one], names)
  expect(row?.subjects.map(({ name }) => name)).toEqual([
    { kind: 'plain', name: 'Roux' },
    { kind: 'plain', name: 'Petit' },
  ])
  expect(row?.others).toBe(1)
})

test('an undo and a redo say what was first done', async () => {
  const names = await readNames([], sources([], []))
  const rows = historyRows([act('act.redo', [person(1)], 'person.delete'), act('person.create', [person(1)])], names)
  expect(rows.map(({ undoneKind }) => undoneKind)).toEqual(['person.delete', null])
})
