import { Dexie } from 'dexie'
import { expect, test, vi } from 'vitest'
import { err, ok } from '#shared/domain/common/result.ts'
import type { Change } from '#shared/domain/journal/act.ts'
import type { Command } from '#shared/domain/journal/command.ts'
import { openProjection } from '#renderer/data/open-projection.ts'
import { createJournal, createPersonChange, createStore, idOf, openPath, personFields, replicaA, replicaB } from './helpers.ts'

const write: Command<readonly Change[], string> = async (_context, changes) =>
  ok({ draft: { kind: 'person.create', changes }, value: 'written' })

const addPerson: Command<{ name: string }, string> = async ({ read, newId }, { name }) => {
  if ((await read.all('people')).some((person) => person.familyName === name)) return err({ code: 'errors.duplicateName' })
  const id = newId()
  return ok({
    draft: { kind: 'person.create', changes: [{ table: 'people', id, op: 'create', set: personFields(name), unset: [] }] },
    value: id,
  })
}

const rename = (n: number, familyName: string): Change[] => [
  { table: 'people', id: idOf(n), op: 'update', set: { familyName }, unset: [] },
]

async function setUp(over: Parameters<typeof openPath>[2] = {}) {
  const journal = createJournal()
  const projection = createStore().open()
  return { journal, projection, ...(await openPath(journal, projection, over)) }
}

const nameOf = async (projection: Awaited<ReturnType<typeof setUp>>['projection'], n: number) =>
  (await projection.records('people').get(idOf(n)))?.familyName

test('a command that resolves is in the journal and in the store, and says when', async () => {
  const { path, journal, projection, savedState } = await setUp()
  const result = await path.run(addPerson, { name: 'Morel' })
  expect(result).toEqual({ ok: true, value: { value: idOf(101), act: { replicaId: replicaA, sequence: 1 } } })
  expect(journal.acts).toHaveLength(1)
  expect(journal.acts[0]?.body).toMatchObject({ actorName: 'Claire Morel', actorRole: 'secretary' })
  expect(await nameOf(projection, 101)).toBe('Morel')
  expect(savedState.get()).toEqual({ status: 'saved', at: '2025-06-01T09:00:00.000Z' })
})

test('one thing at a time: the second of two equal commands sees the first', async () => {
  const { path, journal } = await setUp()
  const results = await Promise.all([path.run(addPerson, { name: 'Morel' }), path.run(addPerson, { name: 'Morel' })])
  expect(results.map((result) => result.ok)).toEqual([true, false])
  expect(journal.acts).toHaveLength(1)
})

test('fifty commands at once give one chain', async () => {
  const { path, journal } = await setUp()
  await Promise.all(Array.from({ length: 50 }, (_, i) => path.run(addPerson, { name: `Nom ${i}` })))
  expect(journal.acts.map((act) => act.header.sequence)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
  expect(new Set(journal.acts.map((act) => act.header.clock)).size).toBe(50)
})

test('a command that throws does not stop the queue', async () => {
  const { path } = await setUp()
  const broken: Command<null> = async () => {
    throw new Error('a bug')
  }
  await expect(path.run(broken, null)).rejects.toThrow('a bug')
  expect((await path.run(addPerson, { name: 'Morel' })).ok).toBe(true)
})

test('nothing changed, nothing written', async () => {
  const { path, journal } = await setUp()
  expect(await path.run(write, [])).toEqual({ ok: true, value: { value: 'written', act: null } })
  expect(journal.acts).toHaveLength(0)
})

test('a change that its schema refuses is not written', async () => {
  const { path, journal } = await setUp()
  await path.run(write, [createPersonChange(1, 'Morel')])
  expect(await path.run(write, rename(1, ''))).toMatchObject({
    ok: false,
    error: { code: 'errors.invalidRecord', field: 'familyName' },
  })
  expect(journal.acts).toHaveLength(1)
})

test('a member profile and a read-only space write nothing', async () => {
  const reader = await setUp({ actor: () => ({ id: idOf(1), name: 'Léa', role: 'member' }) })
  expect(await reader.path.run(addPerson, { name: 'Morel' })).toMatchObject({ ok: false, error: { code: 'errors.roleRefused' } })
  const closed = await setUp({ readOnly: 'lockedElsewhere' })
  expect(await closed.path.run(addPerson, { name: 'Morel' })).toMatchObject({
    ok: false,
    error: { code: 'errors.spaceReadOnly' },
  })
  expect([...reader.journal.acts, ...closed.journal.acts]).toHaveLength(0)
})

test('a journal that refuses says so, and the next command goes on from what it holds', async () => {
  const { path, journal, projection, savedState } = await setUp()
  journal.fail({ code: 'errors.diskFull' })
  expect(await path.run(addPerson, { name: 'Morel' })).toMatchObject({ ok: false, error: { code: 'errors.diskFull' } })
  expect(savedState.get()).toEqual({ status: 'failed', error: { code: 'errors.diskFull' }, kind: 'person.create' })
  expect(await projection.records('people').count()).toBe(0)
  journal.fail(null)
  expect((await path.run(addPerson, { name: 'Morel' })).ok).toBe(true)
  expect(savedState.get().status).toBe('saved')
})

test('an act whose answer was lost counts as written', async () => {
  const { path, journal, projection } = await setUp()
  journal.loseAnswers(true)
  expect((await path.run(addPerson, { name: 'Morel' })).ok).toBe(true)
  journal.loseAnswers(false)
  expect(await projection.records('people').count()).toBe(1)
  expect((await path.run(addPerson, { name: 'Petit' })).ok).toBe(true)
  expect(journal.acts.map((act) => act.header.sequence)).toEqual([1, 2])
})

test('when the store refuses an act that the journal has, it is put right before anything else', async () => {
  const { path, journal, projection } = await setUp()
  await path.run(addPerson, { name: 'Morel' })
  vi.spyOn(projection.heads, 'put').mockRejectedValueOnce(new Error('quota'))
  expect((await path.run(addPerson, { name: 'Petit' })).ok).toBe(true)
  expect(await projection.records('people').count()).toBe(2)
  expect((await projection.heads.get(replicaA))?.sequence).toBe(2)
  expect((await path.run(addPerson, { name: 'Roux' })).ok).toBe(true)
  expect(journal.acts).toHaveLength(3)
})

test('while the store can’t be put right no command passes; nothing written is lost', async () => {
  const { path, journal, projection, savedState } = await setUp()
  await path.run(addPerson, { name: 'Morel' })
  const apply = vi.spyOn(projection.heads, 'put').mockRejectedValue(new Error('quota'))
  await path.run(addPerson, { name: 'Petit' })
  expect(journal.acts).toHaveLength(2)
  expect(savedState.get()).toMatchObject({ status: 'failed', error: { code: 'errors.projectionInDoubt' } })
  expect(await path.run(addPerson, { name: 'Roux' })).toMatchObject({ ok: false, error: { code: 'errors.projectionInDoubt' } })
  expect(journal.acts).toHaveLength(2)
  apply.mockRestore()
  expect((await path.run(addPerson, { name: 'Roux' })).ok).toBe(true)
  expect(await projection.records('people').count()).toBe(3)
})

test('an act that only the screens lacked is said saved once they have it @safety', async () => {
  const { path, projection, savedState } = await setUp()
  const apply = vi.spyOn(projection.heads, 'put').mockRejectedValue(new Error('quota'))
  await path.run(addPerson, { name: 'Morel' })
  await path.catchUp()
  expect(savedState.get()).toMatchObject({ status: 'failed', kind: 'person.create' })
  apply.mockRestore()
  await path.catchUp()
  expect(savedState.get()).toEqual({ status: 'saved', at: '2025-06-01T09:00:00.000Z' })
  expect(await projection.records('people').count()).toBe(1)
})

test('a store that died under the screens is made again, and they are told to read anew @safety', async () => {
  let remade = 0
  const { path, projection, savedState } = await setUp({ onRemade: () => (remade += 1) })
  await path.run(addPerson, { name: 'Morel' })
  expect(remade).toBe(0)
  // Once as the act is applied, once as the store is looked at.
  const closed = new Error('closed')
  vi.spyOn(projection.meta, 'get').mockRejectedValueOnce(closed).mockRejectedValueOnce(closed)
  expect((await path.run(addPerson, { name: 'Petit' })).ok).toBe(true)
  expect(remade).toBe(1)
  expect(savedState.get().status).toBe('saved')
  expect(await projection.records('people').count()).toBe(2)
})

test('a store made again under the screens says so meanwhile, and what it answered half made is forgotten @safety', async () => {
  const states: string[] = []
  const { path, projection } = await setUp({ onRemade: () => states.push('remade', path.store()) })
  await path.run(addPerson, { name: 'Morel' })
  expect(path.store()).toBe('sound')
  // What Dexie keeps of its answers, for the screens of this store and of another.
  const kept = { queries: { query: {}, count: {} }, objs: new Map(), optimisticOps: [], unsignaledParts: {} }
  const keyOf = (name: string) => `idb://${name}/people`
  Dexie.cache[keyOf(projection.name)] = kept
  Dexie.cache[keyOf('another')] = kept
  expect(path.heal()).toBe(true)
  states.push(path.store())
  expect(path.heal()).toBe(true)
  await path.settled()
  expect(states).toEqual(['healing', 'remade', 'sound'])
  expect(Dexie.cache[keyOf(projection.name)]).not.toBe(kept)
  expect(Dexie.cache[keyOf('another')]).toBe(kept)
  delete Dexie.cache[keyOf('another')]
  expect(await projection.records('people').count()).toBe(1)
})

test('a store that cannot be made again is said lost, never shown half made, and is tried again by the next command @safety', async () => {
  let remade = 0
  const { path, projection } = await setUp({ onRemade: () => (remade += 1) })
  await path.run(addPerson, { name: 'Morel' })
  const heads = vi.spyOn(projection.heads, 'bulkPut').mockRejectedValue(new Error('quota'))
  path.heal()
  await path.settled()
  expect(path.store()).toBe('lost')
  expect(path.heal()).toBe(false)
  expect(remade).toBe(1)
  heads.mockRestore()
  expect((await path.run(addPerson, { name: 'Petit' })).ok).toBe(true)
  expect(path.store()).toBe('sound')
  expect(remade).toBe(2)
  expect(await projection.records('people').count()).toBe(2)
})

test('undo takes back the newest act of this window, redo gives it again', async () => {
  const { path, projection, journal } = await setUp()
  await path.run(write, [createPersonChange(1, 'Un')])
  await path.run(write, rename(1, 'Deux'))
  await path.run(write, rename(1, 'Trois'))
  expect(await path.undo()).toMatchObject({ ok: true, value: { value: 'person.create' } })
  expect(await nameOf(projection, 1)).toBe('Deux')
  expect(journal.acts.at(-1)?.header).toMatchObject({ kind: 'act.undo', undoes: { replicaId: replicaA, sequence: 3 } })
  await path.undo()
  expect(await nameOf(projection, 1)).toBe('Un')
  await path.redo()
  expect(await nameOf(projection, 1)).toBe('Deux')
  await path.undo()
  expect(await nameOf(projection, 1)).toBe('Un')
  await path.redo()
  await path.redo()
  expect(await nameOf(projection, 1)).toBe('Trois')
  await path.undo()
  await path.undo()
  await path.undo()
  expect(await nameOf(projection, 1)).toBeUndefined()
  expect(await path.undo()).toMatchObject({ ok: false, error: { code: 'errors.undoNothing' } })
})

test('a new act ends what could be given again', async () => {
  const { path } = await setUp()
  await path.run(write, [createPersonChange(1, 'Un')])
  await path.run(write, rename(1, 'Deux'))
  await path.undo()
  await path.run(write, rename(1, 'Trois'))
  expect(await path.redo()).toMatchObject({ ok: false, error: { code: 'errors.undoNothing' } })
})

test('an act is not taken back under a later act on the same record', async () => {
  const { path, projection } = await setUp()
  await path.run(write, [createPersonChange(1, 'Un'), createPersonChange(2, 'Autre')])
  const second = await path.run(write, rename(1, 'Deux'))
  await path.run(write, rename(2, 'Ailleurs'))
  await path.run(write, rename(1, 'Trois'))
  const ref = second.ok ? second.value.act : null
  expect(await path.undo(ref ?? undefined)).toMatchObject({ ok: false, error: { code: 'errors.undoLaterChange' } })
  await path.undo()
  expect(await path.undo(ref ?? undefined)).toMatchObject({ ok: true })
  expect(await nameOf(projection, 1)).toBe('Un')
  expect(await nameOf(projection, 2)).toBe('Ailleurs')
})

test('numbers once given stay given', async () => {
  const { path, projection, journal } = await setUp()
  const counter: Change = { table: 'counters', id: 'c', op: 'create', set: { bodyId: idOf(1), year: 2025, last: 4 }, unset: [] }
  await path.run(write, [createPersonChange(1, 'Un'), counter])
  await path.undo()
  expect(await nameOf(projection, 1)).toBeUndefined()
  expect(await projection.records('counters').get('c')).toMatchObject({ last: 4 })
  expect(journal.acts).toHaveLength(2)
})

test('a record that a later act refers to is not taken away', async () => {
  const { path, projection } = await setUp()
  const created = await path.run(write, [createPersonChange(1, 'Un')])
  const mandate: Change = {
    table: 'mandates',
    id: idOf(7),
    op: 'create',
    set: { bodyId: idOf(2), seatId: idOf(3), personId: idOf(1), organisationId: null, role: 'titular', start: null, end: null },
    unset: [],
  }
  await path.run(write, [mandate])
  const ref = created.ok ? created.value.act : null
  expect(await path.undo(ref ?? undefined)).toMatchObject({ ok: false, error: { code: 'errors.undoReferenced' } })
  await path.undo()
  expect(await path.undo()).toMatchObject({ ok: true })
  expect(await projection.records('people').count()).toBe(0)
})

test('what a session wrote opens again without a rebuild', async () => {
  const journal = createJournal()
  const store = createStore()
  const first = store.open()
  const { path } = await openPath(journal, first)
  await path.run(addPerson, { name: 'Morel' })
  await path.undo()
  first.close()
  expect((await openProjection(store.open(), journal.port)).decision).toBe('open')
})

test('after a time without writing, what the journal holds now is read, and commands follow it @safety', async () => {
  const { path, journal, projection } = await setUp()
  await path.run(write, [createPersonChange(1, 'Morel')])
  // Written meanwhile by another computer that held the folder.
  journal.add([createPersonChange(2, 'Ailleurs')], replicaB)
  await path.catchUp()
  expect(await nameOf(projection, 2)).toBe('Ailleurs')
  expect((await path.run(addPerson, { name: 'Après' })).ok).toBe(true)
  expect(journal.acts.map((act) => act.header.replicaId)).toEqual([replicaA, replicaB, replicaA])
  expect(journal.acts[2]?.header.clock.localeCompare(journal.acts[1]?.header.clock ?? '')).toBe(1)
})
