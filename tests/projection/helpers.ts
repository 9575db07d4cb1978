import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { err, ok } from '#shared/domain/common/result.ts'
import { buildAct, compareActs, headAfter, type Act, type Change, type Head } from '#shared/domain/journal/act.ts'
import { tick } from '#shared/domain/journal/clock.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { createCommandPath, type CommandPathOptions } from '#renderer/data/command-path.ts'
import type { JournalPort } from '#renderer/data/journal-port.ts'
import { createLiveReader } from '#renderer/data/live-reader.ts'
import { openProjection } from '#renderer/data/open-projection.ts'
import { Projection } from '#renderer/data/projection.ts'
import { createSavedState } from '#renderer/data/saved-state.ts'

export const spaceId = '00000000-0000-4000-8000-000000000001'
export const replicaA = '00000000-0000-4000-8000-00000000000a'
export const replicaB = '00000000-0000-4000-8000-00000000000b'
export const actor = { id: '00000000-0000-4000-8000-0000000000aa', name: 'Claire Morel', role: 'secretary' } as const

/** The n-th id of a kind of thing, stable from run to run. */
export const idOf = (n: number): string => `11111111-1111-4111-8111-${String(n).padStart(12, '0')}`

export const personFields = (familyName: string) => ({
  givenName: '',
  familyName,
  functionTitle: '',
  email: '',
  phone: '',
  isMinor: false,
  note: '',
})

export const createPersonChange = (n: number, familyName: string): Change => ({
  table: 'people',
  id: idOf(n),
  op: 'create',
  set: personFields(familyName),
  unset: [],
})

const genesisHead = (replicaId: string): Head => ({ replicaId, sequence: 0, hash: '0'.repeat(64) })

/** A journal in memory that keeps the rules of the real one, and can be made to misbehave. */
export function createJournal() {
  const acts: Act[] = []
  let failure: IpcError | null = null
  let isAnswerLost = false
  const headOf = (replicaId: string): Head => {
    const last = acts.findLast((act) => act.header.replicaId === replicaId)
    return last === undefined ? genesisHead(replicaId) : headAfter(last)
  }
  const latestClock = () =>
    acts
      .map((act) => act.header.clock)
      .toSorted()
      .at(-1) ?? null
  const port: JournalPort = {
    openJournal: async () => {
      const replicas = [...new Set([replicaA, ...acts.map((act) => act.header.replicaId)])]
      return ok({ heads: replicas.map(headOf), findings: [], latestClock: latestClock(), actCount: acts.length, snapshot: null })
    },
    readSnapshot: async () => err({ code: 'errors.snapshotUnusable' }),
    readJournal: async ({ cursor }) => {
      const sorted = acts.toSorted((a, b) => compareActs(a.header, b.header))
      const end = cursor + 7 // small chunks, so that the cursor is put to use
      return ok({ acts: JSON.stringify(sorted.slice(cursor, end)), next: end < sorted.length ? end : null })
    },
    appendAct: async (act) => {
      if (failure !== null) return err(failure)
      const head = headOf(act.header.replicaId)
      if (head.sequence + 1 !== act.header.sequence || head.hash !== act.header.previous)
        return err({ code: 'errors.journalOrder' })
      acts.push(act)
      if (isAnswerLost) throw new Error('The window lost the answer')
      return ok(headAfter(act))
    },
  }
  return {
    acts,
    port,
    headOf,
    fail: (error: IpcError | null) => {
      failure = error
    },
    loseAnswers: (isLost: boolean) => {
      isAnswerLost = isLost
    },
    /** An act of any replica; `clock` may be older than what stands, as after a merge. */
    add: (changes: readonly Change[], replicaId = replicaA, clock?: string): Act => {
      const instant = '2025-06-01T08:00:00.000Z'
      const act = buildAct(
        { kind: 'person.create', changes },
        { spaceId, head: headOf(replicaId), clock: clock ?? tick(latestClock(), instant), instant, salt: '0'.repeat(32), actor },
      )
      acts.push(act)
      return act
    },
  }
}

export type TestJournal = ReturnType<typeof createJournal>

/** A projection on a database of its own; `again` opens the same database, as after a restart. */
export function createStore(name = 'test') {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
  return { open: () => new Projection(name, engine), engine }
}

export async function openPath(journal: TestJournal, projection: Projection, over: Partial<CommandPathOptions> = {}) {
  const opened = await openProjection(projection, journal.port)
  let counter = 100
  const savedState = createSavedState(null)
  const path = createCommandPath({
    spaceId,
    projection,
    journal: journal.port,
    read: createLiveReader(projection),
    head: journal.headOf(replicaA),
    latestClock: opened.journal.latestClock,
    savedState,
    readOnly: null,
    actor: () => actor,
    today: () => '2025-06-01',
    now: () => '2025-06-01T09:00:00.000Z',
    newId: () => idOf((counter += 1)),
    newSalt: () => '1'.repeat(32),
    ...over,
  })
  return { path, savedState, opened }
}
