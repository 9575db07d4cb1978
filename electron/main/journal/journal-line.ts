import { crc32 } from 'node:zlib'
import type { Act } from '#shared/domain/journal/act.ts'
import { canonicalJson } from '#shared/domain/journal/canonical-json.ts'

/** A body above this goes to `blobs/`; its line then names the blob. */
export const largestBodyInLine = 256 * 1024

/**
 * One act a line: `<bytes of the JSON> <crc32, 8 hexadecimal digits> <canonical JSON>\n`.
 * Length and checksum find a torn or damaged line without parsing it; the canonical form lets the chain be checked on the bytes.
 */
export function encodeLine(content: Act | { readonly bodyBlob: string; readonly header: Act['header'] }): Buffer {
  return frameLine(Buffer.from(canonicalJson(content)))
}

/** The line of a JSON text as it stands. */
export function frameLine(json: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${json.byteLength} ${crc32(json).toString(16).padStart(8, '0')} `), json, Buffer.from('\n')])
}

/** Where a sound line stands in its segment. */
export type LineSpan = { readonly offset: number; readonly end: number; readonly jsonStart: number; readonly jsonEnd: number }

const space = 0x20
const newline = 0x0a
const longestLength = 10
const hexDigits = Int8Array.from({ length: 256 }, (_, code) => '0123456789abcdef'.indexOf(String.fromCharCode(code)))

/** The line that starts at `offset`, or `null` when its length, checksum or end is not right. */
export function lineAt(segment: Buffer, offset: number): LineSpan | null {
  let length = 0
  let at = offset
  for (; at < offset + longestLength && at < segment.length; at += 1) {
    const digit = (segment[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) break
    length = length * 10 + digit
  }
  const jsonStart = at + 10
  const jsonEnd = jsonStart + length
  if (at === offset || segment[at] !== space || segment[jsonStart - 1] !== space) return null
  if (jsonEnd >= segment.length || segment[jsonEnd] !== newline) return null
  if (crc32(segment.subarray(jsonStart, jsonEnd)) !== hexAt(segment, at + 1)) return null
  return { offset, end: jsonEnd + 1, jsonStart, jsonEnd }
}

/** The number of eight hexadecimal digits; -1 when one is none. */
function hexAt(segment: Buffer, start: number): number {
  let value = 0
  for (let at = start; at < start + 8; at += 1) {
    const digit = hexDigits[segment[at] ?? 0] ?? -1
    if (digit === -1) return -1
    value = value * 16 + digit
  }
  return value
}

/** The first sound line after `offset`, whatever became of the end of the one before; `null` when nothing sound follows. */
export function nextSoundLine(segment: Buffer, offset: number): LineSpan | null {
  const found = [afterNewline(segment, offset), beforeBody(segment, offset)].filter((line) => line !== null)
  return found.toSorted((a, b) => a.offset - b.offset)[0] ?? null
}

function afterNewline(segment: Buffer, offset: number): LineSpan | null {
  for (let at = segment.indexOf(newline, offset); at !== -1; at = segment.indexOf(newline, at + 1)) {
    const line = lineAt(segment, at + 1)
    if (line !== null) return line
  }
  return null
}

const bodyMark = ' {"body'

/** A line whose start ran into damaged bytes is known by how its JSON begins. */
function beforeBody(segment: Buffer, offset: number): LineSpan | null {
  for (let at = segment.indexOf(bodyMark, offset); at !== -1; at = segment.indexOf(bodyMark, at + 1)) {
    const checksum = at - 9
    for (let start = checksum - 1; start > offset && start >= checksum - longestLength; start -= 1) {
      const line = lineAt(segment, start)
      if (line !== null) return line
    }
  }
  return null
}
