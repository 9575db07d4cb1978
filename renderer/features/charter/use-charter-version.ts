import type { Charter, CharterVersion, Criterion, CriterionGroup } from '#shared/domain/entities/charter.ts'
import type { Membership } from '#shared/domain/entities/membership.ts'
import { useRead, type Live } from '#renderer/data/use-read.ts'

export type CharterVersionView = {
  readonly version: CharterVersion
  readonly charter: Charter
  readonly groups: readonly CriterionGroup[]
  readonly criteria: readonly Criterion[]
  readonly memberships: readonly Membership[]
}

/** A version with its groups and criteria in order; `null` when it is not there. */
export function useCharterVersion(id: string): Live<CharterVersionView | null> {
  return useRead(
    async (read) => {
      const version = await read.get('charterVersions', id)
      const charter = version === undefined ? undefined : await read.get('charters', version.charterId)
      if (version === undefined || charter === undefined) return null
      const [groups, criteria, memberships] = await Promise.all([
        read.where('criterionGroups', 'charterVersionId', id),
        read.where('criteria', 'charterVersionId', id),
        read.where('memberships', 'charterVersionId', id),
      ])
      return {
        version,
        charter,
        groups: groups.toSorted((a, b) => a.order - b.order),
        criteria: criteria.toSorted((a, b) => a.order - b.order),
        memberships,
      }
    },
    [id],
  )
}
