import type { JournalFinding } from '#shared/ipc/contract.ts'

export type { JournalFinding } from '#shared/ipc/contract.ts'
export type FindingKind = JournalFinding['kind']

/** Nothing that was acknowledged is in doubt: an append cut short, or a line whose act could be read all the same. */
const harmless: ReadonlySet<FindingKind> = new Set(['tornTail', 'mended'])

export const isHarmless = ({ kind, isAccepted }: Pick<JournalFinding, 'kind' | 'isAccepted'>): boolean =>
  harmless.has(kind) || isAccepted

export const hasDamage = (findings: readonly JournalFinding[]): boolean => findings.some((finding) => !isHarmless(finding))

type Fault = Pick<JournalFinding, 'kind' | 'file' | 'offset' | 'length'>

/** Collects findings along a scan: faults that follow one another without a sound act between them are one gap. */
export function createFindings(replicaId: string) {
  const done: JournalFinding[] = []
  let gap: JournalFinding | null = null

  return {
    /** A fault after the act `lastSequence`, written at `lastInstant`. */
    open: (fault: Fault, lastSequence: number, lastInstant: string | null): void => {
      if (gap !== null) {
        gap = { ...gap, length: gap.length + fault.length }
        return
      }
      gap = {
        ...fault,
        replicaId,
        from: lastSequence + 1,
        to: null,
        after: lastInstant,
        before: null,
        snapshotAt: null,
        isAccepted: false,
      }
    },
    /** A sound act follows. */
    close: (sequence: number, instant: string): void => {
      if (gap === null) return
      done.push({ ...gap, to: sequence - 1, before: instant })
      gap = null
    },
    /** Something that concerns one act and opens no gap. */
    note: (fault: Fault, sequence: number, instant: string | null): void => {
      done.push({
        ...fault,
        replicaId,
        from: sequence,
        to: sequence,
        after: instant,
        before: null,
        snapshotAt: null,
        isAccepted: false,
      })
    },
    /** The journal ends: `lines` tells how many lines the damaged end seems to have held, `null` when nobody can tell. */
    end: (lines: number | null): readonly JournalFinding[] => {
      if (gap !== null) done.push({ ...gap, to: lines === null ? null : gap.from + lines - 1 })
      gap = null
      return done
    },
    isOpen: (): boolean => gap !== null,
    count: (): number => done.length + (gap === null ? 0 : 1),
  }
}

export type Findings = ReturnType<typeof createFindings>
