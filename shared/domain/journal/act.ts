import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { instantSchema } from '../common/dates.ts'
import { idSchema } from '../common/ids.ts'
import { tableNames, type TableName } from '../tables.ts'
import { canonicalJson, jsonSchema } from './canonical-json.ts'
import { clockSchema } from './clock.ts'

/** Raised with a migration; a journal of a higher format is refused before anything is opened. */
export const actFormat = 2

export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, 'errors.digest')
/** SHA-256, lower-case hexadecimal. */
export type Digest = z.infer<typeof digestSchema>

/** `previous` of the first act of a replica. */
export const genesis: Digest = '0'.repeat(64)

export const tableNameSchema = z.enum(tableNames as readonly [TableName, ...TableName[]]) // `as`: the registry is not empty

export const recordRefSchema = z.object({ table: tableNameSchema, id: z.string().min(1) })
export type RecordRef = z.infer<typeof recordRefSchema>

export const actRefSchema = z.object({ replicaId: idSchema, sequence: z.int().min(1) })
export type ActRef = z.infer<typeof actRefSchema>

/** `noun.verb`: the sentence for a person is made from it when it is shown, in the reader's language. */
export const actKindSchema = z.string().regex(/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/)

/** Chained by hash; nothing personal stands in it. */
export const actHeaderSchema = z.object({
  format: z.int().min(1),
  spaceId: idSchema,
  replicaId: idSchema,
  /** 1, 2, 3… within the replica. */
  sequence: z.int().min(1),
  clock: clockSchema,
  instant: instantSchema,
  /** Profile id, declared on this machine and not authenticated. */
  actorId: idSchema,
  kind: actKindSchema,
  subjects: z.array(recordRefSchema),
  /** The act that this one takes back. */
  undoes: actRefSchema.nullable(),
  /** Hash of the previous header of this replica. */
  previous: digestSchema,
  /** SHA-256(salt ‖ canonical JSON of the body without its salt). */
  bodyDigest: digestSchema,
})
export type ActHeader = z.infer<typeof actHeaderSchema>

/** One record's changed fields. `create` gives all of them; `delete` removes the row, the journal keeps it. */
export const changeSchema = z.object({
  table: tableNameSchema,
  id: z.string().min(1),
  op: z.enum(['create', 'update', 'delete']),
  set: z.record(z.string(), jsonSchema),
  unset: z.array(z.string()),
})
export type Change = z.infer<typeof changeSchema>

export const actBodySchema = z.object({
  /** 16 random bytes, hexadecimal. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** The actor's name of that day. */
  actorName: z.string(),
  actorRole: z.enum(['member', 'secretary', 'coordination']),
  changes: z.array(changeSchema),
})
export type ActBody = z.infer<typeof actBodySchema>

export const actSchema = z.object({ header: actHeaderSchema, body: actBodySchema })
export type Act = z.infer<typeof actSchema>

/** Where a replica stands: its last act. `sequence` 0 and `genesis` before the first. */
export const headSchema = z.object({ replicaId: idSchema, sequence: z.int().nonnegative(), hash: digestSchema })
export type Head = z.infer<typeof headSchema>

const sha256Hex = (text: string): Digest => bytesToHex(sha256(utf8ToBytes(text)))

export const hashHeader = (header: ActHeader): Digest => sha256Hex(canonicalJson(header))

export function digestBody({ salt, ...content }: ActBody): Digest {
  return sha256Hex(salt + canonicalJson(content))
}

export type ActDraft = {
  readonly kind: string
  readonly changes: readonly Change[]
  readonly undoes?: ActRef
}

export type ActEnvelope = {
  readonly spaceId: string
  readonly head: Head
  readonly clock: string
  readonly instant: string
  readonly salt: string
  readonly actor: { readonly id: string; readonly name: string; readonly role: ActBody['actorRole'] }
}

/** The act that follows `head`; pure: clock, salt and actor are given. */
export function buildAct(draft: ActDraft, envelope: ActEnvelope): Act {
  const body: ActBody = {
    salt: envelope.salt,
    actorName: envelope.actor.name,
    actorRole: envelope.actor.role,
    changes: [...draft.changes],
  }
  const subjects = new Map(draft.changes.map(({ table, id }) => [`${table}/${id}`, { table, id }]))
  return {
    header: {
      format: actFormat,
      spaceId: envelope.spaceId,
      replicaId: envelope.head.replicaId,
      sequence: envelope.head.sequence + 1,
      clock: envelope.clock,
      instant: envelope.instant,
      actorId: envelope.actor.id,
      kind: draft.kind,
      subjects: [...subjects.values()],
      undoes: draft.undoes ?? null,
      previous: envelope.head.hash,
      bodyDigest: digestBody(body),
    },
    body,
  }
}

export const headAfter = (act: Act): Head => ({
  replicaId: act.header.replicaId,
  sequence: act.header.sequence,
  hash: hashHeader(act.header),
})

export type ChainFault = 'sequence' | 'previous' | 'body' | 'space' | 'replica'

/** `null` when `act` rightly follows `head` in space `spaceId`; else the first fault found. */
export function chainFault(act: Act, head: Head, spaceId: string): ChainFault | null {
  if (act.header.spaceId !== spaceId) return 'space'
  if (act.header.replicaId !== head.replicaId) return 'replica'
  if (act.header.sequence !== head.sequence + 1) return 'sequence'
  if (act.header.previous !== head.hash) return 'previous'
  if (act.header.bodyDigest !== digestBody(act.body)) return 'body'
  return null
}

/** Total order of acts over all replicas: hybrid clock, then replica, then sequence. */
export function compareActs(a: ActHeader, b: ActHeader): number {
  if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1
  if (a.replicaId !== b.replicaId) return a.replicaId < b.replicaId ? -1 : 1
  return a.sequence - b.sequence
}
