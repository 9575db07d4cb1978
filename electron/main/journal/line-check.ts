import { actFormat, actSchema, chainFault, hashHeader, type Act, type Head } from '#shared/domain/journal/act.ts'
import { checkCanonical, headerMarkIn, type ByteSpan, type SoundAct } from './canonical-line.ts'

/** What the chain check learns from one line. */
export type CheckedLine = SoundAct & { readonly kind: 'sound' }
export type LineCheck = CheckedLine | { readonly kind: 'fault' } | { readonly kind: 'newer' }

export const bodyStart = '{"body":'.length
const inBlob = '{"bodyBlob":"'

export type LineContext = {
  readonly spaceId: string
  readonly head: Head
  /** True: the line comes after a damaged stretch, so its link to what stood before cannot be checked. */
  readonly isAfterGap: boolean
  /** Body bytes of a blob already read and found right; `null` when it is missing. */
  readonly blob: (digest: string) => Buffer | null
}

/** Digest of the blob that holds the body of this line; `null` when the body is in the line. */
export function blobOfLine(json: Buffer): string | null {
  return json.toString('latin1', 0, inBlob.length) === inBlob ? json.toString('latin1', inBlob.length, inBlob.length + 64) : null
}

/** Checks a line on its bytes when it is in canonical form; any other one is parsed and checked the long way. */
export function checkLine(json: Buffer, context: LineContext): LineCheck {
  const line: ByteSpan = { bytes: json, start: 0, end: json.length }
  const mark = context.isAfterGap ? -1 : headerMarkIn(line)
  if (mark === -1) return checkParsed(json, context)
  const digest = blobOfLine(json)
  const blob = digest === null ? null : context.blob(digest)
  if (digest !== null && blob === null) return { kind: 'fault' }
  const body = blob === null ? { bytes: json, start: bodyStart, end: mark } : { bytes: blob, start: 0, end: blob.length }
  const sound = checkCanonical(line, mark, body, context)
  return sound === null ? checkParsed(json, context) : { kind: 'sound', ...sound }
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
