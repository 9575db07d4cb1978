import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { z } from 'zod'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import { draftSchema, type Draft, type IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { readJson } from '../files/read-json.ts'
import { makeFolderDurably, writeAtomic } from '../files/write-atomic.ts'
import { largestFile } from './blobs.ts'

type DraftInput = z.infer<typeof draftKeyAndContent>
const draftKeyAndContent = draftSchema.omit({ savedAt: true })

/** Text being typed, outside the chain: one small file a field, replaced as a whole. */
export type Drafts = {
  readonly save: (draft: DraftInput) => Promise<Result<{ savedAt: string }, IpcError>>
  readonly list: () => Promise<Result<Draft[], IpcError>>
  readonly discard: (key: string) => Promise<Result<null, IpcError>>
}

/** `location`: the `drafts` folder of a space, or one beside the settings when the space cannot be written. */
export function createDrafts(layer: FileLayer, location: string, now: () => string): Drafts {
  // A key holds slashes and cannot be told from another by letter case on every disk: the file bears its digest.
  const pathOf = (key: string) => join(location, `${hash('sha256', key, 'hex').slice(0, 32)}.json`)
  const queues = new Map<string, Promise<unknown>>()

  /** One write at a time for a key, in order of call: an older text never lands last. */
  function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const answer = (queues.get(key) ?? Promise.resolve()).then(work, work)
    queues.set(key, answer)
    return answer
  }

  async function saveNow(draft: DraftInput): Promise<Result<{ savedAt: string }, IpcError>> {
    const savedAt = now()
    const content = JSON.stringify({ ...draft, savedAt })
    if (content.length > largestFile) return err({ code: 'errors.fileTooLarge' })
    try {
      await makeFolderDurably(layer, location)
      await writeAtomic(layer, pathOf(draft.key), content)
      return ok({ savedAt })
    } catch (error) {
      return err(fileError(error, 'errors.writeFailed'))
    }
  }

  return {
    save: (draft) => inTurn(draft.key, () => saveNow(draft)),
    list: async () => {
      try {
        const drafts: Draft[] = []
        for (const name of await layer.list(location)) {
          if (!/^[0-9a-f]{32}\.json$/.test(name)) continue
          const found = await readJson(layer, join(location, name), draftSchema)
          if (found.kind === 'read') drafts.push(found.value)
        }
        return ok(drafts.toSorted((a, b) => (a.savedAt < b.savedAt ? -1 : 1)))
      } catch (error) {
        return err(fileError(error, 'errors.readFailed'))
      }
    },
    discard: (key) =>
      inTurn(key, async () => {
        try {
          await layer.remove(pathOf(key))
          return ok(null)
        } catch (error) {
          return err(fileError(error, 'errors.writeFailed'))
        }
      }),
  }
}
