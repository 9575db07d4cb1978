import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { Act } from '#shared/domain/journal/act.ts'
import { allMigrations } from '#shared/domain/migrations/all-migrations.ts'
import { migrateAct } from '#shared/domain/migrations/migration.ts'
import type { IpcError } from '#shared/ipc/contract.ts'
import { fileError } from '../files/file-error.ts'
import type { FileLayer } from '../files/file-layer.ts'
import { lineAt } from './journal-line.ts'
import { blobOfLine, parseLine } from './line-check.ts'
import { blobReader, noBlob, type ActPlace } from './scan-replica.ts'
import { readSegment } from './segments.ts'

export type ActReader = {
  /** About 1 MB of acts from the `cursor`-th place on; `next` is `null` at the end. */
  readonly readPage: (
    places: readonly ActPlace[],
    cursor: number,
  ) => Promise<Result<{ acts: Act[]; next: number | null }, IpcError>>
  readonly readAll: (places: readonly ActPlace[]) => Promise<Result<Act[], IpcError>>
  /** The JSON of one line; rejects with the disk's error. */
  readonly jsonAt: (place: ActPlace) => Promise<Buffer>
  readonly actAt: (place: ActPlace) => Promise<Result<Act, IpcError>>
  /** Lets go of what was read, once `jsonAt` and `actAt` are done with. */
  readonly release: () => void
}

const pageSize = 1024 * 1024

const damaged = ({ replicaId, sequence }: ActPlace, field: string) =>
  err<IpcError>({ code: 'errors.journalDamaged', params: { record: `journal/${replicaId}:${sequence}`, field } })
/** A committee has few replicas. */
const segmentsHeld = 4

/** A short line whose body stands in `blobs/` counts for a page of its own. */
const sizeOf = (place: ActPlace, act: Act): number => {
  const inLine = place.jsonEnd - place.jsonStart
  return act.body.changes.length * 32 > inLine ? pageSize : inLine
}

/**
 * Reads acts from their places, parsed by their schema and brought to the newest format. `isChecked`: the frame of each
 * line is checked once more as it is read, since what is read is to outlive what was written.
 */
export function createActReader(layer: FileLayer, spaceFolder: string, isChecked = false): ActReader {
  /** The segments read last: acts of several replicas interleave. Emptied at the end of a reading. */
  const segments = new Map<string, Buffer>()

  async function jsonAt(place: ActPlace): Promise<Buffer> {
    let segment = segments.get(place.file)
    if (segment === undefined || segment.length < place.jsonEnd) {
      segment = await readSegment(layer, place.file)
      segments.delete(place.file)
      segments.set(place.file, segment)
      const [oldest] = segments.keys()
      if (segments.size > segmentsHeld && oldest !== undefined) segments.delete(oldest)
    }
    return segment.subarray(place.jsonStart, place.jsonEnd)
  }

  async function actAt(place: ActPlace): Promise<Result<Act, IpcError>> {
    const json = await jsonAt(place)
    if (isChecked && !isFramed(place, json)) return damaged(place, 'frame')
    const digest = blobOfLine(json)
    const { act, field } = parseLine(json, digest === null ? noBlob : await blobReader(layer, spaceFolder, digest))
    if (act !== undefined) return ok(migrateAct(allMigrations, act))
    return damaged(place, field)
  }

  /** Length and checksum stand before the JSON in the same buffer. */
  function isFramed(place: ActPlace, json: Buffer): boolean {
    const segment = segments.get(place.file)
    return segment !== undefined && lineAt(segment, place.jsonStart - String(json.length).length - 10)?.jsonEnd === place.jsonEnd
  }

  async function readPage(places: readonly ActPlace[], cursor: number, limit = pageSize): ReturnType<ActReader['readPage']> {
    const acts: Act[] = []
    let size = 0
    let index = cursor
    try {
      for (; index < places.length && size < limit; index += 1) {
        const place = places[index]
        if (place === undefined) break
        const act = await actAt(place)
        if (!act.ok) return act
        acts.push(act.value)
        size += sizeOf(place, act.value)
      }
    } catch (error) {
      return err(fileError(error, 'errors.readFailed'))
    }
    const next = index < places.length ? index : null
    if (next === null) segments.clear()
    return ok({ acts, next })
  }

  return {
    jsonAt,
    actAt,
    release: () => segments.clear(),
    readPage: (places, cursor) => readPage(places, cursor),
    readAll: async (places) => {
      const page = await readPage(places, 0, Number.POSITIVE_INFINITY)
      return page.ok ? ok(page.value.acts) : page
    },
  }
}
