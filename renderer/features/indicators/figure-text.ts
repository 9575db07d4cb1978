import { parseDecimal } from '#shared/domain/common/decimal.ts'
import { foldText } from '#shared/domain/common/fold-text.ts'
import { err, ok, type Result } from '#shared/domain/common/result.ts'
import type { IndicatorFigure } from '#shared/domain/entities/indicator.ts'

/** The words by which a typed figure says how sure it is; each list is of one language, most used first. */
export type FigureWords = {
  readonly about: readonly string[]
  readonly atLeast: readonly string[]
  /** First word, then the word between the two numbers. */
  readonly between: readonly [string, string]
  readonly notRecorded: readonly string[]
  readonly notApplicable: readonly string[]
}

export type FigureFault = 'errors.figure' | 'errors.rangeOrder'

const afterWord = (text: string, words: readonly string[]): string | null => {
  const found = words.toSorted((a, b) => b.length - a.length).find((word) => text.startsWith(word))
  return found === undefined ? null : text.slice(found.length).trim()
}

/**
 * A figure as a secretary types it: `1 284`, `au moins 45`, `env. 7 400`, `entre 10 et 15`, `sans objet`.
 * Empty text is `null`: no value. Nothing is guessed: what is not understood is refused.
 */
export function parseFigure(typed: string, words: FigureWords): Result<IndicatorFigure | null, FigureFault> {
  const text = foldText(typed)
  if (text === '') return ok(null)
  const lists = { about: words.about.map(foldText), atLeast: words.atLeast.map(foldText) }
  if (words.notRecorded.map(foldText).includes(text)) return ok({ state: 'notRecorded' })
  if (words.notApplicable.map(foldText).includes(text)) return ok({ state: 'notApplicable' })
  const [opening, middle] = [foldText(words.between[0]), foldText(words.between[1])]
  if (text.startsWith(`${opening} `)) {
    const [low = '', high = '', ...rest] = text.slice(opening.length).split(` ${middle} `)
    const [amount, upper] = [parseDecimal(low), parseDecimal(high)]
    if (amount === null || upper === null || rest.length > 0) return err('errors.figure')
    return amount > upper ? err('errors.rangeOrder') : ok({ state: 'recorded', qualifier: 'between', amount, upper })
  }
  const about = afterWord(text, lists.about)
  const atLeast = about === null ? afterWord(text, lists.atLeast) : null
  const amount = parseDecimal(about ?? atLeast ?? text)
  if (amount === null) return err('errors.figure')
  const qualifier = about !== null ? 'about' : atLeast !== null ? 'atLeast' : 'exact'
  return ok({ state: 'recorded', qualifier, amount })
}
