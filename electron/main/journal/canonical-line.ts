import { hash } from 'node:crypto'
import { actFormat, type Head } from '#shared/domain/journal/act.ts'

/** What the chain check learns from a line whose act follows the one before. */
export type SoundAct = {
  readonly sequence: number
  readonly clock: string
  readonly hash: string
  readonly isAboutSpace: boolean
}

export type ChainContext = { readonly spaceId: string; readonly head: Head }

/** Part of a buffer, in bytes. */
export type ByteSpan = { readonly bytes: Buffer; readonly start: number; readonly end: number }

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')
const quote = 0x22
const comma = 0x2c
const zero = 0x30

/** The words of a canonical header in their order; between them stand fields of known lengths, but for kind, sequence and subjects. */
const headerMark = bytesOf(',"header":{"actorId":"')
const headerOffset = ',"header":'.length
const idLength = 36
const digestLength = 64
const digestMark = bytesOf('","bodyDigest":"')
const clockMark = bytesOf('","clock":"')
const clockLength = '2025-01-01T00:00:00.000Z~000000'.length
/** Newest first: every format that this application reads. */
const formatMarks = Array.from({ length: actFormat }, (_, older) => bytesOf(`","format":${actFormat - older},"instant":"`))
const kindMark = bytesOf('","kind":"')
const instantLength = '2025-01-01T00:00:00.000Z'.length
const previousMark = bytesOf('","previous":"')
const replicaMark = bytesOf('","replicaId":"')
const sequenceMark = bytesOf('","sequence":')
const spaceMark = bytesOf(',"spaceId":"')
const subjectsMark = bytesOf('","subjects":[')
const aboutSpace = bytesOf('"table":"spaces"')
const saltEnd = '"}'.length
const saltLength = 32
const saltTail = ',"salt":"'.length + saltLength + saltEnd

/** No header is shorter: the search for its beginning, from the end of the line, starts here. */
const shortestTail = 440

/** Where the body ends and the header is announced; -1: this is no line in canonical form. */
export function headerMarkIn({ bytes, start, end }: ByteSpan): number {
  for (let at = end - shortestTail; at >= start; at -= 1) if (bytes[at] === comma && isAt(bytes, at, headerMark)) return at
  return -1
}

export function isAt(bytes: Buffer, at: number, text: Buffer): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text[i]) return false
  return true
}

const isTextAt = (bytes: Buffer, at: number, text: string): boolean =>
  at + text.length <= bytes.length && bytes.toString('latin1', at, at + text.length) === text

/** Where the decimal digits of `value` end, when they stand at `at`; else -1. */
function afterNumber(bytes: Buffer, at: number, value: number): number {
  let read = 0
  let end = at
  for (let digit = (bytes[end] ?? 0) - zero; digit >= 0 && digit <= 9; digit = (bytes[end] ?? 0) - zero) {
    read = read * 10 + digit
    end += 1
  }
  return read === value && bytes[at] !== zero ? end : -1
}

let scratch = Buffer.allocUnsafeSlow(64 * 1024)

/** Digest of a body from its canonical bytes: the salt stands last in them and first in what is hashed. */
function digestOfBody({ bytes, start, end }: ByteSpan): string {
  const cut = end - saltTail
  const length = saltLength + cut - start + 1
  if (scratch.length < length) scratch = Buffer.allocUnsafeSlow(length)
  bytes.copy(scratch, 0, end - saltEnd - saltLength, end - saltEnd)
  bytes.copy(scratch, saltLength, start, cut)
  scratch[length - 1] = 0x7d
  return hash('sha256', scratch.subarray(0, length), 'hex')
}

/**
 * Checks an act on its bytes, without parsing: a canonical header holds, word for word, the link that the head calls for.
 * `mark`: where its header is announced. `null` in any doubt: the act is then to be parsed and checked the long way.
 */
export function checkCanonical(line: ByteSpan, mark: number, body: ByteSpan, { spaceId, head }: ChainContext): SoundAct | null {
  const { bytes } = line
  const digestWord = mark + headerMark.length + idLength
  const digestAt = digestWord + digestMark.length
  const clockWord = digestAt + digestLength
  const clockAt = clockWord + clockMark.length
  const formatWord = clockAt + clockLength
  const formatMark = formatMarks.find((each) => isAt(bytes, formatWord, each))
  if (formatMark === undefined || !isAt(bytes, digestWord, digestMark) || !isAt(bytes, clockWord, clockMark)) return null
  const kindWord = formatWord + formatMark.length + instantLength
  if (!isAt(bytes, kindWord, kindMark)) return null
  let previousWord = kindWord + kindMark.length
  while (bytes[previousWord] !== quote && previousWord < line.end) previousWord += 1
  const linkAt = previousWord + previousMark.length
  if (!isAt(bytes, previousWord, previousMark) || !isTextAt(bytes, linkAt, head.hash)) return null
  const replicaWord = linkAt + digestLength
  const replicaAt = replicaWord + replicaMark.length
  if (!isAt(bytes, replicaWord, replicaMark) || !isTextAt(bytes, replicaAt, head.replicaId)) return null
  const sequenceWord = replicaAt + head.replicaId.length
  const spaceWord = afterNumber(bytes, sequenceWord + sequenceMark.length, head.sequence + 1)
  const spaceAt = spaceWord + spaceMark.length
  if (!isAt(bytes, sequenceWord, sequenceMark) || spaceWord === -1 || !isAt(bytes, spaceWord, spaceMark)) return null
  const subjectsWord = spaceAt + spaceId.length
  if (!isTextAt(bytes, spaceAt, spaceId) || !isAt(bytes, subjectsWord, subjectsMark)) return null
  if (body.end - body.start < saltTail || !isTextAt(bytes, digestAt, digestOfBody(body))) return null
  return {
    sequence: head.sequence + 1,
    clock: bytes.toString('latin1', clockAt, formatWord),
    hash: hash('sha256', bytes.subarray(mark + headerOffset, line.end - 1), 'hex'),
    isAboutSpace: hasBetween(bytes, subjectsWord, line.end, aboutSpace),
  }
}

function hasBetween(bytes: Buffer, start: number, end: number, text: Buffer): boolean {
  const first = text[0]
  for (let at = start; at <= end - text.length; at += 1) if (bytes[at] === first && isAt(bytes, at, text)) return true
  return false
}
