import { Temporal } from 'temporal-polyfill'
import type { LocalDate } from './dates.ts'
import { err, ok, type Result } from './result.ts'

export type DateInputError = 'errors.date' | 'errors.dateImpossible' | 'errors.dateRange'

const monthNames = {
  fr: ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'],
  en: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
} as const

const weekdayNames = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
} as const

const relativeDays = {
  fr: { 'avant-hier': -2, hier: -1, "aujourd'hui": 0, demain: 1, 'apres-demain': 2 },
  en: { yesterday: -1, today: 0, tomorrow: 1 },
} as const satisfies Record<'fr' | 'en', Readonly<Record<string, number>>>

const normalise = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2019\u02bc`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase()

/** A month by its name, or by an unambiguous beginning of at least three letters: "janv.", "sept", "juil". */
function monthNumber(word: string, language: 'fr' | 'en'): number | null {
  const beginning = word.replace(/\.$/, '')
  if (beginning.length < 3) return null
  const found = monthNames[language].flatMap((name, index) => (name.startsWith(beginning) ? [index + 1] : []))
  return found.length === 1 ? (found[0] ?? null) : null
}

function makeDate(year: number, month: number, day: number): Result<LocalDate, DateInputError> {
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    return date.year < 1900 || date.year > 2199 ? err('errors.dateRange') : ok(date.toString())
  } catch {
    return err('errors.dateImpossible')
  }
}

/** Two digits mean this century, unless that lands more than 20 years ahead of today. */
function fullYear(digits: string, today: Temporal.PlainDate): number {
  if (digits.length > 2) return Number(digits)
  const year = 2000 + Number(digits)
  return year > today.year + 20 ? year - 100 : year
}

/** Without a year: the year that brings the day closest to today, the coming one when equal. */
function nearest(month: number, day: number, today: Temporal.PlainDate): Result<LocalDate, DateInputError> {
  const candidates = [today.year + 1, today.year, today.year - 1].flatMap((year) => {
    const made = makeDate(year, month, day)
    return made.ok ? [made.value] : []
  })
  const distance = (date: LocalDate) => Math.abs(today.until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days)
  const [first, ...others] = candidates
  if (first === undefined) return err('errors.dateImpossible')
  return ok(others.reduce((best, date) => (distance(date) < distance(best) ? date : best), first))
}

/**
 * A date as a person types it, in the reader's language: `2026-03-12`, `12/3/26`, `12.03.2026`, `12 3 26`, `120326`, `12 mars`,
 * `jeudi 12 mars 2026`, `1er avril`, `demain`, `lundi` (the next one). Day before month, always.
 * Without a year the day closest to `today` is meant. A named weekday that does not match is not checked: the field shows the right one back.
 */
export function parseLocalDateInput(text: string, today: LocalDate, language: 'fr' | 'en'): Result<LocalDate, DateInputError> {
  const input = normalise(text)
  const now = Temporal.PlainDate.from(today)

  const relative = Object.entries(relativeDays[language]).find(([word]) => word === input.replace(/(apres|avant) /, '$1-'))
  if (relative) return ok(now.add({ days: relative[1] }).toString())

  const weekdays: readonly string[] = weekdayNames[language]
  const weekday = weekdays.indexOf(input)
  if (weekday >= 0) return ok(now.add({ days: ((weekday + 1 - now.dayOfWeek + 6) % 7) + 1 }).toString())

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(input)
  if (iso) return makeDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))

  const packed = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(input)
  const spaced = /^(\d{1,2})(?: ?[/.-] ?| )(\d{1,2})(?:(?: ?[/.-] ?| )(\d{2}|\d{4}))?$/.exec(input)
  const numeric = packed ?? spaced
  if (numeric) {
    const [day, month, year] = [Number(numeric[1]), Number(numeric[2]), numeric[3]]
    return year === undefined ? nearest(month, day, now) : makeDate(fullYear(year, now), month, day)
  }

  const words = input
    .replace(/[,]/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !weekdays.includes(word) && word !== 'le' && word !== 'the')
  const [first, second, third, ...rest] =
    language === 'en' && /^[a-z]/.test(words[0] ?? '') ? [words[1], words[0], ...words.slice(2)] : words
  const day = /^(\d{1,2})(?:er|st|nd|rd|th)?$/.exec(first ?? '')
  const month = monthNumber(second ?? '', language)
  const isYear = third === undefined || /^(\d{2}|\d{4})$/.test(third)
  if (!day || month === null || !isYear || rest.length > 0) return err('errors.date')
  return third === undefined ? nearest(month, Number(day[1]), now) : makeDate(fullYear(third, now), month, Number(day[1]))
}
