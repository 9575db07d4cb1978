import type { Indicator, IndicatorFigure, IndicatorValue } from '#shared/domain/entities/indicator.ts'
import { useRead } from '#renderer/data/use-read.ts'

/** One indicator with what is known of it, over the years shown. */
export type IndicatorRow = {
  readonly indicator: Indicator
  readonly values: readonly IndicatorValue[]
  readonly targets: ReadonlyMap<number, number>
}

export const yearsShown = 5

export const valueOf = (row: IndicatorRow, year: number): IndicatorValue | undefined =>
  row.values.find((value) => value.year === year)

export const figureOf = (row: IndicatorRow, year: number): IndicatorFigure | null => valueOf(row, year)?.figure ?? null

export const isKnown = (figure: IndicatorFigure | null): boolean => figure !== null && figure.state !== 'notRecorded'

/** The indicators in their order, with values and targets of the years `year - 4` to `year` only. */
export function useIndicatorRows(year: number) {
  return useRead(
    async (read): Promise<IndicatorRow[]> => {
      const first = year - yearsShown + 1
      const [indicators, values, targets] = await Promise.all([
        read.all('indicators'),
        read.between('indicatorValues', 'year', first, year),
        read.between('targets', 'year', first, year),
      ])
      return indicators
        .toSorted((a, b) => a.order - b.order)
        .map((indicator) => ({
          indicator,
          values: values.filter((value) => value.indicatorId === indicator.id),
          targets: new Map(
            targets.filter((target) => target.indicatorId === indicator.id).map((target) => [target.year, target.amount]),
          ),
        }))
    },
    [year],
  )
}
