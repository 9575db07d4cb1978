/** The middle value: one slow run on a busy machine does not move it. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  if (low === undefined || high === undefined) throw new Error('No value was measured')
  return (low + high) / 2
}

/** The value under which a quarter of them are: what else runs on the machine, or is swept up meanwhile, only ever adds time. */
export function lowerQuartile(values: readonly number[]): number {
  const value = values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)]
  if (value === undefined) throw new Error('No value was measured')
  return value
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export type Ratio = {
  /** What is measured, then what it is compared with. */
  readonly what: string
  readonly against: string
  /** Measured in this run: only their ratio means something on another machine. */
  readonly value: number
  readonly reference: number
  /** Milliseconds when absent. */
  readonly unit?: 'MB'
  /** Beyond it the run fails. Generous: it catches a mistake, not a slow day. */
  readonly limit: number
}

/** Prints one line a ratio; the process ends with 1 when one is over its limit. */
export function tell(ratios: readonly Ratio[]): void {
  for (const { what, against, value, reference, unit = 'ms', limit } of ratios) {
    const ratio = value / reference
    const isOver = ratio > limit
    if (isOver) process.exitCode = 1
    console.log(
      `${isOver ? 'OVER ' : ''}${what} / ${against} = ${ratio.toFixed(1)} (${value.toFixed(1)} ${unit} / ${reference.toFixed(1)} ${unit}, limit ${limit})`,
    )
  }
}
