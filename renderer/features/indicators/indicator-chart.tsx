import { useState } from 'react'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { ChartFigure } from '#renderer/charts/chart-figure.tsx'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { useFigures } from './use-figures.ts'
import { figureOf, isKnown, yearsShown, type IndicatorRow } from './use-indicator-rows.ts'
import { ValueDialog } from './value-dialog.tsx'

type IndicatorChartProps = { readonly row: IndicatorRow; readonly year: number }

/** Five years of one indicator against its targets, beside the same numbers. */
export const IndicatorChart = ({ row, year }: IndicatorChartProps) => {
  const t = useTranslate()
  const figures = useFigures()
  const canWrite = useCanWrite()
  const [isOpen, setIsOpen] = useState(false)
  const { indicator } = row
  const years = Array.from({ length: yearsShown }, (_, index) => year - yearsShown + 1 + index)
  const known = years.map((one) => figureOf(row, one))
  const source =
    indicator.source === '' ? t('indicators.chart.noSource') : t('indicators.chart.source', { source: indicator.source })
  return (
    <Stack gap={3}>
      <ChartFigure
        title={indicator.unit === '' ? indicator.name : `${indicator.name} (${indicator.unit})`}
        summary={t('indicators.chart.summary', { count: known.filter(isKnown).length, total: years.length })}
        source={source}
        type="column"
        categoryHeader={t('indicators.chart.year')}
        categories={years.map(String)}
        series={[
          {
            name: t('indicators.chart.value'),
            values: known.map((figure) => (figure?.state === 'recorded' ? figure.amount : null)),
            approximate: known.map((figure) => figure?.state === 'recorded' && figure.qualifier !== 'exact'),
          },
        ]}
        targets={
          row.targets.size === 0
            ? undefined
            : { name: t('indicators.chart.target'), values: years.map((one) => row.targets.get(one) ?? null) }
        }
        formatValue={(value) => figures.amount(value, indicator.kind)}
        formatCell={(seriesIndex, index) => {
          const figure = seriesIndex === 0 ? (known[index] ?? null) : null
          return figure === null || figure.state === 'notRecorded' ? null : figures.display(figure, indicator.kind)
        }}
        tablePlacement="beside"
      />
      {canWrite && (
        <div>
          <Button size="small" onPress={() => setIsOpen(true)}>
            {t('indicators.value.action', { year })}
          </Button>
          {isOpen && <ValueDialog row={row} year={year} onClose={() => setIsOpen(false)} />}
        </div>
      )}
    </Stack>
  )
}
