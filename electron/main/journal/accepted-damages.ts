import type { AcceptedDamage } from '#shared/domain/entities/space.ts'
import type { JournalFinding } from './findings.ts'

/** The findings, with those that a person chose to go on without marked so. */
export function markAccepted(findings: readonly JournalFinding[], accepted: readonly AcceptedDamage[]): JournalFinding[] {
  return findings.map((finding) => ({ ...finding, isAccepted: accepted.some((each) => covers(each, finding)) }))
}

function covers(accepted: AcceptedDamage, { replicaId, from, to }: JournalFinding): boolean {
  const isWithin = accepted.toSequence === null || (to !== null && to <= accepted.toSequence)
  return accepted.replicaId === replicaId && from >= accepted.fromSequence && isWithin
}

/** What is written in the record of the space when a person goes on without the acts of these findings. */
export function acceptanceOf(findings: readonly JournalFinding[], acceptedAt: string): AcceptedDamage[] {
  return findings.map(({ replicaId, from, to }) => ({
    replicaId,
    fromSequence: from,
    // A gap without acts is accepted as the place that it is.
    toSequence: to === null ? null : Math.max(from, to),
    acceptedAt,
  }))
}
