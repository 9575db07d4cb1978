import { expect, test } from 'vitest'
import { actorsOf, filterHistory, historyRows, recordIn } from '#renderer/features/history/history-rows.ts'
import { recordNames } from '#renderer/features/history/record-names.ts'
import type { Act, Change } from '#shared/domain/journal/act.ts'
import { createJournal, createPersonChange, idOf, personFields } from '#tests/projection/helpers.ts'

const noFilter = { actorId: null, from: null, to: null, table: null, recordId: null }
const dateOf = (instant: string) => instant.slice(0, 10)

const withKind = (act: Act, kind: string, undoes: number | null = null): Act => ({
  ...act,
  header: { ...act.header, kind, undoes: undoes === null ? null : { replicaId: act.header.replicaId, sequence: undoes } },
})

function createActs(): Act[] {
  const journal = createJournal()
  const rename: Change = { table: 'people', id: idOf(1), op: 'update', set: { familyName: 'Roux' }, unset: [] }
  const remove: Change = { table: 'people', id: idOf(1), op: 'delete', set: {}, unset: [] }
  const mandate: Change = {
    table: 'mandates',
    id: idOf(5),
    op: 'create',
    set: { bodyId: idOf(2), seatId: idOf(3), personId: idOf(1), organisationId: null, role: 'titular', start: null, end: null },
    unset: [],
  }
  const back: Change = { table: 'people', id: idOf(1), op: 'create', set: personFields('Roux'), unset: [] }
  return [
    journal.add([createPersonChange(1, 'Morel')]),
    withKind(journal.add([rename]), 'person.update'),
    withKind(journal.add([createPersonChange(4, 'Petit'), mandate]), 'mandate.create'),
    withKind(journal.add([remove]), 'person.delete'),
    withKind(journal.add([back]), 'act.undo', 4),
    withKind(journal.add([remove]), 'act.redo', 5),
  ]
}

test('newest first, each record under its last name, deleted ones too', () => {
  const acts = createActs()
  const rows = historyRows(acts, recordNames(acts))
  expect(rows.map(({ kind }) => kind)).toEqual([
    'act.redo',
    'act.undo',
    'person.delete',
    'mandate.create',
    'person.update',
    'person.create',
  ])
  expect(rows.at(-1)?.subjects).toEqual([
    { ref: { table: 'people', id: idOf(1) }, name: { kind: 'plain', name: 'Roux' }, isGone: true },
  ])
})

test('an undo and a redo say what was first done', () => {
  const acts = createActs()
  const rows = historyRows(acts, recordNames(acts))
  expect(rows.map(({ undoneKind }) => undoneKind)).toEqual(['person.delete', 'person.delete', null, null, null, null])
})

test('the record that the act speaks of comes first; a mandate bears its holder’s name', () => {
  const acts = createActs()
  const row = historyRows(acts, recordNames(acts)).find(({ kind }) => kind === 'mandate.create')
  expect(row?.subjects.map(({ ref, name }) => [ref.table, name])).toEqual([
    ['mandates', { kind: 'plain', name: 'Roux' }],
    ['people', { kind: 'plain', name: 'Petit' }],
  ])
})

test('criteria add up', () => {
  const acts = createActs()
  const rows = historyRows(acts, recordNames(acts))
  const count = (filter: Partial<typeof noFilter> | object) => filterHistory(rows, { ...noFilter, ...filter }, dateOf).length
  expect(count({})).toBe(6)
  expect(count({ table: 'mandates' })).toBe(1)
  expect(count({ recordId: idOf(4) })).toBe(1)
  expect(count({ from: '2025-06-02' })).toBe(0)
  expect(count({ from: '2025-06-01', to: '2025-06-01' })).toBe(6)
  expect(count({ actorId: idOf(9) })).toBe(0)
})

test('everyone who wrote appears once, under the last name declared', () => {
  const acts = createActs()
  const last = acts.at(-1)
  if (last === undefined) throw new Error('There are acts')
  const renamed = [...acts.slice(0, -1), { ...last, body: { ...last.body, actorName: 'Claire Morel-Roux' } }]
  expect(actorsOf(historyRows(renamed, recordNames(renamed))).map(({ name }) => name)).toEqual(['Claire Morel-Roux'])
})

test('the one record that the criteria name is named as the acts name it, gone or not', () => {
  const acts = createActs()
  const rows = historyRows(acts, recordNames(acts))
  expect(recordIn(rows, idOf(1))).toMatchObject({ name: { kind: 'plain', name: 'Roux' }, isGone: true })
  expect(recordIn(rows, idOf(4))).toMatchObject({ name: { kind: 'plain', name: 'Petit' }, isGone: false })
  expect(recordIn(rows, idOf(99))).toBeNull()
  expect(recordIn(rows, null)).toBeNull()
})
