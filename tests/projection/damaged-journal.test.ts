import { expect, test } from 'vitest'
import { ok } from '#shared/domain/common/result.ts'
import type { JournalFinding } from '#shared/ipc/contract.ts'
import { applyActs } from '#renderer/data/apply-acts.ts'
import { actsOf, type JournalPort } from '#renderer/data/journal-port.ts'
import { openProjection } from '#renderer/data/open-projection.ts'
import { createJournal, createPersonChange, createStore, replicaA, replicaB, type TestJournal } from './helpers.ts'

function filled(count: number): TestJournal {
  const journal = createJournal()
  for (let n = 1; n <= count; n += 1) journal.add([createPersonChange(n, `Famille${n}`)])
  return journal
}

/** The same journal with the acts `from` to `to` of the first replica lost to damage. */
function without(journal: TestJournal, from: number, to: number): JournalPort {
  const isLost = (replicaId: string, sequence: number) => replicaId === replicaA && sequence >= from && sequence <= to
  const finding: JournalFinding = {
    kind: 'damaged',
    replicaId: replicaA,
    file: 'journal/a/000001.jsonl',
    offset: 0,
    length: 10,
    from,
    to,
    after: null,
    before: null,
    snapshotAt: null,
    isAccepted: false,
  }
  return {
    ...journal.port,
    openJournal: async () => {
      const opened = await journal.port.openJournal(null)
      return opened.ok ? ok({ ...opened.value, findings: [finding] }) : opened
    },
    readJournal: async (input) => {
      const page = await journal.port.readJournal(input)
      if (!page.ok) return page
      const acts = actsOf(page.value).filter(({ header }) => !isLost(header.replicaId, header.sequence))
      return ok({ ...page.value, acts: JSON.stringify(acts) })
    },
  }
}

test('@safety a view made while acts were lost is made again when they have come back, though the heads are the same', async () => {
  const journal = filled(4)
  const projection = createStore().open()
  expect((await openProjection(projection, without(journal, 2, 3))).decision).toBe('rebuild')
  expect(await projection.records('people').count()).toBe(2)
  // Still lost, or lost further: what the view knows is kept.
  expect((await openProjection(projection, without(journal, 2, 3))).decision).toBe('open')
  expect((await openProjection(projection, without(journal, 1, 3))).decision).toBe('open')
  // Applying an act does not make it forget what it was made without.
  const act = journal.add([createPersonChange(5, 'Suite')])
  await applyActs(projection, [act])
  expect((await openProjection(projection, without(journal, 2, 3))).decision).toBe('open')
  expect((await openProjection(projection, without(journal, 3, 3))).decision).toBe('rebuild')
  expect(await projection.records('people').count()).toBe(4)
  expect((await openProjection(projection, journal.port)).decision).toBe('rebuild')
  expect(await projection.records('people').count()).toBe(5)
  expect((await openProjection(projection, journal.port)).decision).toBe('open')
})

test('@safety acts lost among those that a view does not have yet: it is made again without them, and opens', async () => {
  const journal = filled(2)
  const projection = createStore().open()
  await openProjection(projection, journal.port)
  for (let n = 3; n <= 6; n += 1) journal.add([createPersonChange(n, `Famille${n}`)])
  journal.add([createPersonChange(7, 'Ailleurs')], replicaB)
  expect((await openProjection(projection, without(journal, 4, 4))).decision).toBe('rebuild')
  expect(await projection.records('people').count()).toBe(6)
  expect((await openProjection(projection, journal.port)).decision).toBe('rebuild')
  expect(await projection.records('people').count()).toBe(7)
})
