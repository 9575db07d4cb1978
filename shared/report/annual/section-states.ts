import { isEmptyTextTree } from '#shared/domain/common/text-tree.ts'
import { alwaysPrintedSections, reportSectionKeys, type ReportSectionKey } from '#shared/domain/entities/report.ts'
import type { Language } from '#shared/i18n/language.ts'
import type { Translate } from '#shared/i18n/translator.ts'
import type { AnnualReportInput } from './annual-report-input.ts'
import { type MissingItem, missingItems } from './missing-items.ts'

export { type MissingItem, missingItems }

export type SectionState = {
  readonly key: ReportSectionKey
  /** Whether it will be printed. */
  readonly isEnabled: boolean
  /** Nobody switched it on or off. */
  readonly isDefault: boolean
  /** Neither data nor text: printed, it says so in one sentence. */
  readonly isEmpty: boolean
  readonly isAlwaysPrinted: boolean
  readonly missing: readonly MissingItem[]
}

const always: readonly ReportSectionKey[] = alwaysPrintedSections

function hasData(input: AnnualReportInput, key: ReportSectionKey): boolean {
  const isHeld = input.meetings.some(({ state }) => state === 'held')
  const hasSeats = input.categories.some(({ seats }) => seats.length > 0)
  const hasAdherents = input.networks.some(({ adherents }) => adherents > 0)
  switch (key) {
    case 'summary':
      return isHeld || input.decisions.length > 0 || hasSeats || hasAdherents || input.indicators.length > 0
    case 'composition':
      return hasSeats
    case 'review':
      return input.meetings.length > 0 || input.decisions.length > 0
    case 'network':
      return hasAdherents
    case 'indicators':
      return input.indicators.length > 0
    case 'annexDecisions':
      return input.decisions.length > 0
    case 'annexCharter':
      return input.networks.length > 0
    case 'signatures':
      return input.categories.length > 0
    case 'addedValue':
    case 'orientations':
    case 'means':
    case 'difficulties':
      return false
  }
}

/** True when the section has neither data nor text. */
export const isSectionEmpty = (input: AnnualReportInput, key: ReportSectionKey): boolean =>
  !hasData(input, key) && isEmptyTextTree(input.sections[key].narrative)

/** Review, orientations and means always (S3 art. 9); another as switched, and by default when it holds something. */
export const isSectionPrinted = (input: AnnualReportInput, key: ReportSectionKey): boolean =>
  always.includes(key) || (input.sections[key].isEnabled ?? !isSectionEmpty(input, key))

/** What will be printed and what is missing, in the order of the document; `language` is the reader's, for dates in the items. */
export function sectionStates(input: AnnualReportInput, language: Language = input.language): readonly SectionState[] {
  const missing = missingItems(input, language)
  return reportSectionKeys.map((key) => ({
    key,
    isEnabled: isSectionPrinted(input, key),
    isDefault: always.includes(key) || input.sections[key].isEnabled === null,
    isEmpty: isSectionEmpty(input, key),
    isAlwaysPrinted: always.includes(key),
    missing: missing.filter(({ sectionKey }) => sectionKey === key),
  }))
}

/** The sentence printed in a section that is empty, for the editor to show; a text replaces it. */
export const emptySentence = (key: ReportSectionKey, t: Translate): string => t(`report.empty.${key}`)
