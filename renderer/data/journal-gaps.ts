import type { Act, Head } from '#shared/domain/journal/act.ts'
import type { ActGap } from '#shared/domain/journal/gaps.ts'

/** Whether some act that was lost when a projection was made is there again: heads alone would not tell. */
export const haveComeBack = (then: readonly ActGap[], now: readonly ActGap[]): boolean =>
  then.some((gap) => !now.some((each) => covers(each, gap)))

const covers = (outer: ActGap, inner: ActGap): boolean =>
  outer.replicaId === inner.replicaId &&
  outer.from <= inner.from &&
  (outer.to === null || (inner.to !== null && inner.to <= outer.to))

/** Whether acts in clock order follow these heads one by one, with no gap in any replica. */
export function followHeads(acts: readonly Act[], heads: readonly Head[]): boolean {
  const last = new Map(heads.map(({ replicaId, sequence }) => [replicaId, sequence]))
  return acts.every(({ header: { replicaId, sequence } }) => {
    const isNext = sequence === (last.get(replicaId) ?? 0) + 1
    last.set(replicaId, sequence)
    return isNext
  })
}
