import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { IpcError, JournalSnapshot } from '#shared/ipc/contract.ts'
import type { FileLayer } from '../files/file-layer.ts'
import type { UsableSnapshot } from '../journal/find-snapshot.ts'
import { putBlob, readBlob } from '../space/blobs.ts'
import type { OpenSpace } from '../space/open-space.ts'
import type { Caller } from './caller.ts'
import type { HandlersOf } from './handler-map.ts'

type Channel =
  | 'journal:open'
  | 'journal:read'
  | 'journal:readSnapshot'
  | 'journal:history'
  | 'journal:act'
  | 'journal:actors'
  | 'journal:lastRows'
  | 'journal:append'
  | 'drafts:save'
  | 'drafts:list'
  | 'drafts:discard'
  | 'blobs:put'
  | 'blobs:get'

type InSpace<I, O> = (input: I, space: OpenSpace) => Promise<Result<O, IpcError>>

const inSpace =
  <I, O>(work: InSpace<I, O>) =>
  async (input: I, { space }: Caller): Promise<Result<O, IpcError>> =>
    space === null ? err({ code: 'errors.spaceNotOpen' }) : work(input, space)

const snapshotOf = (found: UsableSnapshot | null): JournalSnapshot | null =>
  found === null
    ? null
    : { number: found.number, cursor: found.cursor, heads: found.heads, clock: found.clock, rowCount: found.rowCount }

/** What a space's window reads and writes in its own space, and in no other. */
export function createJournalHandlers(layer: FileLayer): HandlersOf<Channel> {
  return {
    'journal:open': inSpace(async (_input, { journal }) =>
      ok({
        heads: [...journal.heads()],
        findings: [...journal.findings],
        latestClock: journal.latestClock(),
        actCount: journal.actCount(),
        snapshot: snapshotOf(journal.snapshot()),
      }),
    ),
    'journal:readSnapshot': inSpace(({ number, cursor }, { journal }) => journal.readSnapshot(number, cursor)),
    'journal:read': inSpace(async ({ cursor }, { journal }) => {
      const page = await journal.read(cursor)
      return page.ok ? ok({ acts: JSON.stringify(page.value.acts), next: page.value.next }) : page
    }),
    'journal:history': inSpace((query, { journal }) => journal.search.find(query)),
    'journal:act': inSpace(async (ref, { journal }) => {
      const found = await journal.search.act(ref)
      return found.ok ? ok({ act: found.value.act, changes: JSON.stringify(found.value.changes) }) : found
    }),
    'journal:actors': inSpace((_input, { journal }) => journal.search.actors()),
    'journal:lastRows': inSpace(async ({ refs }, { journal }) => {
      const rows = await journal.search.lastRows(refs)
      return rows.ok ? ok({ rows: JSON.stringify(rows.value) }) : rows
    }),
    'journal:append': inSpace((act, space) => space.append(act)),
    'drafts:save': inSpace((draft, { drafts }) => drafts.save(draft)),
    'drafts:list': inSpace((_input, { drafts }) => drafts.list()),
    'drafts:discard': inSpace(({ key }, { drafts }) => drafts.discard(key)),
    'blobs:put': inSpace(async ({ bytes }, space) => {
      const refused = await space.refusal()
      if (refused !== null) return err(refused)
      const kept = await putBlob(layer, space.folder, bytes)
      return kept.ok ? ok({ digest: kept.value }) : kept
    }),
    'blobs:get': inSpace(async ({ digest }, { folder }) => {
      const found = await readBlob(layer, folder, digest)
      return found.ok ? ok({ bytes: found.value === null ? null : new Uint8Array(found.value) }) : found
    }),
  }
}
