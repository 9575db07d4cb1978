import type { Head } from '#shared/domain/journal/act.ts'
import type { ActGap } from '#shared/domain/journal/gaps.ts'

/** What was found in the window's own store. */
export type ProjectionStatus =
  | { readonly kind: 'empty' }
  /** The store can't be opened or read. */
  | { readonly kind: 'unreadable' }
  /** A rebuild began and did not end. */
  | { readonly kind: 'building' }
  | { readonly kind: 'otherVersion'; readonly heads: readonly Head[] }
  /** A table has fewer rows, or more, than were put into it. */
  | { readonly kind: 'incomplete'; readonly heads: readonly Head[] }
  | {
      readonly kind: 'ready'
      readonly heads: readonly Head[]
      readonly clock: string | null
      /** Acts that it was made without. */
      readonly without?: readonly ActGap[]
    }

/** What reading the acts told about a projection that is behind. */
export type Ancestry = {
  /** Hash of the journal's act at the sequence of each projection head, by replica; absent: there is no such act. */
  readonly hashes: ReadonlyMap<string, string>
  /** Clock of the first act that was not applied. */
  readonly firstMissingClock: string | null
}

/** Where a replica stands on both sides, in number of acts. */
export type HeadDifference = { readonly replicaId: string; readonly projection: number; readonly journal: number }

export type StartUpDecision =
  | { readonly kind: 'open' }
  /** Some replica is behind: the acts must be read to know more. */
  | { readonly kind: 'readActs' }
  | { readonly kind: 'applyRest' }
  | { readonly kind: 'rebuild' }
  /** The store holds acts that the journal no longer has: open without writing, keep both. */
  | { readonly kind: 'readOnlyAhead'; readonly differences: readonly HeadDifference[] }
  /** Same sequence, another past: open without writing, keep both. */
  | { readonly kind: 'readOnlyForked'; readonly differences: readonly HeadDifference[] }

/**
 * What to do with the projection when a space opens. Never leaves an empty screen over a journal that has acts,
 * and never drops a projection that knows more than the journal.
 * `ancestry` is `null` at first; give it once `readActs` was answered.
 */
export function decideStartUp(
  projection: ProjectionStatus,
  journalHeads: readonly Head[],
  ancestry: Ancestry | null,
): StartUpDecision {
  const written = journalHeads.filter((head) => head.sequence > 0)
  if (projection.kind === 'empty') return { kind: written.length === 0 ? 'open' : 'rebuild' }
  if (projection.kind === 'unreadable' || projection.kind === 'building') return { kind: 'rebuild' }

  const journalOf = (replicaId: string) => written.find((head) => head.replicaId === replicaId)
  const differing = (test: (head: Head, journal: Head | undefined) => boolean): HeadDifference[] =>
    projection.heads
      .filter((head) => test(head, journalOf(head.replicaId)))
      .map((head) => ({
        replicaId: head.replicaId,
        projection: head.sequence,
        journal: journalOf(head.replicaId)?.sequence ?? 0,
      }))

  const ahead = differing((head, journal) => head.sequence > (journal?.sequence ?? 0))
  if (ahead.length > 0) return { kind: 'readOnlyAhead', differences: ahead }
  const forked = differing((head, journal) => head.sequence === journal?.sequence && head.hash !== journal.hash)
  if (forked.length > 0) return { kind: 'readOnlyForked', differences: forked }
  if (projection.kind === 'otherVersion' || projection.kind === 'incomplete') return { kind: 'rebuild' }

  const sequenceOf = new Map(projection.heads.map((head) => [head.replicaId, head.sequence]))
  const isBehind = written.some((head) => head.sequence > (sequenceOf.get(head.replicaId) ?? 0))
  if (!isBehind) return { kind: 'open' }
  if (ancestry === null) return { kind: 'readActs' }

  const strangers = differing((head) => ancestry.hashes.get(head.replicaId) !== head.hash)
  if (strangers.length > 0) return { kind: 'readOnlyForked', differences: strangers }
  const isAllLater =
    ancestry.firstMissingClock !== null && (projection.clock === null || ancestry.firstMissingClock > projection.clock)
  return { kind: isAllLater ? 'applyRest' : 'rebuild' }
}
