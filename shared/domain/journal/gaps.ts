/** Acts of one replica, both ends included; `to` null: to its end. */
export type ActGap = { readonly replicaId: string; readonly from: number; readonly to: number | null }

type Finding = ActGap & { readonly kind: string; readonly snapshotAt: string | null }

/**
 * The acts whose effect a damaged journal has lost, accepted or not; of those that a snapshot holds, only the history is
 * lost, and of an append cut short or a line that could be mended, nothing.
 */
export const gapsOf = (findings: readonly Finding[]): ActGap[] =>
  findings
    .filter(({ kind, snapshotAt }) => kind !== 'tornTail' && kind !== 'mended' && snapshotAt === null)
    .filter(({ from, to }) => to === null || to >= from)
    .map(({ replicaId, from, to }) => ({ replicaId, from, to }))
