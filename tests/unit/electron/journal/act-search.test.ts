import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HistoryQuery } from '#shared/ipc/contract.ts'
import { compactJournal } from '#electron/main/journal/compact-journal.ts'
import type { OpenSpace } from '#electron/main/space/open-space.ts'
import { recordAct } from '#electron/main/space/record-act.ts'
import type { ActDraft, Change } from '#shared/domain/journal/act.ts'
import { claire, codeOf, newSpace, newWorld, personAct, record, valueOf, type World } from '../support/world.ts'

const all: HistoryQuery = { actorId: null, table: null, recordId: null, since: null, before: null, offset: 0, limit: 50 }

async function setUp(): Promise<{ world: World; space: OpenSpace; ids: string[] }> {
  const made = await newWorld()
  const world = { ...made, deps: { ...made.deps, segmentSize: 2500 } }
  const space = await newSpace(world)
  const ids = Array.from({ length: 12 }, () => world.outside.newId())
  for (const [index, id] of ids.entries()) await record(world, space, personAct(id, `Famille${index}`))
  return { world, space, ids }
}

const find = async (space: OpenSpace, over: Partial<HistoryQuery> = {}) =>
  valueOf(await space.journal.search.find({ ...all, ...over }))
const change = (table: Change['table'], id: string, op: Change['op'], set: Change['set'] = {}): Change => ({
  table,
  id,
  op,
  set,
  unset: [],
})
const act = (kind: string, ...changes: Change[]): ActDraft => ({ kind, changes })

test('newest first, by pages, with who and what', async () => {
  const { space, ids } = await setUp()
  const page = await find(space, { limit: 5 })
  expect(page).toMatchObject({ total: 13, all: 13, record: null })
  expect(page.acts.map(({ sequence }) => sequence)).toEqual([13, 12, 11, 10, 9])
  expect(page.acts[0]).toMatchObject({
    kind: 'person.create',
    firstKind: 'person.create',
    actorName: claire.name,
    actorRole: claire.role,
    subjects: [{ table: 'people', id: ids[11] }],
  })
  expect((await find(space, { offset: 10 })).acts.map(({ sequence }) => sequence)).toEqual([3, 2, 1])
  expect((await find(space, { offset: 13 })).acts).toEqual([])
})

test('criteria add up', async () => {
  const { world, space, ids } = await setUp()
  const [, second = '', third = ''] = ids
  await record(
    world,
    space,
    act('person.update', change('people', second, 'update', { note: 'vu' }), change('people', third, 'update', { note: 'vu' })),
  )
  const other = { ...claire, id: world.outside.newId(), name: 'Hélène Marchetti' }
  valueOf(await recordAct(space, world.outside, other, act('person.update', change('people', second, 'update', { note: '' }))))
  const instants = (await find(space)).acts.map(({ instant }) => instant).toReversed()
  const count = async (over: Partial<HistoryQuery>) => (await find(space, over)).total
  expect(await count({ recordId: second })).toBe(3)
  expect(await count({ recordId: second, actorId: other.id })).toBe(1)
  expect(await count({ actorId: claire.id })).toBe(14)
  expect(await count({ table: 'spaces' })).toBe(1)
  expect(await count({ table: 'people' })).toBe(14)
  expect(await count({ since: instants[3] ?? '' })).toBe(12)
  expect(await count({ before: instants[3] ?? '' })).toBe(3)
  expect(await count({ recordId: 'unknown' })).toBe(0)
  expect((await find(space, { recordId: second })).record).toEqual({ table: 'people', id: second })
  expect(valueOf(await space.journal.search.actors()).map(({ name }) => name)).toEqual(['Hélène Marchetti', claire.name])
  // The next act is found too, and a renamed person bears the last name.
  valueOf(
    await recordAct(
      space,
      world.outside,
      { ...claire, name: 'Claire Roux' },
      act('person.update', change('people', second, 'update', { note: 'x' })),
    ),
  )
  expect(await count({ recordId: second })).toBe(4)
  expect(valueOf(await space.journal.search.actors()).map(({ name }) => name)).toEqual(['Claire Roux', 'Hélène Marchetti'])
})

test('a record brings those that belong to it, once they are gone too, and no others', async () => {
  const { world, space } = await setUp()
  const [meeting, item, decision, elsewhere] = [1, 2, 3, 4].map(() => world.outside.newId()) as [string, string, string, string] // `as`: four of them
  const draft = (kind: string, ...changes: Change[]) => record(world, space, act(kind, ...changes))
  await draft('meeting.create', change('meetings', meeting, 'create', { bodyId: 'b' }))
  await draft('agendaItem.create', change('agendaItems', item, 'create', { meetingId: meeting }))
  await draft(
    'decision.create',
    change('decisions', decision, 'create', { meetingId: meeting, agendaItemId: item, text: 'x'.repeat(300_000) }),
  )
  await draft('agendaItem.create', change('agendaItems', elsewhere, 'create', { meetingId: 'another' }))
  await draft('decision.update', change('decisions', decision, 'update', { title: 'Titre' }))
  await draft('agendaItem.delete', change('agendaItems', item, 'delete'))
  await draft('agendaItem.update', change('agendaItems', elsewhere, 'update', { title: 'Titre' }))
  // The large body stands in `blobs/`.
  expect(await readdir(join(space.folder, 'blobs'))).toHaveLength(1)
  const kinds = (await find(space, { recordId: meeting })).acts.map(({ kind }) => kind)
  expect(kinds).toEqual(['agendaItem.delete', 'decision.update', 'decision.create', 'agendaItem.create', 'meeting.create'])
  expect((await find(space, { recordId: item })).total).toBe(4)
})

test('an undo and a redo say what was first done', async () => {
  const { world, space, ids } = await setUp()
  const [id = ''] = ids
  const removed = await record(world, space, act('person.delete', change('people', id, 'delete')))
  const undoes = ({ replicaId, sequence }: { replicaId: string; sequence: number }) => ({ undoes: { replicaId, sequence } })
  const back = await record(world, space, { ...personAct(id, 'Revenu'), kind: 'act.undo', ...undoes(removed) })
  await record(world, space, { ...act('act.redo', change('people', id, 'delete')), ...undoes(back) })
  expect((await find(space, { limit: 3 })).acts.map(({ kind, firstKind }) => [kind, firstKind])).toEqual([
    ['act.redo', 'person.delete'],
    ['act.undo', 'person.delete'],
    ['person.delete', 'person.delete'],
  ])
  expect(valueOf(await space.journal.search.lastRows([{ table: 'people', id }]))).toMatchObject([
    ['people', { id, familyName: 'Revenu' }],
  ])
})

test('a journal whose segments were archived meanwhile is searched the same', async () => {
  const { world, space, ids } = await setUp()
  valueOf(await compactJournal(world.layer, space, { above: 1, now: world.outside.now, mayGoOn: async () => true }))
  expect((await find(space, { recordId: ids[0] ?? '' })).total).toBe(1)
  expect((await find(space)).acts).toHaveLength(13)
})

test('one act tells what it changed in each record, against what the acts before had left', async () => {
  const { world, space, ids } = await setUp()
  const [id = ''] = ids
  await record(world, space, act('person.update', change('people', id, 'update', { note: 'vue', phone: '01' })))
  const { replicaId, sequence } = await record(
    world,
    space,
    act('person.update', change('people', id, 'update', { note: 'revue' })),
  )
  await record(world, space, act('person.update', change('people', id, 'update', { note: 'et encore' })))
  expect(valueOf(await space.journal.search.act({ replicaId, sequence }))).toMatchObject({
    act: { kind: 'person.update', sequence },
    changes: [{ table: 'people', id, op: 'update', fields: [{ field: 'note', before: 'vue', after: 'revue' }] }],
  })
  expect(codeOf(await space.journal.search.act({ replicaId, sequence: 99 }))).toBe('errors.notFound')
})
