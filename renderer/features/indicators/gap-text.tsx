import { compareIndicator } from '#shared/domain/rules/indicator-comparison.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import { useFigures } from './use-figures.ts'
import type { IndicatorRow } from './use-indicator-rows.ts'

const statusOf = { reached: 'done', notReached: 'attention', undetermined: 'info', noTarget: 'info', noValue: 'empty' } as const

/** The gap to the target in words; it inherits how sure the value is: "au plus 15 de moins". */
export const GapText = ({ row, year }: { readonly row: IndicatorRow; readonly year: number }) => {
  const t = useTranslate()
  const figures = useFigures()
  const {
    toTarget: gap,
    targetState,
    target,
  } = compareIndicator({
    indicator: row.indicator,
    values: row.values,
    targets: [...row.targets].map(([targetYear, amount]) => ({
      id: '',
      indicatorId: row.indicator.id,
      year: targetYear,
      amount,
    })),
    year,
  })
  const measured = (amount: number, unit: 'same' | 'points') =>
    unit === 'points' ? t('indicators.gap.points', { value: figures.amount(amount) }) : figures.amount(amount)
  if (gap.state === 'missing') {
    return target === null ? (
      <>{t('indicators.gap.noTarget')}</>
    ) : (
      <StatusText status="empty">{t('indicators.gap.toEnter')}</StatusText>
    )
  }
  if (gap.state === 'undetermined') return <StatusText status="info">{t('indicators.gap.undetermined')}</StatusText>
  if (gap.state === 'between') {
    return (
      <StatusText status={statusOf[targetState]}>
        {t('indicators.gap.between', { low: figures.amount(gap.low), high: measured(gap.high, gap.unit) })}
      </StatusText>
    )
  }
  const size = t(`indicators.gap.${gap.bound}`, { value: measured(gap.amount, gap.unit) })
  return (
    <StatusText status={statusOf[targetState]}>
      {gap.direction === 'same' ? t('indicators.gap.same') : t(`indicators.gap.${gap.direction}`, { gap: size })}
    </StatusText>
  )
}
