import { describe, expect, test } from 'vitest'
import { err, ok } from '#shared/domain/common/result.ts'
import { headAfter } from '#shared/domain/journal/act.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import { tableNames } from '#shared/domain/tables.ts'
import type { JournalPort } from '#renderer/data/journal-port.ts'
import { openProjection, rebuildProjection } from '#renderer/data/open-projection.ts'
import type { Projection } from '#renderer/data/projection.ts'
import { createJournal, createPersonChange, createStore, idOf, replicaA, replicaB, type TestJournal } from './helpers.ts'

/** Two replicas, the second of which writes nothing after the snapshot. */
function journalOf(count: number): TestJournal {
  const journal = createJournal()
  for (let n = 1; n <= count; n += 1) journal.add([createPersonChange(n, `Nom ${n}`)], n === 2 ? replicaB : replicaA)
  return journal
}

type Snapshotted = { readonly port: JournalPort; readonly asked: number[] }

/** The same journal, its first `cursor` acts told in a snapshot; `isLost`: these acts cannot be read any more. */
function snapshotted(journal: TestJournal, cursor: number, { isRefused = false, isLost = false } = {}): Snapshotted {
  const acts = journal.acts.slice(0, cursor)
  const state = foldActs(acts)
  const rows = tableNames.flatMap((table) => state.rows(table).map((row) => [table, row]))
  const heads = [...new Map(acts.map((act) => [act.header.replicaId, headAfter(act)])).values()]
  const clock = acts.at(-1)?.header.clock ?? ''
  const asked: number[] = []
  return {
    asked,
    port: {
      ...journal.port,
      openJournal: async () => {
        const opened = await journal.port.openJournal(null)
        return opened.ok ? ok({ ...opened.value, snapshot: { number: 1, cursor, heads, clock, rowCount: rows.length } }) : opened
      },
      readJournal: async (input) => {
        asked.push(input.cursor)
        if (isLost && input.cursor < cursor) return err({ code: 'errors.journalDamaged' })
        return journal.port.readJournal(input)
      },
      readSnapshot: async ({ cursor: from }) => {
        if (isRefused) return err({ code: 'errors.snapshotUnusable' })
        const end = from + 3
        return ok({ rows: JSON.stringify(rows.slice(from, end)), next: end < rows.length ? end : null })
      },
    },
  }
}

async function expectEqual(projection: Projection, journal: TestJournal): Promise<void> {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  expect((await projection.records('people').toArray()).toSorted(byId)).toEqual(
    foldActs(journal.acts).rows('people').toSorted(byId),
  )
  const heads = await projection.heads.toArray()
  expect(heads.map(({ replicaId, sequence }) => [replicaId, sequence])).toEqual(
    [replicaA, replicaB].map((replicaId) => [replicaId, journal.headOf(replicaId).sequence]),
  )
}

describe('@safety a view made from a snapshot', () => {
  test.each([
    ['with acts after it', 10, 20],
    ['with none', 20, 20],
  ])('%s equals the fold of all acts, and only those that follow are read', async (_name, cursor, count) => {
    const journal = journalOf(count)
    journal.add([{ table: 'people', id: idOf(3), op: 'update', set: { familyName: 'Autre' }, unset: [] }])
    journal.add([{ table: 'people', id: idOf(4), op: 'delete', set: {}, unset: [] }])
    const { port, asked } = snapshotted(journal, cursor)
    const projection = createStore().open()
    const steps: string[] = []
    await rebuildProjection(projection, port, ({ step, done, total }) => steps.push(`${step} ${done}/${total}`))
    await expectEqual(projection, journal)
    expect(Math.min(...asked)).toBe(cursor)
    expect(steps).toContain(`reading ${count + 2 - cursor}/${count + 2 - cursor}`)
    expect((await openProjection(projection, port)).decision).toBe('open')
    expect((await projection.meta.get('projection'))?.clock).toBe(journal.acts.at(-1)?.header.clock)
  })

  test('needs nothing of the acts before it', async () => {
    const journal = journalOf(20)
    const projection = createStore().open()
    await rebuildProjection(projection, snapshotted(journal, 15, { isLost: true }).port)
    await expectEqual(projection, journal)
  })

  test('under screens too', async () => {
    const journal = journalOf(20)
    const { port, asked } = snapshotted(journal, 15)
    const projection = createStore().open()
    await openProjection(projection, createJournal().port)
    await projection.meta.update('projection', { projectionVersion: 1 })
    expect((await openProjection(projection, port, { isInUse: true })).decision).toBe('rebuild')
    await expectEqual(projection, journal)
    expect(Math.min(...asked)).toBe(15)
  })

  test('one that cannot be read leaves it to the acts', async () => {
    const journal = journalOf(20)
    const { port, asked } = snapshotted(journal, 15, { isRefused: true })
    const projection = createStore().open()
    await rebuildProjection(projection, port)
    await expectEqual(projection, journal)
    expect(Math.min(...asked)).toBe(0)
  })
})

describe('@safety a view that is behind', () => {
  test('reads from the snapshot on when it has all that the snapshot tells', async () => {
    const journal = journalOf(15)
    const projection = createStore().open()
    await openProjection(projection, journal.port)
    for (let n = 16; n <= 20; n += 1) journal.add([createPersonChange(n, `Nom ${n}`)])
    const { port, asked } = snapshotted(journal, 15)
    expect((await openProjection(projection, port)).decision).toBe('applyRest')
    await expectEqual(projection, journal)
    expect(asked).toEqual([15])
  })

  test('reads everything when the snapshot tells more than it has', async () => {
    const journal = journalOf(10)
    const projection = createStore().open()
    await openProjection(projection, journal.port)
    for (let n = 11; n <= 20; n += 1) journal.add([createPersonChange(n, `Nom ${n}`)])
    const { port, asked } = snapshotted(journal, 15)
    expect((await openProjection(projection, port)).decision).toBe('applyRest')
    await expectEqual(projection, journal)
    expect(asked[0]).toBe(0)
  })
})
