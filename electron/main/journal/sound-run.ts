import type { Head } from '#shared/domain/journal/act.ts'
import { checkCanonical, headerMarkIn, isAt, type SoundAct } from './canonical-line.ts'
import { lineAt, type LineSpan } from './journal-line.ts'

const bodyMark = Buffer.from('{"body":')

type Run = {
  readonly segment: Buffer
  readonly spaceId: string
  /** The act before the first line. */
  readonly head: Head
  readonly take: (line: LineSpan, act: SoundAct) => void
}

/**
 * Takes the lines from `offset` on that are beyond doubt: a right frame, canonical, body in the line, each following the
 * one before. Gives where the first other line begins, which says nothing about that line: it has to be looked at the long way.
 */
export function takeSoundRun({ segment, spaceId, head, take }: Run, offset: number): number {
  let at = offset
  let last = head
  while (at < segment.length) {
    const line = lineAt(segment, at)
    if (line === null) return at
    const { jsonStart, jsonEnd } = line
    if (!isAt(segment, jsonStart, bodyMark)) return at
    const span = { bytes: segment, start: jsonStart, end: jsonEnd }
    const mark = headerMarkIn(span)
    if (mark === -1) return at
    const body = { bytes: segment, start: jsonStart + bodyMark.length, end: mark }
    const act = checkCanonical(span, mark, body, { spaceId, head: last })
    if (act === null) return at
    take(line, act)
    last = { replicaId: head.replicaId, sequence: act.sequence, hash: act.hash }
    at = line.end
  }
  return at
}
