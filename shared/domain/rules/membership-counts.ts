import { isWithin, type LocalDate, type Period } from '../common/dates.ts'
import type { Membership, Place } from '../entities/membership.ts'
import type { Organisation } from '../entities/people.ts'

/** `label` null: not recorded, which is said and never left out. */
export type LabelCount = { readonly label: string | null; readonly count: number }

export type MembershipCounts = {
  /** Adhesions. */
  readonly total: number
  /** Distinct organisations and people: one may adhere for several places (L08). */
  readonly adherents: number
  readonly organisations: number
  readonly people: number
  readonly byRight: number
  /** Counted in `total`, but their admission date is not known. */
  readonly withoutDate: number
  /** Structure types as typed, the most frequent first, "not recorded" last; people are not in it. */
  readonly byKind: readonly LabelCount[]
  /** Departments as text (trap 21), in order, "not recorded" last. */
  readonly byDepartment: readonly LabelCount[]
}

export type MembershipFacts = {
  readonly memberships: readonly Membership[]
  readonly organisations: readonly Organisation[]
  readonly places: readonly Place[]
  /** Only adhesions admitted by that day; those without a date are kept and counted apart. */
  readonly date?: LocalDate | undefined
}

const compareText = (a: LabelCount, b: LabelCount) => ((a.label ?? '') < (b.label ?? '') ? -1 : 1)
const byCount = (a: LabelCount, b: LabelCount) => b.count - a.count || compareText(a, b)

function countLabels(labels: readonly (string | null)[], order: (a: LabelCount, b: LabelCount) => number): LabelCount[] {
  const counts = new Map<string | null, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const all = [...counts].map(([label, count]) => ({ label, count }))
  return [...all.filter(({ label }) => label !== null).toSorted(order), ...all.filter(({ label }) => label === null)]
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

/** Adhesions by structure type and department. */
export function membershipCounts({ memberships, organisations, places, date }: MembershipFacts): MembershipCounts {
  const kept = memberships.filter(({ admittedOn }) => date === undefined || admittedOn === null || admittedOn <= date)
  const kindOf = new Map(organisations.map(({ id, kind }) => [id, kind]))
  const departmentOf = new Map(places.map(({ id, department }) => [id, department]))
  const organisationIds = kept.flatMap(({ adherent }) => (adherent.kind === 'organisation' ? [adherent.organisationId] : []))
  const personIds = kept.flatMap(({ adherent }) => (adherent.kind === 'person' ? [adherent.personId] : []))
  const distinctOrganisations = new Set(organisationIds).size
  const distinctPeople = new Set(personIds).size
  return {
    total: kept.length,
    adherents: distinctOrganisations + distinctPeople,
    organisations: distinctOrganisations,
    people: distinctPeople,
    byRight: kept.filter(({ basis }) => basis === 'byRight').length,
    withoutDate: kept.filter(({ admittedOn }) => admittedOn === null).length,
    byKind: countLabels(
      organisationIds.map((id) => orNull(kindOf.get(id))),
      byCount,
    ),
    byDepartment: countLabels(
      kept.map(({ placeId }) => (placeId === null ? null : orNull(departmentOf.get(placeId)))),
      compareText,
    ),
  }
}

/** Adhesions admitted within a period, both ends included; those without a date are never in it. */
export const admittedWithin = (memberships: readonly Membership[], period: Pick<Period, 'start' | 'end'>): Membership[] =>
  memberships.filter(({ admittedOn }) => admittedOn !== null && isWithin(admittedOn, period))
