import type { LocalDate, LocalTime, Period } from '#shared/domain/common/dates.ts'
import type { TextTree } from '#shared/domain/common/text-tree.ts'
import type { Body } from '#shared/domain/entities/body.ts'
import type { Indicator, IndicatorFigure } from '#shared/domain/entities/indicator.ts'
import type { Decision, Vote } from '#shared/domain/entities/meeting.ts'
import type { ReportSectionKey } from '#shared/domain/entities/report.ts'
import type { AttendanceCounts } from '#shared/domain/rules/attendance-summary.ts'
import type { Explanation } from '#shared/domain/rules/explanation.ts'
import type { FrequencyCheck } from '#shared/domain/rules/frequency.ts'
import type { Gap, TargetState } from '#shared/domain/rules/indicator-comparison.ts'
import type { Language } from '#shared/i18n/language.ts'

/**
 * All that an annual report says, as plain JSON facts: what the body, its network and its indicators were
 * at `asOf` or during the period, whatever changed later. No text of the app stands in it and no name of a minor (B16).
 */

/** A person as a document may name them. `name` is null for a minor: the function stands for it. */
export type HolderFact = {
  readonly name: string | null
  readonly functionTitle: string
  /** As it was called on the day concerned. */
  readonly organisation: string | null
}

export type SeatFact = {
  readonly id: string
  readonly label: string
  readonly isExOfficio: boolean
  readonly titular: HolderFact | null
  readonly substitute: HolderFact | null
}

/** Seats attended out of seats held, summed over the meetings whose attendance was recorded. */
export type PresenceFact = { readonly attended: number; readonly held: number }

export type CategoryFact = {
  readonly id: string
  readonly name: string
  readonly attention: 'none' | 'citizens' | 'youth'
  readonly seats: readonly SeatFact[]
  /** `null`: no meeting of the period has a recorded attendance. */
  readonly presence: PresenceFact | null
  /** Dates of the recorded meetings where nobody of this category was present, remote or represented. */
  readonly unattendedOn: readonly LocalDate[]
}

export type MovementFact = {
  readonly kind: 'entry' | 'exit'
  readonly date: LocalDate
  readonly role: 'titular' | 'substitute'
  readonly holder: HolderFact
  readonly categoryName: string
  readonly seatLabel: string
}

export type RenameFact = { readonly date: LocalDate; readonly from: string; readonly to: string }

/** Counts of people by mode; `attended` and `held` count seats, so that a titular and a substitute count once (B15). */
export type AttendanceFact = AttendanceCounts & {
  /** Seats with somebody in the room or at a distance. */
  readonly attended: number
  /** Seats held that day. */
  readonly held: number
  /** Names of the categories with nobody present, remote or represented, in the body's order. */
  readonly withoutRepresentative: readonly string[]
}

export type MeetingFact = {
  readonly id: string
  readonly title: string
  readonly date: LocalDate
  readonly startTime: LocalTime | null
  readonly endTime: LocalTime | null
  readonly place: string
  readonly state: 'planned' | 'held' | 'cancelled'
  readonly agendaItemCount: number
  readonly decisionCount: number
  /** `null`: nothing was entered for this meeting, which is not "nobody came". */
  readonly attendance: AttendanceFact | null
}

export type DecisionFact = {
  readonly id: string
  readonly number: string
  readonly date: LocalDate
  readonly nature: Decision['nature']
  readonly outcome: Decision['outcome']
  readonly title: string
  readonly text: TextTree
  readonly vote: Vote | null
}

export type FrequencyFact = {
  /** Reference of the rule in words; `null`: none given. */
  readonly source: string | null
  readonly check: FrequencyCheck
}

/** The same counts for the period of the same length one year before. */
export type PreviousFact = {
  readonly start: LocalDate
  readonly end: LocalDate
  readonly meetings: number
  readonly decisions: number
  readonly presence: PresenceFact | null
  readonly filledSeats: number
  readonly adherents: number
}

export type CriterionFact = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly isTitleAbridged: boolean
  readonly officialWording: string
  /** Adhesions that declare it. */
  readonly declared: number
}

export type CriterionGroupFact = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly criteria: readonly CriterionFact[]
  /** Adhesions that declare at least one criterion of the group. */
  readonly adhesions: number
  /** Declarations of the group's criteria, over all adhesions. */
  readonly declared: number
}

export type StandingFact = {
  readonly membershipId: string
  readonly adherent: HolderFact
  readonly place: string
  /** Specific criteria declared; mandatory conditions do not count (K04). */
  readonly specific: number
  /** Threshold of the version that this adherent accepted. */
  readonly threshold: number | null
  readonly missingMandatory: readonly string[]
}

/** One charter: its version in force on the day shown, and the adhesions admitted by then (K03: the threshold is the version's). */
export type NetworkFact = {
  readonly charterId: string
  readonly charterTitle: string
  readonly version: {
    readonly id: string
    readonly number: number
    readonly inForceFrom: LocalDate | null
    readonly threshold: number | null
    readonly sourceDocument: string
    readonly hasAbridgedTitles: boolean
  }
  readonly mandatory: readonly CriterionFact[]
  readonly groups: readonly CriterionGroupFact[]
  /** Distinct organisations and people, all versions. */
  readonly adherents: number
  readonly kinds: readonly {
    readonly kind: 'organisation' | 'person'
    readonly adherents: number
    readonly adhesions: number
    readonly admitted: number
    readonly byRight: number
  }[]
  /** All versions; one adherent may adhere for several places. */
  readonly adhesions: number
  /** Adhesions without admission date, counted all the same. */
  readonly undated: number
  readonly departments: readonly { readonly department: string | null; readonly adhesions: number }[]
  /** Adhesions to the version in force: the base of the profile by group. */
  readonly inForce: number
  readonly byRight: number
  /** Adhesions measured against a threshold: neither by right nor under a version without one. */
  readonly measured: number
  readonly atThreshold: number
  readonly belowThreshold: readonly StandingFact[]
  readonly belowMandatory: readonly StandingFact[]
  readonly otherVersions: readonly { readonly number: number; readonly adhesions: number }[]
}

export type IndicatorYearFact = {
  readonly year: number
  /** `notRecorded` when nothing was entered. */
  readonly figure: IndicatorFigure
  readonly target: number | null
  readonly source: string
}

export type IndicatorFact = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly kind: Indicator['kind']
  readonly betterDirection: Indicator['betterDirection']
  readonly source: string
  /** Five years, oldest first; the last one is the year of the report. */
  readonly years: readonly IndicatorYearFact[]
  readonly toTarget: Gap
  readonly toPrevious: Gap
  readonly targetState: TargetState
}

export type SectionFact = { readonly isEnabled: boolean | null; readonly narrative: TextTree }

export type AdoptionFact = {
  readonly decisionNumber: string
  readonly decisionDate: LocalDate
  readonly adoptedOn: LocalDate
}

export type AnnualReportInput = {
  /** Language of the report record, in which its narratives were written; the asked one without record. */
  readonly language: Language
  readonly today: LocalDate
  /** The day whose composition and network are shown: the end of the period, or today when it is not over. */
  readonly asOf: LocalDate
  /** Year whose indicators are shown: the one in which the period ends. */
  readonly indicatorYear: number
  readonly body: Pick<
    Body,
    'id' | 'name' | 'shortName' | 'networkName' | 'type' | 'place' | 'foundingText' | 'categoryLabel' | 'reportTitle' | 'sources'
  >
  readonly period: Period
  readonly report: { readonly id: string; readonly title: string } | null
  readonly adoption: AdoptionFact | null
  readonly sections: Readonly<Record<ReportSectionKey, SectionFact>>
  readonly categories: readonly CategoryFact[]
  readonly movements: readonly MovementFact[]
  readonly renames: readonly RenameFact[]
  readonly meetings: readonly MeetingFact[]
  readonly presence: PresenceFact | null
  readonly frequency: FrequencyFact
  /** How the body decides, and what an abstention does where that matters. */
  readonly rules: readonly Explanation[]
  readonly decisions: readonly DecisionFact[]
  readonly previous: PreviousFact
  readonly networks: readonly NetworkFact[]
  readonly indicators: readonly IndicatorFact[]
}
