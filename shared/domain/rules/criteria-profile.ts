import type { CharterVersion, Criterion, CriterionGroup } from '../entities/charter.ts'
import type { Membership } from '../entities/membership.ts'

export type CriterionCount = { readonly criterion: Criterion; readonly count: number }

export type GroupProfile = {
  readonly group: CriterionGroup
  readonly criteria: readonly CriterionCount[]
  /** Declarations of the group's criteria, over all adhesions. */
  readonly declared: number
  /** Adhesions that declare at least one of them. */
  readonly adherents: number
}

/** Where an adhesion stands against its version's conditions. */
export type Standing = {
  readonly membership: Membership
  /** Mandatory conditions do not count (K04). */
  readonly specificCount: number
  /** Specific criteria still needed; `null` when the version sets no threshold. */
  readonly missingSpecific: number | null
  /** K01: both are needed. */
  readonly missingMandatory: readonly Criterion[]
}

export type CriteriaProfile = {
  readonly threshold: number | null
  /** Adhesions by declaration: the only ones measured. */
  readonly measured: number
  /** P15, P16: full members without a threshold. */
  readonly byRight: number
  readonly groups: readonly GroupProfile[]
  readonly mandatory: readonly CriterionCount[]
  readonly standings: readonly Standing[]
  /** `null` when the version sets no threshold: nobody can be under it. */
  readonly underThreshold: readonly Standing[] | null
  readonly missingMandatory: readonly Standing[]
}

export type CriteriaFacts = {
  readonly version: Pick<CharterVersion, 'id' | 'threshold'>
  readonly groups: readonly CriterionGroup[]
  readonly criteria: readonly Criterion[]
  readonly memberships: readonly Membership[]
}

const byOrder = (a: { readonly order: number }, b: { readonly order: number }) => a.order - b.order

/** Where one adhesion stands; for those by right too, though nothing follows from it. */
export function standingOf(membership: Membership, { version, criteria }: Pick<CriteriaFacts, 'version' | 'criteria'>): Standing {
  const declared = new Set(membership.declaredCriterionIds)
  const specificCount = criteria.filter(({ id, kind }) => kind === 'specific' && declared.has(id)).length
  return {
    membership,
    specificCount,
    missingSpecific: version.threshold === null ? null : Math.max(0, version.threshold - specificCount),
    missingMandatory: criteria.filter(({ id, kind }) => kind === 'mandatory' && !declared.has(id)),
  }
}

/** Declared criteria of a version's adhesions by group, and who is under its threshold (K01 to K04, P15). */
export function criteriaProfile(facts: CriteriaFacts): CriteriaProfile {
  const { version } = facts
  const own = facts.memberships.filter(({ charterVersionId }) => charterVersionId === version.id)
  const declaredBy = own.map(({ declaredCriterionIds }) => new Set(declaredCriterionIds))
  const countOf = (criterion: Criterion): CriterionCount => ({
    criterion,
    count: declaredBy.filter((declared) => declared.has(criterion.id)).length,
  })
  const criteria = facts.criteria.filter(({ charterVersionId }) => charterVersionId === version.id).toSorted(byOrder)
  const groups = facts.groups
    .filter(({ charterVersionId }) => charterVersionId === version.id)
    .toSorted(byOrder)
    .map((group): GroupProfile => {
      const counts = criteria.filter(({ groupId }) => groupId === group.id).map(countOf)
      return {
        group,
        criteria: counts,
        declared: counts.reduce((total, { count }) => total + count, 0),
        adherents: declaredBy.filter((declared) => counts.some(({ criterion }) => declared.has(criterion.id))).length,
      }
    })
  const standings = own
    .filter(({ basis }) => basis === 'declaration')
    .map((membership) => standingOf(membership, { version, criteria }))
  return {
    threshold: version.threshold,
    measured: standings.length,
    byRight: own.length - standings.length,
    groups,
    mandatory: criteria.filter(({ kind }) => kind === 'mandatory').map(countOf),
    standings,
    underThreshold: version.threshold === null ? null : standings.filter(({ missingSpecific }) => missingSpecific !== 0),
    missingMandatory: standings.filter(({ missingMandatory }) => missingMandatory.length > 0),
  }
}
