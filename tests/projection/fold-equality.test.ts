import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ok } from '#shared/domain/common/result.ts'
import type { Change } from '#shared/domain/journal/act.ts'
import type { Command } from '#shared/domain/journal/command.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import { tableNames } from '#shared/domain/tables.ts'
import { openProjection } from '#renderer/data/open-projection.ts'
import type { Projection } from '#renderer/data/projection.ts'
import {
  createJournal,
  createPersonChange,
  createStore,
  idOf,
  openPath,
  replicaA,
  replicaB,
  type TestJournal,
} from './helpers.ts'

type Edit =
  | { readonly kind: 'create'; readonly n: number }
  | { readonly kind: 'delete'; readonly n: number }
  | { readonly kind: 'update'; readonly n: number; readonly field: 'familyName' | 'note'; readonly text: string }
type Step = Edit | { readonly kind: 'undo' } | { readonly kind: 'redo' }

const n = fc.integer({ min: 1, max: 4 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant<'create'>('create'), n }),
  fc.record({ kind: fc.constant<'delete'>('delete'), n }),
  fc.record({
    kind: fc.constant<'update'>('update'),
    n,
    field: fc.constantFrom<('familyName' | 'note')[]>('familyName', 'note'),
    text: fc.constantFrom('a', 'b', 'c'),
  }),
)
const step: fc.Arbitrary<Step> = fc.oneof(
  edit,
  fc.record({ kind: fc.constant<'undo'>('undo') }),
  fc.record({ kind: fc.constant<'redo'>('redo') }),
)

const changeOf = (made: Edit): Change => {
  if (made.kind === 'create') return createPersonChange(made.n, `Nom ${made.n}`)
  if (made.kind === 'delete') return { table: 'people', id: idOf(made.n), op: 'delete', set: {}, unset: [] }
  return { table: 'people', id: idOf(made.n), op: 'update', set: { [made.field]: made.text }, unset: [] }
}

const write: Command<Change> = async (_context, change) =>
  ok({ draft: { kind: 'person.update', changes: [change] }, value: undefined })

async function expectFolded(projection: Projection, journal: TestJournal) {
  const state = foldActs(journal.acts)
  for (const name of tableNames) {
    const rows = await projection.table(name).orderBy(':id').toArray()
    expect(rows).toEqual(state.rows(name).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    expect((await projection.meta.get('projection'))?.rows[name] ?? 0).toBe(rows.length)
  }
}

test('the projection is the fold of the journal after any run of acts, undo and redo included', async () => {
  expect.hasAssertions()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      const journal = createJournal()
      const projection = createStore().open()
      const { path } = await openPath(journal, projection)
      for (const made of steps) {
        if (made.kind === 'undo') await path.undo()
        else if (made.kind === 'redo') await path.redo()
        else await path.run(write, changeOf(made))
      }
      await expectFolded(projection, journal)
      projection.close()
    }),
    { numRuns: 40 },
  )
})

test('it stays so whatever was missing when the space opens again', async () => {
  expect.hasAssertions()
  const act = fc.record({ change: edit, replica: fc.constantFrom(replicaA, replicaB), day: fc.integer({ min: 1, max: 28 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.array(act, { maxLength: 12 }), async (before, after) => {
      const journal = createJournal()
      const store = createStore()
      const add = (acts: typeof before) => {
        for (const { change, replica, day } of acts) {
          const last = journal.acts.findLast((other) => other.header.replicaId === replica)?.header.clock ?? ''
          const clock = `2025-03-${String(day).padStart(2, '0')}T00:00:00.000Z~000000`
          journal.add(
            [changeOf(change)],
            replica,
            clock > last ? clock : `${last.slice(0, 25)}${String(Number(last.slice(25)) + 1).padStart(6, '0')}`,
          )
        }
      }
      add(before)
      const first = store.open()
      await openProjection(first, journal.port)
      await expectFolded(first, journal)
      first.close()
      add(after)
      const again = store.open()
      await openProjection(again, journal.port)
      await expectFolded(again, journal)
      again.close()
    }),
    { numRuns: 40 },
  )
})
