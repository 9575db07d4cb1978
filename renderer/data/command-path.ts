import type { z } from 'zod'
import { frozenRecords } from '#shared/domain/commands/frozen.ts'
import { undoRefusal } from '#shared/domain/commands/undo.ts'
import type { Instant, LocalDate } from '#shared/domain/common/dates.ts'
import type { NewId } from '#shared/domain/common/ids.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import {
  buildAct,
  hashHeader,
  headAfter,
  type Act,
  type ActDraft,
  type ActRef,
  type Change,
  type Head,
} from '#shared/domain/journal/act.ts'
import { tick } from '#shared/domain/journal/clock.ts'
import type { Command, CommandError } from '#shared/domain/journal/command.ts'
import { applyChange, inverseOf, type Row } from '#shared/domain/journal/fold.ts'
import type { StateReader } from '#shared/domain/journal/state.ts'
import { canWrite, type Profile } from '#shared/domain/profile.ts'
import { tables } from '#shared/domain/tables.ts'
import type { ReadOnlyReason } from '#shared/ipc/contract.ts'
import { applyActs } from './apply-acts.ts'
import { callSafely, type JournalPort } from './journal-port.ts'
import { openProjection } from './open-projection.ts'
import type { Projection } from './projection.ts'
import type { SavedStateStore } from './saved-state.ts'
import { createUndoStack, redoKind, undoKind, type WindowAct } from './undo-stack.ts'

export type CommandPathOptions = {
  readonly spaceId: string
  readonly projection: Projection
  readonly journal: JournalPort
  readonly read: StateReader
  /** Head of this replica and highest clock of the space, as the journal gave them. */
  readonly head: Head
  readonly latestClock: string | null
  readonly savedState: SavedStateStore
  /** Why the window's own view forbids writing. What the disk refuses is asked of the journal each time. */
  readonly readOnly: ReadOnlyReason | null
  readonly actor: () => Profile
  readonly today: () => LocalDate
  readonly now: () => Instant
  readonly newId: NewId
  readonly newSalt: () => string
  /** The store was made again under the screens: what they read from the former one is void. */
  readonly onRemade?: () => void
}

/** `act` is `null` when nothing had changed: no act was written. */
export type Done<V> = { readonly value: V; readonly act: ActRef | null }

/**
 * The one narrow way of every change: command, act, journal, projection. One thing at a time, in the order asked.
 * A resolved `ok` means that the journal has the act on disk. While the projection is in doubt no command passes:
 * it is put right first, by the start-up matrix.
 */
export type CommandPath = {
  readonly run: <Input, V>(command: Command<Input, V>, input: Input) => Promise<Result<Done<V>, CommandError>>
  /** Takes back the newest act of this window, or `act` when it is given; the value is the kind of act taken back. */
  readonly undo: (act?: ActRef) => Promise<Result<Done<string>, CommandError>>
  readonly redo: () => Promise<Result<Done<string>, CommandError>>
  /** The journal may have moved while it could not be written: what it holds now is read before the next command. */
  readonly catchUp: () => Promise<void>
  /**
   * A read of the store has failed: it is made again from the journal, under the screens. `false`: that was done a moment
   * ago and did not help.
   */
  readonly heal: () => boolean
  /** What the store answers is what the journal makes, or it is being made again, or that could not be done. */
  readonly store: () => 'sound' | 'healing' | 'lost'
  /** Resolves once all that was asked before is done. */
  readonly settled: () => Promise<void>
}

const recordKey = (table: string, id: string): string => `${table}/${id}`

type Before = ReadonlyMap<string, Row | undefined>

const inDoubt: CommandError = { code: 'errors.projectionInDoubt' }
const nothingToUndo: CommandError = { code: 'errors.undoNothing' }

/** The first fault that the schemas find in the rows that `changes` would make. */
function changeFault(changes: readonly Change[], before: Before): CommandError | null {
  const rows = new Map(before)
  for (const change of changes) {
    const key = recordKey(change.table, change.id)
    const next = applyChange(rows.get(key), change)
    rows.set(key, next)
    if (next === undefined) continue
    const parsed = (tables[change.table].schema as z.ZodType).safeParse(next) // `as`: a union of schemas has no common call
    const issue = parsed.error?.issues[0]
    if (issue !== undefined) {
      return { code: 'errors.invalidRecord', field: issue.path.join('.'), params: { table: change.table } }
    }
  }
  return null
}

/** A store that fails again sooner than this has another illness than damaged bytes. */
const healPauseMs = 30_000

export function createCommandPath(options: CommandPathOptions): CommandPath {
  const { projection, journal, savedState, spaceId } = options
  const stack = createUndoStack()
  let { head, latestClock } = options
  let isInDoubt = false
  let store: ReturnType<CommandPath['store']> = 'sound'
  let healedAt = 0
  /** Instant of an act that the journal has and the projection not yet. */
  let behindSince: Instant | null = null
  let queue: Promise<unknown> = Promise.resolve()

  const enqueue = <T>(task: () => Promise<T>): Promise<T> => {
    const next = queue.then(task)
    queue = next.catch(() => undefined)
    return next
  }

  /** Puts projection and head right after a doubt; false when it can't be done now. */
  const putRight = async (): Promise<boolean> => {
    try {
      const opened = await openProjection(projection, journal, { isInUse: true, isBroken: store !== 'sound' })
      if (opened.decision === 'readOnlyAhead' || opened.decision === 'readOnlyForked') return false
      head = opened.journal.heads.find((other) => other.replicaId === head.replicaId) ?? head
      latestClock = opened.journal.latestClock
      isInDoubt = false
      store = 'sound'
      if (opened.decision === 'rebuild') options.onRemade?.()
      if (behindSince !== null) savedState.set({ status: 'saved', at: behindSince })
      behindSince = null
      return true
    } catch {
      if (store === 'healing') {
        // Half made, it would show less than there is.
        store = 'lost'
        options.onRemade?.()
      }
      return false
    }
  }

  const refusal = async (): Promise<CommandError | null> => {
    if (options.readOnly !== null) return { code: 'errors.spaceReadOnly' }
    if (!canWrite(options.actor().role)) return { code: 'errors.roleRefused' }
    if (isInDoubt && !(await putRight())) return inDoubt
    return null
  }

  const rowsBefore = async (changes: readonly Change[]): Promise<Before> =>
    new Map(
      await Promise.all(
        changes.map(async ({ table, id }): Promise<[string, Row | undefined]> => [
          recordKey(table, id),
          await projection.table<Row, string>(table).get(id),
        ]),
      ),
    )

  const append = async (draft: ActDraft): Promise<Result<ActRef | null, CommandError>> => {
    if (draft.changes.length === 0) return ok(null)
    const before = await rowsBefore(draft.changes)
    const fault = changeFault(draft.changes, before)
    if (fault !== null) return err(fault)
    const instant = options.now()
    const clock = tick(latestClock, instant)
    const act = buildAct(draft, { spaceId, head, clock, instant, salt: options.newSalt(), actor: options.actor() })
    savedState.set({ status: 'saving' })
    const written = await callSafely(journal.appendAct(act))
    if (!written.ok && !(await isWrittenAfterAll(act))) {
      const error = written.error as CommandError // `as`: codes of the contract begin with `errors.`
      savedState.set({ status: 'failed', error, kind: act.header.kind })
      return err(error)
    }
    if (written.ok) {
      head = headAfter(act)
      latestClock = clock
    }
    stack.push({ act, inverse: inverseOf(act.body.changes, (table, id) => before.get(recordKey(table, id))) })
    if (written.ok) await project(act)
    else savedState.set({ status: 'saved', at: act.header.instant })
    return ok({ replicaId: act.header.replicaId, sequence: act.header.sequence })
  }

  /** The answer may be lost and not the act: the journal is asked. Until it answers, everything is in doubt. */
  const isWrittenAfterAll = async (act: Act): Promise<boolean> => {
    isInDoubt = true
    return (await putRight()) && head.hash === hashHeader(act.header)
  }

  /** The journal has the act; the projection follows, or is made again. */
  const project = async (act: Act): Promise<void> => {
    try {
      await applyActs(projection, [act])
    } catch {
      isInDoubt = true
      if (!(await putRight())) {
        behindSince = act.header.instant
        savedState.set({ status: 'failed', error: inDoubt, kind: act.header.kind })
        return
      }
    }
    savedState.set({ status: 'saved', at: act.header.instant })
  }

  const takeBack = async (kind: string, entry: WindowAct | undefined): Promise<Result<Done<string>, CommandError>> => {
    const refused = await refusal()
    if (refused !== null) return err(refused)
    if (entry === undefined || entry.inverse.length === 0) return err(nothingToUndo)
    const { act, inverse } = entry
    const isFrozen = await frozenRecords(options.read)
    const reason = undoRefusal({ act, inverse, laterActs: stack.after(entry), isFrozen })
    if (reason !== null) return err(reason)
    const { replicaId, sequence } = act.header
    const appended = await append({ kind, changes: inverse, undoes: { replicaId, sequence } })
    return appended.ok ? ok({ value: stack.kindOf(entry), act: appended.value }) : appended
  }

  return {
    run: (command, input) =>
      enqueue(async () => {
        const refused = await refusal()
        if (refused !== null) return err(refused)
        const outcome = await command({ read: options.read, newId: options.newId, today: options.today() }, input)
        if (!outcome.ok) return outcome
        const appended = await append(outcome.value.draft)
        return appended.ok ? ok({ value: outcome.value.value, act: appended.value }) : appended
      }),
    heal: () => {
      if (store !== 'sound') return store === 'healing'
      if (Date.now() - healedAt < healPauseMs) return false
      healedAt = Date.now()
      store = 'healing'
      isInDoubt = true
      void enqueue(putRight)
      return true
    },
    store: () => store,
    undo: (act) => enqueue(() => takeBack(undoKind, act === undefined ? stack.lastDone() : stack.find(act))),
    redo: () => enqueue(() => takeBack(redoKind, stack.lastUndone())),
    catchUp: async () => {
      await enqueue(async () => {
        isInDoubt = !(await putRight())
      })
    },
    settled: async () => {
      await enqueue(async () => undefined)
    },
  }
}
