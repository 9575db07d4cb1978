import type { ChartData, ChartRow } from './chart-types.ts'

export function chartRows({ categories, series }: Pick<ChartData, 'categories' | 'series'>): ChartRow[] {
  return categories.map((category, index) =>
    series.reduce<ChartRow>((row, one, place) => ({ ...row, [`s${place}`]: one.values[index] ?? null }), { category, index }),
  )
}

/** Where a stacked bar ends, by category. */
const stackedTotals = ({ categories, series }: Pick<ChartData, 'categories' | 'series'>) =>
  categories.map((_, index) => series.reduce((sum, one) => sum + Math.max(0, one.values[index] ?? 0), 0))

/** A round step that cuts the span into at most five parts. */
function niceStep(span: number): number {
  const rough = span / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const multiple = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10
  return multiple * power
}

export type ChartScale = { readonly domain: readonly [number, number]; readonly ticks: readonly number[] }

/** A scale that holds 0, every value and every target, ending on a round number. */
export function chartScale(data: Pick<ChartData, 'categories' | 'series' | 'targets'>, isStacked: boolean): ChartScale {
  const values = [
    ...(isStacked ? stackedTotals(data) : data.series.flatMap((one) => one.values)),
    ...(data.targets?.values ?? []),
  ].filter((value) => value !== null)
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const step = high === low ? 1 : niceStep(high - low)
  const first = Math.floor(low / step)
  const last = Math.max(first + 1, Math.ceil(high / step))
  const ticks = Array.from({ length: last - first + 1 }, (_, place) => Number(((first + place) * step).toPrecision(12)))
  return { domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks }
}

/** Whether each bar has room for its own number; otherwise an axis carries the numbers. */
export const hasRoomForValues = ({ categories, series }: Pick<ChartData, 'categories' | 'series'>, width: number): boolean =>
  width / Math.max(1, categories.length * series.length) >= 56
