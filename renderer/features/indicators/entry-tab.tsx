import { useState } from 'react'
import { clearIndicatorValue, setIndicatorValue, setTarget } from '#shared/domain/commands/indicator-values.ts'
import { parseDecimal, decimalForInput } from '#shared/domain/common/decimal.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useCommand } from '#renderer/app/use-command.ts'
import { useRouteSearch } from '#renderer/app/use-route-search.ts'
import { useCanWrite } from '#renderer/data/use-session.ts'
import { EntryGrid } from '#renderer/ui/data/entry-grid.tsx'
import { Stack } from '#renderer/ui/layout/stack.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { parseFigure } from './figure-text.ts'
import { GapText } from './gap-text.tsx'
import { IndicatorChart } from './indicator-chart.tsx'
import { useFigures } from './use-figures.ts'
import { figureOf, type IndicatorRow } from './use-indicator-rows.ts'

type EntryTabProps = { readonly rows: readonly IndicatorRow[]; readonly year: number }

const targetColumn = 'target'

/** Two years before, the year to enter, its target and the gap; below, the chart of the current row and the same numbers. */
export const EntryTab = ({ rows, year }: EntryTabProps) => {
  const t = useTranslate()
  const format = useFormat()
  const figures = useFigures()
  const canWrite = useCanWrite()
  const [search] = useRouteSearch()
  const [currentKey, setCurrentKey] = useState<string | null>(search['indicator'] ?? null)
  const set = useCommand(setIndicatorValue)
  const clear = useCommand(clearIndicatorValue)
  const aim = useCommand(setTarget)
  const byKey = new Map(rows.map((row) => [row.indicator.id, row]))
  const current = byKey.get(currentKey ?? '') ?? rows[0]

  const commitTarget = async (indicatorId: string, text: string) => {
    const amount = text.trim() === '' ? null : parseDecimal(text)
    if (amount === null && text.trim() !== '') return t('errors.number')
    const result = await aim.run({ indicatorId, year, amount })
    return result.ok ? null : errorText(t, result.error)
  }
  const commit = async (indicatorId: string, columnKey: string, text: string): Promise<string | null> => {
    if (columnKey === targetColumn) return commitTarget(indicatorId, text)
    const parsed = parseFigure(text, figures.words)
    if (!parsed.ok) return t(parsed.error)
    const result =
      parsed.value === null
        ? await clear.run({ indicatorId, year: Number(columnKey) })
        : await set.run({ indicatorId, year: Number(columnKey), figure: parsed.value })
    return result.ok ? null : errorText(t, result.error)
  }

  return (
    <Stack gap={6}>
      <Stack gap={2}>
        {canWrite && (
          <Text role="help" tone="secondary">
            {t('indicators.grid.help')}
          </Text>
        )}
        <EntryGrid
          caption={t('indicators.grid.caption')}
          rowHeader={t('indicators.grid.row')}
          rows={rows.map(({ indicator }) => ({ key: indicator.id, label: indicator.name, description: indicator.unit }))}
          columns={[
            { key: String(year - 2), label: String(year - 2), isReadOnly: !canWrite },
            { key: String(year - 1), label: String(year - 1), isReadOnly: !canWrite },
            { key: String(year), label: canWrite ? t('indicators.grid.current', { year }) : String(year), isReadOnly: !canWrite },
            { key: targetColumn, label: t('indicators.grid.target', { year }), isReadOnly: !canWrite },
          ]}
          cell={(rowKey, columnKey) => {
            const row = byKey.get(rowKey)
            if (row === undefined) return { text: '' }
            if (columnKey === targetColumn) {
              const target = row.targets.get(year)
              return target === undefined
                ? { text: '', missing: t('indicators.gap.noTarget') }
                : { text: decimalForInput(target, format.language), display: figures.amount(target, row.indicator.kind) }
            }
            const figure = figureOf(row, Number(columnKey))
            return { text: figures.forInput(figure), display: figures.display(figure, row.indicator.kind) }
          }}
          onCommit={commit}
          onCurrentRowChange={setCurrentKey}
          ends={[
            {
              key: 'gap',
              header: t('indicators.grid.gap'),
              cell: (rowKey) => {
                const row = byKey.get(rowKey)
                return row === undefined ? null : <GapText row={row} year={year} />
              },
            },
          ]}
        />
      </Stack>
      {current !== undefined && <IndicatorChart row={current} year={year} />}
    </Stack>
  )
}
