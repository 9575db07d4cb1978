import type { LocalDate, Period } from '#shared/domain/common/dates.ts'
import type { Charter, CharterVersion } from '#shared/domain/entities/charter.ts'
import type { Membership, Place } from '#shared/domain/entities/membership.ts'
import type { Organisation, Person } from '#shared/domain/entities/people.ts'
import type { StateReader } from '#shared/domain/journal/state.ts'
import {
  type CriteriaProfile,
  type CriterionCount,
  criteriaProfile,
  type Standing,
} from '#shared/domain/rules/criteria-profile.ts'
import { admittedWithin, membershipCounts } from '#shared/domain/rules/membership-counts.ts'
import type { CriterionFact, HolderFact, NetworkFact, StandingFact } from '../annual-report-input.ts'
import { getAll, holderFact } from './collect-people.ts'

/** The version a text says is in force that day; one without date is taken as the oldest. */
export const versionInForce = (versions: readonly CharterVersion[], date: LocalDate): CharterVersion | undefined => {
  const sorted = versions.toSorted((a, b) => a.number - b.number)
  return sorted.findLast(({ inForceFrom }) => inForceFrom === null || inForceFrom <= date) ?? sorted[0]
}

const isAdmittedBy =
  (date: LocalDate) =>
  ({ admittedOn }: Membership): boolean =>
    admittedOn === null || admittedOn <= date

const adherentKey = ({ adherent }: Membership) =>
  adherent.kind === 'organisation' ? `o/${adherent.organisationId}` : `p/${adherent.personId}`

/** Charters in the committee's order, each with its versions; only those that the space holds. */
export async function readCharters(read: StateReader): Promise<{ charter: Charter; versions: CharterVersion[] }[]> {
  const charters = (await read.all('charters')).toSorted((a, b) => a.order - b.order)
  return Promise.all(
    charters.map(async (charter) => ({ charter, versions: await read.where('charterVersions', 'charterId', charter.id) })),
  )
}

/** Distinct adherents of all charters on a day. */
export async function adherentsAt(read: StateReader, date: LocalDate): Promise<number> {
  const counts = await Promise.all(
    (await readCharters(read)).map(async ({ versions }) => {
      const memberships = await Promise.all(versions.map(({ id }) => read.where('memberships', 'charterVersionId', id)))
      return new Set(memberships.flat().filter(isAdmittedBy(date)).map(adherentKey)).size
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

const criterionFact = ({ criterion, count }: CriterionCount): CriterionFact => ({
  id: criterion.id,
  number: criterion.number,
  title: criterion.title,
  isTitleAbridged: criterion.isTitleAbridged,
  officialWording: criterion.officialWording,
  declared: count,
})

type Named = {
  readonly organisations: readonly Organisation[]
  readonly people: readonly Person[]
  readonly places: readonly Place[]
}

function adherentFact({ adherent }: Membership, { organisations, people }: Named, date: LocalDate): HolderFact {
  if (adherent.kind === 'person') {
    const person = people.find(({ id }) => id === adherent.personId)
    return person === undefined ? { name: null, functionTitle: '', organisation: null } : holderFact(person, null, date)
  }
  const organisation = organisations.find(({ id }) => id === adherent.organisationId)
  const borne = organisation?.names.findLast(({ from }) => from === null || from <= date) ?? organisation?.names[0]
  return { name: borne?.name ?? null, functionTitle: '', organisation: null }
}

function standingFact(
  { membership, specificCount, missingMandatory }: Standing,
  threshold: number | null,
  named: Named,
  date: LocalDate,
): StandingFact {
  const place = named.places.find(({ id }) => id === membership.placeId)
  return {
    membershipId: membership.id,
    adherent: adherentFact(membership, named, date),
    place: place === undefined ? '' : [place.name, place.commune].filter((part) => part !== '').join(', '),
    specific: specificCount,
    threshold,
    missingMandatory: missingMandatory.map(({ title }) => title),
  }
}

/** One charter on a day: version in force, adhesions admitted by then, profile by group and who is under the threshold. */
export async function networkFact(
  read: StateReader,
  { charter, versions }: { readonly charter: Charter; readonly versions: readonly CharterVersion[] },
  date: LocalDate,
  period: Pick<Period, 'start' | 'end'>,
): Promise<NetworkFact | null> {
  const version = versionInForce(versions, date)
  if (version === undefined) return null
  const profiles = await Promise.all(
    versions.map(async (one) => {
      const [groups, criteria, memberships] = await Promise.all([
        read.where('criterionGroups', 'charterVersionId', one.id),
        read.where('criteria', 'charterVersionId', one.id),
        read.where('memberships', 'charterVersionId', one.id),
      ])
      const kept = memberships.filter(isAdmittedBy(date))
      return { version: one, kept, profile: criteriaProfile({ version: one, groups, criteria, memberships: kept }) }
    }),
  )
  const memberships = profiles.flatMap(({ kept }) => kept)
  const [organisations, people, places] = await Promise.all([
    getAll(
      read,
      'organisations',
      memberships.map(({ adherent }) => (adherent.kind === 'organisation' ? adherent.organisationId : null)),
    ),
    getAll(
      read,
      'people',
      memberships.map(({ adherent }) => (adherent.kind === 'person' ? adherent.personId : null)),
    ),
    getAll(
      read,
      'places',
      memberships.map(({ placeId }) => placeId),
    ),
  ])
  const named = { organisations, people, places }
  const current = profiles.find((one) => one.version.id === version.id)
  const counts = membershipCounts({ memberships, organisations, places })
  const ofKind = (kind: 'organisation' | 'person') => memberships.filter(({ adherent }) => adherent.kind === kind)
  const measured = profiles.filter(({ profile }) => profile.threshold !== null)
  const sum = (list: typeof profiles, of: (profile: CriteriaProfile) => number) =>
    list.reduce((total, { profile }) => total + of(profile), 0)
  const below = measured.flatMap(({ profile }) =>
    (profile.underThreshold ?? []).map((standing) => standingFact(standing, profile.threshold, named, date)),
  )
  const mandatory = profiles.flatMap(({ profile }) =>
    profile.missingMandatory.map((standing) => standingFact(standing, profile.threshold, named, date)),
  )
  const byName = (a: StandingFact, b: StandingFact) => ((a.adherent.name ?? '') < (b.adherent.name ?? '') ? -1 : 1)
  const groups = current?.profile.groups ?? []
  return {
    charterId: charter.id,
    charterTitle: charter.title,
    version: {
      id: version.id,
      number: version.number,
      inForceFrom: version.inForceFrom,
      threshold: version.threshold,
      sourceDocument: version.sourceDocument,
      hasAbridgedTitles: [...(current?.profile.mandatory ?? []), ...groups.flatMap((group) => group.criteria)].some(
        ({ criterion }) => criterion.isTitleAbridged,
      ),
    },
    mandatory: (current?.profile.mandatory ?? []).map(criterionFact),
    groups: groups.map(({ group, criteria, declared, adherents }) => ({
      id: group.id,
      code: group.code,
      title: group.title,
      criteria: criteria.map(criterionFact),
      adhesions: adherents,
      declared,
    })),
    adherents: counts.adherents,
    kinds: (['organisation', 'person'] as const).map((kind) => {
      const own = ofKind(kind)
      return {
        kind,
        adherents: new Set(own.map(adherentKey)).size,
        adhesions: own.length,
        admitted: admittedWithin(own, period).length,
        byRight: own.filter(({ basis }) => basis === 'byRight').length,
      }
    }),
    adhesions: counts.total,
    undated: counts.withoutDate,
    departments: counts.byDepartment.map(({ label, count }) => ({ department: label, adhesions: count })),
    inForce: current?.kept.length ?? 0,
    byRight: counts.byRight,
    measured: sum(measured, ({ measured: count }) => count),
    atThreshold: sum(measured, ({ measured: count, underThreshold }) => count - (underThreshold?.length ?? 0)),
    belowThreshold: below.toSorted(byName),
    belowMandatory: mandatory.toSorted(byName),
    otherVersions: profiles
      .filter((one) => one.version.id !== version.id && one.kept.length > 0)
      .map((one) => ({ number: one.version.number, adhesions: one.kept.length })),
  }
}
