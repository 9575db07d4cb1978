import { setImmediate as nextTurn } from 'node:timers/promises'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { Act, ActHeader, ActRef, Change, RecordRef } from '#shared/domain/journal/act.ts'
import { applyChange, type Row } from '#shared/domain/journal/fold.ts'
import { recordChange, type RecordChange } from '#shared/domain/rules/act-changes.ts'
import { tables, type TableName } from '#shared/domain/tables.ts'
import type { HistoryAct, HistoryQuery, IpcError, IpcOutput } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import { blobOfLine } from './line-check.ts'
import type { ActReader } from './read-acts.ts'
import type { ActPlace } from './scan-replica.ts'

export type ToldAct = { readonly act: HistoryAct; readonly changes: readonly RecordChange[] }

type Page = IpcOutput<'journal:history'>
type ActFilter = Omit<HistoryQuery, 'offset' | 'limit'>

/** Finds acts in a journal of any length without holding more of them than are asked for. */
export type ActSearch = {
  /** Acts that answer every criterion, newest first. */
  readonly find: (query: HistoryQuery) => Promise<Result<Page, IpcError>>
  /** One act, and what it changed; `errors.notFound` when there is none. */
  readonly act: (ref: ActRef) => Promise<Result<ToldAct, IpcError>>
  /** Everyone who wrote, each under the last name declared, those who wrote last first. */
  readonly actors: () => Promise<Result<IpcOutput<'journal:actors'>, IpcError>>
  /** Records as they last stood, even when they are gone. */
  readonly lastRows: (refs: readonly RecordRef[]) => Promise<Result<[TableName, Row][], IpcError>>
}

type Found = { readonly indexes: readonly number[]; readonly record: RecordRef | null }

/** Acts looked at before the windows are answered again. */
const actsInTurn = 2000
const headerMark = '"header":'

/** From a line that was found right when the journal was opened. In the canonical form its header comes last. */
function headerOf(json: Buffer): ActHeader {
  try {
    const start = json.lastIndexOf(headerMark) + headerMark.length
    return JSON.parse(json.toString('utf8', start, json.length - 1)) as ActHeader // `as`: checked at the opening
  } catch {
    return (JSON.parse(json.toString('utf8')) as Act).header // `as`: same
  }
}

/** Fields by which a record says to which other ones it belongs. */
const linksOf = (table: TableName): readonly string[] => tables[table].indexes.filter((index) => index.endsWith('Id'))

const isBeyond = ({ actorId, since, before }: ActFilter, header: ActHeader): boolean =>
  (actorId !== null && header.actorId !== actorId) ||
  (since !== null && header.instant < since) ||
  (before !== null && header.instant >= before)

export function createActSearch(places: readonly ActPlace[], reader: ActReader): ActSearch {
  /** What the last criteria gave: asked again for each page. */
  let last: { readonly key: string; readonly count: number; readonly found: Found } | null = null

  async function each(look: (json: Buffer, index: number) => Promise<void> | void): Promise<void> {
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index]
      if (place !== undefined) await look(await reader.jsonAt(place), index)
      if (index % actsInTurn === 0) await nextTurn()
    }
  }

  /** The changes of these records, oldest first, in the acts before the `end`-th. */
  async function eachChange(ids: ReadonlySet<string>, end: number, take: (change: Change) => void): Promise<void> {
    await each(async (json, index) => {
      if (index >= end || !headerOf(json).subjects.some(({ id }) => ids.has(id))) return
      for (const change of (await actAt(index)).body.changes) if (ids.has(change.id)) take(change)
    })
  }

  async function actAt(index: number): Promise<Act> {
    const place = places[index]
    const act = place === undefined ? null : await reader.actAt(place)
    if (act === null || !act.ok) throw new Error('An act cannot be read')
    return act.value
  }

  /** Oldest first. A record brings those that belong to it, whether or not an act still says so. */
  async function matching(filter: ActFilter): Promise<Found> {
    const key = JSON.stringify(filter)
    if (last?.key === key && last.count === places.length) return last.found
    const count = places.length
    const indexes: number[] = []
    let record: RecordRef | null = null
    const family = new Set(filter.recordId === null ? [] : [filter.recordId])
    await each(async (json, index) => {
      const header = headerOf(json)
      record ??= header.subjects.find(({ id }) => id === filter.recordId) ?? null
      let isAbout = filter.recordId === null || header.subjects.some(({ id }) => family.has(id))
      if (filter.recordId !== null && (blobOfLine(json) !== null || json.includes(filter.recordId)))
        for (const { table, id, set } of (await actAt(index)).body.changes)
          if (linksOf(table).some((field) => set[field] === filter.recordId)) {
            family.add(id)
            isAbout = true
          }
      const isOfTable = filter.table === null || header.subjects.some(({ table }) => table === filter.table)
      if (isAbout && isOfTable && !isBeyond(filter, header)) indexes.push(index)
    })
    const found = { indexes, record }
    last = { key, count, found }
    return found
  }

  const isAll = ({ actorId, table, recordId, since, before }: ActFilter): boolean =>
    [actorId, table, recordId, since, before].every((criterion) => criterion === null)

  async function told(index: number): Promise<HistoryAct> {
    const { header, body } = await actAt(index)
    const { replicaId, sequence, instant, actorId, kind, subjects } = header
    const { actorName, actorRole } = body
    const firstKind = await firstKindOf(header)
    return { replicaId, sequence, instant, actorId, actorName, actorRole, kind, firstKind, subjects }
  }

  /** Kind of what was first done: an undo names what it undoes, which may itself be a redo. */
  async function firstKindOf(header: ActHeader): Promise<string> {
    let { kind, undoes } = header
    while (undoes !== null) {
      const { replicaId, sequence } = undoes
      const place = places.find((one) => one.replicaId === replicaId && one.sequence === sequence)
      if (place === undefined) return kind
      ;({ kind, undoes } = headerOf(await reader.jsonAt(place)))
    }
    return kind
  }

  async function safely<T>(work: () => Promise<T>): Promise<Result<T, IpcError>> {
    try {
      return ok(await work())
    } catch (error) {
      return err(fileError(error, 'errors.readFailed'))
    } finally {
      reader.release()
    }
  }

  return {
    find: ({ offset, limit, ...filter }) =>
      safely(async () => {
        const found = isAll(filter) ? null : await matching(filter)
        const total = found?.indexes.length ?? places.length
        const acts: HistoryAct[] = []
        for (let at = total - 1 - offset; at >= 0 && acts.length < limit; at -= 1) acts.push(await told(found?.indexes[at] ?? at))
        return { acts, total, all: places.length, record: found?.record ?? null }
      }),
    actors: () =>
      safely(async () => {
        const lastOf = new Map<string, number>()
        await each((json, index) => void lastOf.set(headerOf(json).actorId, index))
        const newestFirst = [...lastOf].toSorted(([, a], [, b]) => b - a)
        return Promise.all(newestFirst.map(async ([id, index]) => ({ id, name: (await actAt(index)).body.actorName })))
      }),
    act: async (ref) => {
      const at = places.findIndex(({ replicaId, sequence }) => replicaId === ref.replicaId && sequence === ref.sequence)
      if (at === -1) return err({ code: 'errors.notFound' })
      return safely(async () => {
        const { changes } = (await actAt(at)).body
        const rows = new Map<string, Row>()
        await eachChange(new Set(changes.map(({ id }) => id)), at, (change) => {
          const next = applyChange(rows.get(change.id), change)
          if (next === undefined) rows.delete(change.id)
          else rows.set(change.id, next)
        })
        return { act: await told(at), changes: changes.map((change) => recordChange(rows.get(change.id), change)) }
      })
    },
    lastRows: (refs) =>
      safely(async () => {
        const rows = new Map<string, readonly [TableName, Row]>()
        await eachChange(new Set(refs.map(({ id }) => id)), places.length, (change) => {
          const next = applyChange(rows.get(change.id)?.[1], change)
          if (next !== undefined) rows.set(change.id, [change.table, next])
        })
        return [...rows.values()].map(([table, row]) => [table, row])
      }),
  }
}
