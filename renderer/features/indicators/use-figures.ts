import type { Indicator, IndicatorFigure } from '#shared/domain/entities/indicator.ts'
import { decimalForInput } from '#shared/domain/common/decimal.ts'
import { assertNever } from '#shared/domain/common/result.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import type { FigureWords } from './figure-text.ts'

const listOf = (text: string) => text.split('|').map((word) => word.trim())

/** How figures are read, typed and printed in the language of the interface. */
export function useFigures() {
  const t = useTranslate()
  const format = useFormat()
  const [between = '', and = ''] = listOf(t('indicators.words.between'))
  const words: FigureWords = {
    about: listOf(t('indicators.words.about')),
    atLeast: listOf(t('indicators.words.atLeast')),
    between: [between, and],
    notRecorded: listOf(t('indicators.words.notRecorded')),
    notApplicable: listOf(t('indicators.words.notApplicable')),
  }
  const amount = (value: number, kind?: Indicator['kind']) =>
    kind === 'percentage' ? t('indicators.percent', { value: format.number(value) }) : format.number(value)

  /** What the grid shows; an exact value is only its number. */
  const display = (figure: IndicatorFigure | null, kind?: Indicator['kind']): string => {
    if (figure === null || figure.state === 'notRecorded') return ''
    if (figure.state === 'notApplicable') return t('indicators.notApplicable')
    switch (figure.qualifier) {
      case 'exact':
        return amount(figure.amount, kind)
      case 'about':
        return t('indicators.figure.about', { value: amount(figure.amount, kind) })
      case 'atLeast':
        return t('indicators.figure.atLeast', { value: amount(figure.amount, kind) })
      case 'between':
        return t('indicators.figure.between', { low: amount(figure.amount, kind), high: amount(figure.upper, kind) })
      default:
        return assertNever(figure)
    }
  }

  /** The same figure as one would type it. */
  const forInput = (figure: IndicatorFigure | null): string => {
    if (figure === null || figure.state === 'notRecorded') return ''
    if (figure.state === 'notApplicable') return words.notApplicable[0] ?? ''
    const typed = decimalForInput(figure.amount, format.language)
    switch (figure.qualifier) {
      case 'exact':
        return typed
      case 'about':
        return `${words.about[0]} ${typed}`
      case 'atLeast':
        return `${words.atLeast[0]} ${typed}`
      case 'between':
        return `${between} ${typed} ${and} ${decimalForInput(figure.upper, format.language)}`
      default:
        return assertNever(figure)
    }
  }
  return { words, amount, display, forInput }
}
