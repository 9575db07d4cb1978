import { daysBetween, type Instant, type LocalDate, type LocalTime } from '#shared/domain/common/dates.ts'
import { localeOf, type Language } from '#shared/i18n/language.ts'
import type { Translate } from '#shared/i18n/translator.ts'
import { screenText } from './screen-text.ts'

type NumberOptions = { readonly digits?: number; readonly unit?: string }

/** How this language writes dates, hours, numbers and lists on screen. */
export type Format = ReturnType<typeof createFormat>

const noon = (date: LocalDate) => new Date(`${date}T12:00:00Z`)

/** `zone`: where the hours of instants are told, the machine's own by default. */
export function createFormat(language: Language, today: LocalDate, t: Translate, zone?: string) {
  const locale = localeOf[language]
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (date: LocalDate) => ordinal(screenText(formatter.format(noon(date))))
  }
  // « 1er avril », as French is written
  const ordinal = (text: string) => (language === 'fr' ? text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : text)
  const clock = (hour: string, minute: string) => {
    if (language === 'en') return `${hour.padStart(2, '0')}:${minute}`
    return `${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`
  }
  const inZone = zone === undefined ? {} : { timeZone: zone }
  const instantParts = new Intl.DateTimeFormat('en-GB', { ...inZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const instantDate = new Intl.DateTimeFormat('en-CA', { ...inZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const lists = {
    and: new Intl.ListFormat(locale, { type: 'conjunction' }),
    or: new Intl.ListFormat(locale, { type: 'disjunction' }),
  }
  const number = (value: number, { digits, unit }: NumberOptions = {}) => {
    const figures =
      digits === undefined ? { maximumFractionDigits: 2 } : { minimumFractionDigits: digits, maximumFractionDigits: digits }
    const text = new Intl.NumberFormat(locale, figures).format(value).replace('-', '\u2212')
    return screenText(unit === undefined || unit === '' ? text : `${text}\u00a0${unit}`)
  }
  const date = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const dateInstant = (instant: Instant): LocalDate => instantDate.format(new Date(instant))
  const instantTime = (instant: Instant) => {
    const [hour = '', minute = ''] = instantParts.format(new Date(instant)).split(':')
    return clock(hour, minute)
  }
  const dateYearShort = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const monthDay = dates({ day: 'numeric', month: 'long' })
  return {
    language,
    /** « 9 avril 2026 » */
    date,
    /** « jeudi 9 avril 2026 », where one must act */
    dateFull: dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** « 9 avr. », in tight columns */
    dateShort: dates({ day: 'numeric', month: 'short' }),
    dateYearShort,
    /** « 14 h 30 » */
    time: (time: LocalTime) => clock(time.slice(0, 2), time.slice(3, 5)),
    /** « 2025 » for a whole year, else both dates. */
    period: ({ start, end }: { readonly start: LocalDate; readonly end: LocalDate }) => {
      const year = start.slice(0, 4)
      if (start === `${year}-01-01` && end === `${year}-12-31`) return year
      const first = end.startsWith(year) ? monthDay(start) : date(start)
      return t('shell.format.period', { start: first, end: date(end) })
    },
    /** « dans 6 jours », « hier »: always beside a date. */
    relativeDays: (day: LocalDate) => {
      const days = daysBetween(today, day)
      if (Math.abs(days) < 45) return screenText(relative.format(days, 'day'))
      const months = Math.round(days / 30.44)
      return screenText(
        Math.abs(months) < 24 ? relative.format(months, 'month') : relative.format(Math.round(days / 365.25), 'year'),
      )
    },
    number,
    percent: (ratio: number) => screenText(percents.format(ratio)),
    /** « 10 h 42 », in the zone of the machine */
    instantTime,
    /** Calendar date of an instant, in the zone of the machine. */
    instantDate: dateInstant,
    /** « 9 avril 2026 à 10 h 42 » */
    instant: (instant: Instant) => t('shell.format.instant', { date: date(dateInstant(instant)), time: instantTime(instant) }),
    /** « 9 avr. 2026, 10 h 42 », in tight columns */
    instantShort: (instant: Instant) => `${dateYearShort(dateInstant(instant))}, ${instantTime(instant)}`,
    list: (words: readonly string[], kind: 'and' | 'or' = 'and') => lists[kind].format(words),
    /** Order of names: accents and case set aside, numbers by value. */
    compare: (a: string, b: string) => collator.compare(a, b),
    fileSize: (bytes: number) => {
      const units = language === 'fr' ? ['o', 'Ko', 'Mo', 'Go'] : ['B', 'KB', 'MB', 'GB']
      const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
      return number(Math.round((bytes / 1000 ** step) * 10) / 10, { unit: units[step] ?? '' })
    },
  }
}
