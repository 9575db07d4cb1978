import { z } from 'zod'
import { instantSchema } from '../domain/common/dates.ts'
import { idSchema } from '../domain/common/ids.ts'
import { digestSchema, headSchema } from '../domain/journal/act.ts'
import { tableNames, type TableName } from '../domain/tables.ts'

/** A `.gouvernail` file is a zip; its format follows the one of acts. */
export const spaceFileExtension = 'gouvernail'

/** In bytes, unzipped: one entry, then all of them. Beyond, the file is refused with a sentence. */
export const largestEntry = 25 * 1024 * 1024
export const largestSpace = 2 * 1024 * 1024 * 1024
/** A space of 2 GB with files of a few kilobytes stays far under it; a bomb of empty entries does not. */
export const mostEntries = 200_000

/** The first entry: whose space it is and where each of its journals ends. */
export const manifestSchema = z.object({
  format: z.int().min(1),
  spaceId: idSchema,
  name: z.string().min(1).max(200),
  heads: z.array(headSchema).min(1),
  exportedAt: instantSchema,
})
export type Manifest = z.infer<typeof manifestSchema>
export const manifestName = 'manifest.json'

export type SpaceFileEntry =
  | { readonly kind: 'manifest' }
  | { readonly kind: 'snapshot'; readonly table: TableName }
  | { readonly kind: 'journal'; readonly replicaId: string; readonly segment: string }
  | { readonly kind: 'blob'; readonly digest: string }

const snapshotName = /^snapshot\/([A-Za-z]+)(?:\.\d{1,4})?\.jsonl$/
const journalName = /^journal\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/(\d{6}\.jsonl)$/
const blobName = /^blobs\/([0-9a-f]{64})$/

/** What an entry is by its name; `null` for any name that has no place in such a file, folders and `../` included. */
export function entryOf(name: string): SpaceFileEntry | null {
  if (name === manifestName) return { kind: 'manifest' }
  const table = tableNames.find((each) => each === snapshotName.exec(name)?.[1])
  if (table !== undefined) return { kind: 'snapshot', table }
  const [, replicaId, segment] = journalName.exec(name) ?? []
  if (replicaId !== undefined && segment !== undefined) return { kind: 'journal', replicaId, segment }
  const digest = digestSchema.safeParse(blobName.exec(name)?.[1])
  return digest.success ? { kind: 'blob', digest: digest.data } : null
}

/** `part` 1, 2…: a table is cut where one entry would be too large. */
export const snapshotEntryName = (table: TableName, part: number): string =>
  part === 1 ? `snapshot/${table}.jsonl` : `snapshot/${table}.${part}.jsonl`
