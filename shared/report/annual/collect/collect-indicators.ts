import type { Indicator } from '#shared/domain/entities/indicator.ts'
import type { StateReader } from '#shared/domain/journal/state.ts'
import { compareIndicator, figureOf } from '#shared/domain/rules/indicator-comparison.ts'
import type { IndicatorFact } from '../annual-report-input.ts'

/** Years of history printed, the year of the report included. */
export const historyYears = 5

async function indicatorFact(read: StateReader, indicator: Indicator, year: number): Promise<IndicatorFact> {
  const [values, targets] = await Promise.all([
    read.where('indicatorValues', 'indicatorId', indicator.id),
    read.where('targets', 'indicatorId', indicator.id),
  ])
  const { toTarget, toPrevious, targetState } = compareIndicator({ indicator, values, targets, year })
  return {
    id: indicator.id,
    name: indicator.name,
    unit: indicator.unit,
    kind: indicator.kind,
    betterDirection: indicator.betterDirection,
    source: indicator.source,
    years: Array.from({ length: historyYears }, (_, index) => {
      const one = year - historyYears + 1 + index
      return {
        year: one,
        figure: figureOf(values, indicator.id, one),
        target: targets.find((target) => target.year === one)?.amount ?? null,
        source: values.find((value) => value.year === one)?.source ?? '',
      }
    }),
    toTarget,
    toPrevious,
    targetState,
  }
}

/** All indicators of the space in the committee's order, with five years that end with `year`. */
export async function collectIndicators(read: StateReader, year: number): Promise<IndicatorFact[]> {
  const indicators = (await read.all('indicators')).toSorted((a, b) => a.order - b.order)
  return Promise.all(indicators.map((indicator) => indicatorFact(read, indicator, year)))
}
