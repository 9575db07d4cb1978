import type { Indicator, IndicatorFigure, IndicatorValue, Target } from '../entities/indicator.ts'

/** Between two percentages the gap is in points, never in per cent. */
export type GapUnit = 'same' | 'points'

/**
 * Value less reference. Qualifiers travel: "at least 85" against 100 is "at most 15 less". A gap that the qualifiers
 * leave open on both sides is undetermined; missing stays missing.
 */
export type Gap =
  | { readonly state: 'missing' }
  | { readonly state: 'undetermined' }
  | {
      readonly state: 'known'
      readonly direction: 'more' | 'less' | 'same'
      readonly bound: 'exactly' | 'atLeast' | 'atMost' | 'about'
      /** Absolute, in the unit of the indicator or in points. */
      readonly amount: number
      readonly unit: GapUnit
    }
  /** Signed ends. */
  | {
      readonly state: 'between'
      readonly low: number
      readonly high: number
      readonly isApproximate: boolean
      readonly unit: GapUnit
    }

type Range = { readonly low: number; readonly high: number; readonly isApproximate: boolean }

/** What a figure says its true value may be; `null` when it says nothing. */
function rangeOf(figure: IndicatorFigure): Range | null {
  if (figure.state !== 'recorded') return null
  const { amount } = figure
  if (figure.qualifier === 'between') return { low: amount, high: figure.upper, isApproximate: false }
  const high = figure.qualifier === 'atLeast' ? Number.POSITIVE_INFINITY : amount
  return { low: amount, high, isApproximate: figure.qualifier === 'about' }
}

/** Sums of decimals without the noise of binary fractions. */
const round = (amount: number): number => (Number.isFinite(amount) ? Number(amount.toFixed(9)) : amount)

function gapInWords(signed: number, bound: 'exactly' | 'atLeast' | 'atMost' | 'about', unit: GapUnit): Gap {
  const direction = signed > 0 ? 'more' : signed < 0 ? 'less' : 'same'
  const opposite = { atLeast: 'atMost', atMost: 'atLeast', exactly: 'exactly', about: 'about' } as const
  return { state: 'known', direction, bound: signed < 0 ? opposite[bound] : bound, amount: Math.abs(signed), unit }
}

/** Value less reference, see `Gap`. */
export function gapBetween(value: IndicatorFigure, reference: IndicatorFigure, kind: Indicator['kind']): Gap {
  const a = rangeOf(value)
  const b = rangeOf(reference)
  if (a === null || b === null) return { state: 'missing' }
  const unit: GapUnit = kind === 'percentage' ? 'points' : 'same'
  const low = round(a.low - b.high)
  const high = round(a.high - b.low)
  const isApproximate = a.isApproximate || b.isApproximate
  if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) return { state: 'undetermined' }
  if (low === high) return gapInWords(low, isApproximate ? 'about' : 'exactly', unit)
  if (high === Number.POSITIVE_INFINITY) return gapInWords(low, 'atLeast', unit)
  if (low === Number.NEGATIVE_INFINITY) return gapInWords(high, 'atMost', unit)
  return { state: 'between', low, high, isApproximate, unit }
}

export type TargetState = 'reached' | 'notReached' | 'undetermined' | 'noTarget' | 'noValue'

function targetStateOf(value: IndicatorFigure, target: number | null, better: Indicator['betterDirection']): TargetState {
  if (target === null) return 'noTarget'
  const range = rangeOf(value)
  if (range === null) return 'noValue'
  if (better === 'notSpecified') return 'undetermined'
  const [worst, best] = better === 'higher' ? [range.low, range.high] : [-range.high, -range.low]
  const aim = better === 'higher' ? target : -target
  if (range.isApproximate && worst === aim) return 'undetermined'
  if (worst >= aim) return 'reached'
  return best < aim ? 'notReached' : 'undetermined'
}

export type IndicatorComparison = {
  readonly value: IndicatorFigure
  readonly source: string
  readonly note: string
  /** `null`: "sans cible". */
  readonly target: number | null
  readonly previous: IndicatorFigure
  readonly toTarget: Gap
  readonly toPrevious: Gap
  readonly targetState: TargetState
}

export type IndicatorFacts = {
  readonly indicator: Pick<Indicator, 'id' | 'kind' | 'betterDirection'>
  readonly values: readonly IndicatorValue[]
  readonly targets: readonly Target[]
  readonly year: number
}

/** The figure of a year; without a record it is not recorded, never 0. */
export function figureOf(values: readonly IndicatorValue[], indicatorId: string, year: number): IndicatorFigure {
  return values.find((value) => value.indicatorId === indicatorId && value.year === year)?.figure ?? { state: 'notRecorded' }
}

/** An indicator's year beside its target and the year before. */
export function compareIndicator({ indicator, values, targets, year }: IndicatorFacts): IndicatorComparison {
  const record = values.find((value) => value.indicatorId === indicator.id && value.year === year)
  const value = figureOf(values, indicator.id, year)
  const previous = figureOf(values, indicator.id, year - 1)
  const target = targets.find((aim) => aim.indicatorId === indicator.id && aim.year === year)?.amount ?? null
  const aim: IndicatorFigure =
    target === null ? { state: 'notRecorded' } : { state: 'recorded', qualifier: 'exact', amount: target }
  return {
    value,
    source: record?.source ?? '',
    note: record?.note ?? '',
    target,
    previous,
    toTarget: gapBetween(value, aim, indicator.kind),
    toPrevious: gapBetween(value, previous, indicator.kind),
    targetState: targetStateOf(value, target, indicator.betterDirection),
  }
}
