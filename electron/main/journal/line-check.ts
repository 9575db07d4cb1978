import { hash } from 'node:crypto'
import { actFormat, actSchema, chainFault, hashHeader, type Act, type Head } from '#shared/domain/journal/act.ts'

/** What the chain check learns from one line. `body` is set only when it stands apart, in `blobs/`. */
export type CheckedLine = {
  readonly kind: 'sound'
  readonly sequence: number
  readonly clock: string
  readonly hash: string
  readonly isAboutSpace: boolean
}
export type LineCheck = CheckedLine | { readonly kind: 'fault' } | { readonly kind: 'newer' }

const headerMark = Buffer.from(',"header":{"actorId":"')
/** Places in a canonical header, whose first fields have fixed lengths. */
const digestAt = '{"actorId":"'.length + 36 + '","bodyDigest":"'.length
const clockAt = digestAt + 64 + '","clock":"'.length
const clockEnd = clockAt + '2025-01-01T00:00:00.000Z~000000'.length
/** Newest first: every format that this application reads. */
const formatTexts = Array.from({ length: actFormat }, (_, older) => `","format":${actFormat - older},"instant":"`)
const bodyStart = '{"body":'.length
const saltEnd = '"}'.length
const saltTail = ',"salt":"'.length + 32 + saltEnd
const inBlob = '{"bodyBlob":"'
const aboutSpace = '"table":"spaces"'

export type LineContext = {
  readonly spaceId: string
  readonly head: Head
  /** True: the line comes after a damaged stretch, so its link to what stood before cannot be checked. */
  readonly isAfterGap: boolean
  /** Body bytes of a blob already read and found right; `null` when it is missing. */
  readonly blob: (digest: string) => Buffer | null
}

/** Digest of a body from its canonical bytes: the salt stands last in them and first in what is hashed. */
function digestOfBodyBytes(body: Buffer): string {
  const cut = body.length - saltTail
  const input = Buffer.allocUnsafe(32 + cut + 1)
  body.copy(input, 0, body.length - saltEnd - 32, body.length - saltEnd)
  body.copy(input, 32, 0, cut)
  input[32 + cut] = 0x7d
  return hash('sha256', input, 'hex')
}

/** Digest of the blob that holds the body of this line; `null` when the body is in the line. */
export function blobOfLine(json: Buffer): string | null {
  return json.toString('latin1', 0, inBlob.length) === inBlob ? json.toString('latin1', inBlob.length, inBlob.length + 64) : null
}

/**
 * Checks a line on its bytes, without parsing: a canonical header holds, word for word, the link that the head calls for.
 * Any other line is parsed and checked the long way.
 */
export function checkLine(json: Buffer, context: LineContext): LineCheck {
  const { head, spaceId } = context
  const mark = context.isAfterGap ? -1 : json.lastIndexOf(headerMark)
  if (mark === -1) return checkParsed(json, context)
  const headerBytes = json.subarray(mark + ',"header":'.length, json.length - 1)
  const header = headerBytes.toString('latin1')
  const sequence = head.sequence + 1
  const link = `"previous":"${head.hash}","replicaId":"${head.replicaId}","sequence":${sequence},"spaceId":"${spaceId}","subjects":[`
  const isKnown = formatTexts.some((text) => header.startsWith(text, clockEnd))
  if (!isKnown || !header.startsWith(link, header.indexOf('"previous":"', clockEnd))) return checkParsed(json, context)
  const blobDigest = blobOfLine(json)
  const body = blobDigest === null ? json.subarray(bodyStart, mark) : context.blob(blobDigest)
  if (body === null) return { kind: 'fault' }
  if (digestOfBodyBytes(body) !== header.slice(digestAt, digestAt + 64)) return checkParsed(json, context)
  const clock = header.slice(clockAt, clockEnd)
  return {
    kind: 'sound',
    sequence,
    clock,
    hash: hash('sha256', headerBytes, 'hex'),
    isAboutSpace: header.includes(aboutSpace, clockEnd),
  }
}

/** The act of a line's JSON, its body fetched from `blobs/` if need be; `undefined`, and the first field at fault, when it is not one. */
export function parseLine(json: Buffer, blob: LineContext['blob']): { raw: unknown; act: Act | undefined; field: string } {
  const raw = parseRaw(json, blob)
  const parsed = actSchema.safeParse(raw)
  return parsed.success
    ? { raw, act: parsed.data, field: '' }
    : { raw, act: undefined, field: parsed.error.issues[0]?.path.join('.') ?? '' }
}

function parseRaw(json: Buffer, blob: LineContext['blob']): unknown {
  try {
    const raw: unknown = JSON.parse(json.toString('utf8'))
    if (raw === null || typeof raw !== 'object' || !('bodyBlob' in raw) || !('header' in raw)) return raw
    const bytes = typeof raw.bodyBlob === 'string' ? blob(raw.bodyBlob) : null
    return bytes === null ? undefined : { header: raw.header, body: JSON.parse(bytes.toString('utf8')) as unknown } // `as`: JSON.parse gives `any`
  } catch {
    return undefined
  }
}

function formatOf(raw: unknown): number {
  if (raw === null || typeof raw !== 'object' || !('header' in raw)) return 0
  const { header } = raw
  if (header === null || typeof header !== 'object' || !('format' in header)) return 0
  return typeof header.format === 'number' ? header.format : 0
}

function checkParsed(json: Buffer, context: LineContext): LineCheck {
  const { raw, act } = parseLine(json, context.blob)
  if (formatOf(raw) > actFormat) return { kind: 'newer' }
  if (act === undefined) return { kind: 'fault' }
  const { header } = act
  if (context.isAfterGap && header.sequence <= context.head.sequence) return { kind: 'fault' }
  const head = context.isAfterGap ? { ...context.head, sequence: header.sequence - 1, hash: header.previous } : context.head
  if (chainFault(act, head, context.spaceId) !== null) return { kind: 'fault' }
  return {
    kind: 'sound',
    sequence: header.sequence,
    clock: header.clock,
    hash: hashHeader(header),
    isAboutSpace: header.subjects.some(({ table }) => table === 'spaces'),
  }
}
