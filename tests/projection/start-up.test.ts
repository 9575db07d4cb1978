import { Dexie } from 'dexie'
import { IDBDatabase } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import { decideStartUp } from '#renderer/data/start-up.ts'
import { openProjection } from '#renderer/data/open-projection.ts'
import { Projection } from '#renderer/data/projection.ts'
import { createJournal, createPersonChange, createStore, idOf, replicaA, replicaB } from './helpers.ts'

afterEach(() => vi.restoreAllMocks())

const head = (replicaId: string, sequence: number, mark: string) => ({ replicaId, sequence, hash: mark.repeat(64) })

test('each write of the projection asks for strict durability', async () => {
  const engine = createStore().engine
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const projection = new Projection('durable', engine)
  await openProjection(projection, createJournal().port)
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writes.length).toBeGreaterThan(0)
  expect(writes.every(([, , options]) => options?.durability === 'strict')).toBe(true)
})

test.each([
  ['empty beside an empty journal', { kind: 'empty' }, [], null, 'open'],
  ['empty beside a journal that has acts', { kind: 'empty' }, [head(replicaA, 3, 'a')], null, 'rebuild'],
  ['unreadable', { kind: 'unreadable' }, [head(replicaA, 3, 'a')], null, 'rebuild'],
  ['a rebuild that did not end', { kind: 'building' }, [head(replicaA, 3, 'a')], null, 'rebuild'],
  ['of another version', { kind: 'otherVersion', heads: [head(replicaA, 3, 'a')] }, [head(replicaA, 3, 'a')], null, 'rebuild'],
  [
    'of another version and ahead',
    { kind: 'otherVersion', heads: [head(replicaA, 4, 'a')] },
    [head(replicaA, 3, 'a')],
    null,
    'readOnlyAhead',
  ],
  ['equal', { kind: 'ready', heads: [head(replicaA, 3, 'a')], clock: 'c3' }, [head(replicaA, 3, 'a')], null, 'open'],
  [
    'behind, not yet compared',
    { kind: 'ready', heads: [head(replicaA, 2, 'b')], clock: 'c2' },
    [head(replicaA, 3, 'a')],
    null,
    'readActs',
  ],
  [
    'an ancestor, all missing acts later',
    { kind: 'ready', heads: [head(replicaA, 2, 'b')], clock: 'c2' },
    [head(replicaA, 3, 'a')],
    { hashes: new Map([[replicaA, 'b'.repeat(64)]]), firstMissingClock: 'c3' },
    'applyRest',
  ],
  [
    'an ancestor, a missing act older than what was applied',
    { kind: 'ready', heads: [head(replicaA, 2, 'b')], clock: 'c2' },
    [head(replicaA, 2, 'b'), head(replicaB, 1, 'd')],
    { hashes: new Map([[replicaA, 'b'.repeat(64)]]), firstMissingClock: 'c1' },
    'rebuild',
  ],
  [
    'behind with another past',
    { kind: 'ready', heads: [head(replicaA, 2, 'b')], clock: 'c2' },
    [head(replicaA, 3, 'a')],
    { hashes: new Map([[replicaA, 'e'.repeat(64)]]), firstMissingClock: 'c3' },
    'readOnlyForked',
  ],
  ['ahead', { kind: 'ready', heads: [head(replicaA, 4, 'a')], clock: 'c4' }, [head(replicaA, 3, 'a')], null, 'readOnlyAhead'],
  ['ahead of an empty journal', { kind: 'ready', heads: [head(replicaA, 4, 'a')], clock: 'c4' }, [], null, 'readOnlyAhead'],
  [
    'forked at the same sequence',
    { kind: 'ready', heads: [head(replicaA, 3, 'b')], clock: 'c3' },
    [head(replicaA, 3, 'a')],
    null,
    'readOnlyForked',
  ],
] as const)('[start-up] %s', (_title, projection, heads, ancestry, expected) => {
  expect(decideStartUp(projection, heads, ancestry).kind).toBe(expected)
})

const filled = (count: number) => {
  const journal = createJournal()
  for (let n = 1; n <= count; n += 1) journal.add([createPersonChange(n, `Nom ${n}`)])
  return journal
}

test('an empty store over a journal is rebuilt, with progress, and then opens as it is', async () => {
  const journal = filled(20)
  const store = createStore()
  const steps: string[] = []
  const first = store.open()
  const opened = await openProjection(first, journal.port, { onProgress: (p) => steps.push(`${p.step} ${p.done}/${p.total}`) })
  expect(opened.decision).toBe('rebuild')
  expect(steps).toContain('reading 20/20')
  expect(steps.at(-1)).toBe('writing 20/20')
  expect(await first.records('people').count()).toBe(20)
  first.close()
  const second = await openProjection(store.open(), journal.port)
  expect(second.decision).toBe('open')
})

test('a store with fewer rows than were put into it is made again, whatever was done in it since', async () => {
  const journal = filled(20)
  const store = createStore()
  const first = store.open()
  await openProjection(first, journal.port)
  journal.add([createPersonChange(21, 'Ajout')])
  journal.add([
    { table: 'people', id: idOf(2), op: 'delete', set: {}, unset: [] },
    { table: 'people', id: idOf(99), op: 'delete', set: {}, unset: [] },
  ])
  journal.add([createPersonChange(3, 'Encore là'), createPersonChange(2, 'Revenu')])
  expect((await openProjection(first, journal.port)).decision).toBe('applyRest')
  expect((await openProjection(first, journal.port)).decision).toBe('open')
  for (const damage of [
    () => first.table('people').delete(idOf(7)),
    () => first.table('people').put({ id: idOf(50) }),
    () => first.table('people').clear(),
  ]) {
    await damage()
    expect((await openProjection(first, journal.port)).decision).toBe('rebuild')
    expect((await first.records('people').get(idOf(7)))?.familyName).toBe('Nom 7')
    expect(await first.records('people').count()).toBe(21)
  }
  // One that knows more than the journal is kept all the same.
  await first.heads.update(replicaA, { sequence: 90 })
  await first.table('people').delete(idOf(7))
  expect((await openProjection(first, journal.port)).decision).toBe('readOnlyAhead')
})

test('acts of before a crash that never reached the store are applied at the next opening', async () => {
  const journal = filled(3)
  const store = createStore()
  const first = store.open()
  await openProjection(first, journal.port)
  first.close()
  journal.add([{ table: 'people', id: idOf(2), op: 'update', set: { familyName: 'Nouveau' }, unset: [] }])
  const again = store.open()
  expect((await openProjection(again, journal.port)).decision).toBe('applyRest')
  expect((await again.records('people').get(idOf(2)))?.familyName).toBe('Nouveau')
})

test('an act of another replica that comes before what was applied leads to a rebuild in clock order', async () => {
  const journal = createJournal()
  journal.add([createPersonChange(1, 'Un')], replicaA, '2025-01-01T00:00:00.000Z~000000')
  journal.add(
    [{ table: 'people', id: idOf(1), op: 'update', set: { familyName: 'Trois' }, unset: [] }],
    replicaA,
    '2025-01-03T00:00:00.000Z~000000',
  )
  const store = createStore()
  const first = store.open()
  await openProjection(first, journal.port)
  first.close()
  journal.add(
    [{ table: 'people', id: idOf(1), op: 'update', set: { familyName: 'Deux', note: 'vu' }, unset: [] }],
    replicaB,
    '2025-01-02T00:00:00.000Z~000000',
  )
  const again = store.open()
  expect((await openProjection(again, journal.port)).decision).toBe('rebuild')
  expect(await again.records('people').get(idOf(1))).toMatchObject({ familyName: 'Trois', note: 'vu' })
})

test('a rebuild broken off in the middle is recognised and begun again', async () => {
  const journal = filled(5)
  const store = createStore()
  const first = store.open()
  vi.spyOn(first.heads, 'bulkPut').mockRejectedValue(new Error('power cut'))
  await expect(openProjection(first, journal.port)).rejects.toThrow('power cut')
  expect((await first.meta.get('projection'))?.state).toBe('building')
  first.close()
  const again = store.open()
  expect((await openProjection(again, journal.port)).decision).toBe('rebuild')
  expect(await again.records('people').count()).toBe(5)
})

test('a store of another version is dropped and made again', async () => {
  const journal = filled(2)
  const store = createStore()
  const first = store.open()
  await openProjection(first, journal.port)
  await first.meta.update('projection', { projectionVersion: 99 })
  await first.table('people').put({ id: idOf(9), familyName: 'Reste ancien' })
  first.close()
  const again = store.open()
  expect((await openProjection(again, journal.port)).decision).toBe('rebuild')
  expect(await again.records('people').count()).toBe(2)
})

test('an unreadable store is dropped and made again', async () => {
  const journal = filled(2)
  const store = createStore()
  const broken = new Dexie('test', store.engine)
  broken.version(50).stores({ people: '++n' })
  await broken.open()
  broken.close()
  const projection = store.open()
  expect((await openProjection(projection, journal.port)).decision).toBe('rebuild')
  expect(await projection.records('people').count()).toBe(2)
})

test('a store too damaged to be deleted is emptied by the main process, then made again', async () => {
  const journal = filled(2)
  const projection = createStore().open()
  vi.spyOn(projection, 'delete').mockRejectedValue(new Error('backing store'))
  await expect(openProjection(projection, journal.port)).rejects.toThrow('backing store')
  const clearStore = vi.fn(async () => ({ ok: true, value: null }) as const)
  expect((await openProjection(projection, { ...journal.port, clearStore })).decision).toBe('rebuild')
  expect(clearStore).toHaveBeenCalledOnce()
  expect(await projection.records('people').count()).toBe(2)
})

test('a store that knows more than the journal opens read-only and says by how much', async () => {
  const journal = filled(4)
  const store = createStore()
  const first = store.open()
  await openProjection(first, journal.port)
  first.close()
  journal.acts.splice(2)
  const again = store.open()
  const opened = await openProjection(again, journal.port)
  expect(opened.decision).toBe('readOnlyAhead')
  expect(opened.differences).toEqual([{ replicaId: replicaA, projection: 4, journal: 2 }])
  expect(await again.records('people').count()).toBe(4)
})

test('a store with another past opens read-only', async () => {
  const journal = filled(2)
  const store = createStore()
  const first = store.open()
  await openProjection(first, journal.port)
  first.close()
  journal.acts.splice(0)
  journal.add([createPersonChange(8, 'Autre')])
  journal.add([createPersonChange(9, 'Passé')])
  expect((await openProjection(store.open(), journal.port)).decision).toBe('readOnlyForked')
  journal.add([createPersonChange(10, 'Encore')])
  expect((await openProjection(store.open(), journal.port)).decision).toBe('readOnlyForked')
})
