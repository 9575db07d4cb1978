import { afterEach, expect, test, vi } from 'vitest'
import type { Change } from '#shared/domain/journal/act.ts'
import { removalOf } from '#shared/domain/journal/fold.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import { openProjection, rebuildProjection } from '#renderer/data/open-projection.ts'
import { createJournal, createPersonChange, createStore, idOf } from './helpers.ts'

afterEach(() => vi.restoreAllMocks())

const count = 2500
const renamed = (n: number): Change => ({ table: 'people', id: idOf(n), op: 'update', set: { familyName: 'Nouveau' }, unset: [] })
const removed = (n: number) => removalOf('people', idOf(n))

/** More rows than one transaction takes, then changes to the first ones, long written by then. */
function longJournal() {
  const journal = createJournal()
  for (let n = 1; n <= count; n += 100)
    journal.add(Array.from({ length: 100 }, (_, i) => createPersonChange(n + i, `Nom ${n + i}`)))
  journal.add([renamed(1), removed(2), removed(3)])
  journal.add([createPersonChange(3, 'Revenu'), createPersonChange(count + 1, 'Dernier'), removed(count + 1)])
  return journal
}

test('@safety rows written before later acts were read end as the fold has them', async () => {
  const journal = longJournal()
  const projection = createStore().open()
  const steps: string[] = []
  await rebuildProjection(projection, journal.port, ({ step, done, total }) => steps.push(`${step} ${done}/${total}`))
  const expected = foldActs(journal.acts).rows('people')
  const rows = await projection.records('people').toArray()
  expect(rows).toHaveLength(count - 1)
  expect(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  expect(steps).toContain('reading 27/27')
  expect(steps.filter((step) => step.startsWith('reading')).length).toBeGreaterThan(2)
  expect(steps.at(-1)).toBe(`writing ${count - 1}/${count - 1}`)
})

test('@safety a row that is refused breaks the rebuild off, and the store says that it was being built', async () => {
  const journal = longJournal()
  const store = createStore()
  const first = store.open()
  await openProjection(first, createJournal().port)
  vi.spyOn(first, 'backendDB').mockImplementation(() => {
    throw new Error('refused')
  })
  await expect(rebuildProjection(first, journal.port)).rejects.toThrow('refused')
  expect((await first.meta.get('projection'))?.state).toBe('building')
  expect(await first.heads.count()).toBe(0)
  first.close()
  vi.restoreAllMocks()
  const again = store.open()
  expect((await openProjection(again, journal.port)).decision).toBe('rebuild')
  expect(await again.records('people').count()).toBe(count - 1)
})

test('@safety a journal that cannot be read leaves the store as it is', async () => {
  const journal = longJournal()
  const projection = createStore().open()
  await openProjection(projection, journal.port)
  const readJournal = async () => ({ ok: false, error: { code: 'errors.readFailed' } }) as const
  await expect(rebuildProjection(projection, { ...journal.port, readJournal })).rejects.toThrow('errors.readFailed')
  expect((await projection.meta.get('projection'))?.state).toBe('ready')
  expect(await projection.records('people').count()).toBe(count - 1)
})

test('@safety a journal that does not end where it says never makes a store that is ready', async () => {
  const journal = longJournal()
  const projection = createStore().open()
  await openProjection(projection, createJournal().port)
  const acts = journal.acts.slice(0, -1)
  const readJournal = async () => ({ ok: true, value: { acts: JSON.stringify(acts), next: null } }) as const
  await expect(rebuildProjection(projection, { ...journal.port, readJournal })).rejects.toThrow('does not end')
  expect((await projection.meta.get('projection'))?.state).toBe('building')
})
