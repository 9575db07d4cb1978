import type { LocalDate, Period } from '#shared/domain/common/dates.ts'
import type { ReportSectionKey } from '#shared/domain/entities/report.ts'
import type { Explanation } from '#shared/domain/rules/explanation.ts'
import { periodKind } from '#shared/domain/rules/report-period.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import type { Block } from '#shared/report/blocks.ts'
import type { Language } from '#shared/i18n/language.ts'
import { createTranslator, type Translate } from '#shared/i18n/translator.ts'
import type { AnnualReportInput, DecisionFact, HolderFact, SeatFact } from './annual-report-input.ts'
import { callout, heading } from './report-blocks.ts'
import { createReportFormats, type ReportFormats } from './report-formats.ts'

/** What every section needs to write itself: the facts, the words and the formats of the document's language. */
export type ComposeContext = {
  readonly input: AnnualReportInput
  readonly t: Translate
  readonly f: ReportFormats
  readonly language: Language
  /** "le comité" or "l’instance", for the middle of a sentence. */
  readonly body: string
  /** "En 2025" or "Du … au …". */
  readonly when: string
  /** A day in a table: without its year when the whole period lies in one. */
  readonly day: (date: LocalDate) => string
  readonly isPrinted: (key: ReportSectionKey) => boolean
}

export const isCalendarYear = (period: Pick<Period, 'start' | 'end'>): boolean => periodKind(period) === 'calendarYear'

export const isHeld = (seat: SeatFact): boolean => seat.titular !== null || seat.substitute !== null

/** A result's formula with its inputs, the text it comes from, and a word when it is a choice of ours. */
export function explained({ t }: Pick<ComposeContext, 't'>, { formula, inputs, source, isDefaultChoice }: Explanation): string {
  const sentence = t(formula as MessageKey, inputs) // `as`: the room `explanations` holds every formula, a test says so
  const origin = source === null ? [] : [t('report.review.ruleSource', { source })]
  return [sentence, ...origin, ...(isDefaultChoice ? [t('report.review.defaultChoice')] : [])].join(' ')
}

export function createComposeContext(
  input: AnnualReportInput,
  language: Language,
  isPrinted: ComposeContext['isPrinted'],
): ComposeContext {
  const t = createTranslator(language)
  const f = createReportFormats(language, t)
  const { period, body } = input
  return {
    input,
    t,
    f,
    language,
    isPrinted,
    day: period.start.slice(0, 4) === period.end.slice(0, 4) ? f.short : f.shortYear,
    body: t(body.type === 'free' ? 'report.body.free' : 'report.body.committee'),
    when: isCalendarYear(period)
      ? t('report.period.year', { year: period.end.slice(0, 4) })
      : t('report.period.dates', { start: f.long(period.start), end: f.long(period.end) }),
  }
}

/** The heading of a section; the first two and the annexes begin a page. */
export const sectionHeading = (
  { t }: ComposeContext,
  key: ReportSectionKey,
  numbering: 'numbered' | 'annex' | 'none' = 'numbered',
  pageBreakBefore = false,
): Block => heading(key, 1, t(`report.section.${key}`), numbering, pageBreakBefore)

/** What is missing, who is proposed and by when, in one sentence. */
export const emptySection = ({ t }: Pick<ComposeContext, 't'>, key: ReportSectionKey): Block =>
  callout('missing', t('report.empty.label'), t(`report.empty.${key}`))

/** A person as printed: a minor by function, whoever asks (B16). */
export function holderName({ t }: ComposeContext, holder: HolderFact, seat: string | null): string {
  if (holder.name !== null) return holder.name
  if (holder.functionTitle !== '') return t('report.holder.minorWithFunction', { function: holder.functionTitle })
  return seat === null ? t('report.holder.minorAdherent') : t('report.holder.minor', { seat })
}

/** Name and organisation: "Anne Kerdal (Commune de Vaubrune)". */
export function holderWithOrganisation(context: ComposeContext, holder: HolderFact, seat: string | null): string {
  const name = holderName(context, holder, seat)
  return holder.organisation === null ? name : context.t('report.inParentheses', { text: name, detail: holder.organisation })
}

export const outcomeWord = ({ t }: ComposeContext, { nature, outcome }: Pick<DecisionFact, 'nature' | 'outcome'>): string =>
  t(`report.outcomeOf.${nature}.${outcome}`)
