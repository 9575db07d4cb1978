import { crc32 } from 'node:zlib'
import { lineAt } from './journal-line.ts'
import { blobOfLine, checkLine, parseLine, type CheckedLine, type LineContext } from './line-check.ts'
import type { LineSpan } from './journal-line.ts'

export type Salvaged = { readonly line: LineSpan; readonly check: CheckedLine }

const bodyMarks = ['{"body":', '{"bodyBlob":'].map((mark) => Buffer.from(mark))

/**
 * The act of a line whose frame (length, checksum, end) is damaged and whose content is not: its body is the one of its
 * digest, it follows the act before, and either its checksum says so or the next act names it. `null` in any doubt.
 * `end`: where the next sound line begins, or the end of the segment.
 */
export function salvageLine(segment: Buffer, offset: number, end: number, context: LineContext): Salvaged | null {
  if (context.isAfterGap) return null
  const jsonStart = Math.min(...bodyMarks.map((mark) => segment.indexOf(mark, offset)).map((at) => (at === -1 ? end : at)))
  const jsonEnd = end - 1
  if (jsonStart >= jsonEnd || jsonStart > offset + 22) return null
  const json = segment.subarray(jsonStart, jsonEnd)
  if (blobOfLine(json) !== null) return null
  const check = checkLine(json, context)
  // The check on bytes does not look at what holds body and header together.
  if (check.kind !== 'sound' || parseLine(json, context.blob).act === undefined) return null
  const isSummed = segment.toString('latin1', jsonStart - 9, jsonStart - 1) === crc32(json).toString(16).padStart(8, '0')
  if (!isSummed && !isNamedByNext(segment, end, check.hash)) return null
  return { line: { offset, end, jsonStart, jsonEnd }, check }
}

function isNamedByNext(segment: Buffer, end: number, hash: string): boolean {
  const next = lineAt(segment, end)
  return next !== null && segment.subarray(next.jsonStart, next.jsonEnd).includes(`"previous":"${hash}"`)
}
