export type ChartSeries = {
  readonly name: string
  /** `null` is not recorded: a gap, never zero. */
  readonly values: readonly (number | null)[]
  /** Hatched: the value is near, not exact. */
  readonly approximate?: readonly boolean[] | undefined
}

export type ChartTargets = { readonly name: string; readonly values: readonly (number | null)[] }

export type ChartData = {
  readonly categories: readonly string[]
  /** One to five. */
  readonly series: readonly ChartSeries[]
  readonly targets?: ChartTargets | undefined
  readonly formatValue: (value: number) => string
  /** The words of a value where a number is not enough: "env. 1 062". */
  readonly formatCell?: ((seriesIndex: number, categoryIndex: number) => string | null) | undefined
}

/** One category as recharts reads it: `s0`, `s1`… by series. */
export type ChartRow = { readonly category: string; readonly index: number } & Readonly<Record<`s${number}`, number | null>>
