import type { LocalDate, LocalTime } from '#shared/domain/common/dates.ts'
import type { IndicatorFigure } from '#shared/domain/entities/indicator.ts'
import { type Language, localeOf } from '#shared/i18n/language.ts'
import type { Translate, TranslateOptions } from '#shared/i18n/translator.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'

/** Below this number of things a share is written "7 out of 8", never as a percentage. */
export const smallestPercentageBase = 20

const utcDay = (date: LocalDate) => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day))
}

/** Dates, numbers and counts of a document in its language; ICU gives no-break spaces, the renderers' typography does the rest. */
export function createReportFormats(language: Language, t: Translate) {
  const locale = localeOf[language]
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (date: LocalDate) => {
      const text = format.format(utcDay(date))
      return language === 'fr' ? text.replace(/^1 /, '1er ') : text
    }
  }
  const long = day({ day: 'numeric', month: 'long', year: 'numeric' })
  const dayMonth = day({ day: 'numeric', month: 'long' })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const words = new Intl.ListFormat(locale, { type: 'conjunction' })
  const minus = (text: string) => text.replace(/^-/, '\u2212')

  const number = (value: number) => minus(plain.format(value))
  const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value))
  const plural = (key: MessageKey, count: number, options: TranslateOptions = {}) =>
    t(key, { count, n: number(count), ...options })
  const amount = (value: number, unit: string) => (unit === '' ? number(value) : `${number(value)}\u00a0${unit}`)

  return {
    long,
    /** "12 févr." */
    short: day({ day: 'numeric', month: 'short' }),
    /** "12 févr. 2025" */
    shortYear: day({ day: 'numeric', month: 'short', year: 'numeric' }),
    /** "14 h", "14 h 30" */
    time: (time: LocalTime) =>
      language === 'fr' ? time.replace(/^0/, '').replace(':00', '\u00a0h').replace(':', '\u00a0h\u00a0') : time,
    number,
    signed,
    /** A count in words: `{{n}}` is the formatted number, the plural follows the count. */
    plural,
    percent: (ratio: number) => percentFormat.format(ratio),
    /** A percentage from twenty things up, "7 sur 8" below. */
    share: (part: number, whole: number) =>
      whole >= smallestPercentageBase
        ? percentFormat.format(part / whole)
        : t('report.share', { part: number(part), whole: number(whole) }),
    list: (items: readonly string[]) => words.format(items),
    /** "1er janvier – 31 décembre 2025", or both years when they differ. */
    span: (start: LocalDate, end: LocalDate) =>
      `${start.slice(0, 4) === end.slice(0, 4) ? dayMonth(start) : long(start)}\u00a0\u2013 ${long(end)}`,
    /** A recorded figure with its qualifier, without unit; `null` for a missing or not applicable one. */
    figure: (figure: IndicatorFigure): string | null => {
      if (figure.state !== 'recorded') return null
      if (figure.qualifier === 'between')
        return t('report.figure.between', { low: number(figure.amount), high: number(figure.upper) })
      if (figure.qualifier === 'exact') return number(figure.amount)
      return t(`report.figure.${figure.qualifier}`, { value: number(figure.amount) })
    },
    amount,
    capital: (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
    collator: new Intl.Collator(locale, { numeric: true }),
  }
}
export type ReportFormats = ReturnType<typeof createReportFormats>
