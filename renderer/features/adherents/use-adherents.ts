import type { Charter, CharterVersion, Criterion, CriterionGroup } from '#shared/domain/entities/charter.ts'
import type { Membership, Place } from '#shared/domain/entities/membership.ts'
import type { Organisation, Person } from '#shared/domain/entities/people.ts'
import { standingOf, type Standing } from '#shared/domain/rules/criteria-profile.ts'
import { currentOrganisationName } from '#shared/domain/rules/organisation-name.ts'
import { personFullName } from '#shared/domain/rules/person-name.ts'
import { useRead, type Live } from '#renderer/data/use-read.ts'

export type AdherentRow = {
  readonly membership: Membership
  readonly name: string
  readonly organisation: Organisation | undefined
  readonly person: Person | undefined
  readonly place: Place | undefined
  readonly version: CharterVersion | undefined
  readonly standing: Standing | null
}

export type AdherentsView = {
  readonly rows: readonly AdherentRow[]
  readonly places: readonly Place[]
  readonly versions: readonly CharterVersion[]
}

/** Every adhesion with its adherent, its place and where it stands. */
export function useAdherents(): Live<AdherentsView> {
  return useRead(async (read) => {
    const [memberships, organisations, people, places, versions, criteria] = await Promise.all([
      read.all('memberships'),
      read.all('organisations'),
      read.all('people'),
      read.all('places'),
      read.all('charterVersions'),
      read.all('criteria'),
    ])
    const byId = <R extends { readonly id: string }>(rows: readonly R[]) => new Map(rows.map((row) => [row.id, row]))
    const organisationById = byId(organisations)
    const personById = byId(people)
    const placeById = byId(places)
    const versionById = byId(versions)
    const criteriaOf = Map.groupBy(criteria, ({ charterVersionId }) => charterVersionId)
    const rows = memberships.map((membership): AdherentRow => {
      const { adherent, placeId, charterVersionId } = membership
      const organisation = adherent.kind === 'organisation' ? organisationById.get(adherent.organisationId) : undefined
      const person = adherent.kind === 'person' ? personById.get(adherent.personId) : undefined
      const version = versionById.get(charterVersionId)
      return {
        membership,
        organisation,
        person,
        version,
        name:
          organisation === undefined
            ? person === undefined
              ? ''
              : personFullName(person)
            : currentOrganisationName(organisation),
        place: placeId === null ? undefined : placeById.get(placeId),
        standing:
          version === undefined ? null : standingOf(membership, { version, criteria: criteriaOf.get(charterVersionId) ?? [] }),
      }
    })
    return { rows, places, versions }
  }, [])
}

export type AdherentView = AdherentRow & {
  readonly charter: Charter | undefined
  readonly groups: readonly CriterionGroup[]
  readonly criteria: readonly Criterion[]
  readonly places: readonly Place[]
}

/** One adhesion with the version that it accepted; `null` when it is not there. */
export function useAdherent(id: string): Live<AdherentView | null> {
  return useRead(
    async (read) => {
      const membership = await read.get('memberships', id)
      if (membership === undefined) return null
      const { adherent, placeId, charterVersionId } = membership
      const [organisation, person, place, version, groups, criteria, places] = await Promise.all([
        adherent.kind === 'organisation' ? read.get('organisations', adherent.organisationId) : undefined,
        adherent.kind === 'person' ? read.get('people', adherent.personId) : undefined,
        placeId === null ? undefined : read.get('places', placeId),
        read.get('charterVersions', charterVersionId),
        read.where('criterionGroups', 'charterVersionId', charterVersionId),
        read.where('criteria', 'charterVersionId', charterVersionId),
        read.all('places'),
      ])
      const charter = version === undefined ? undefined : await read.get('charters', version.charterId)
      return {
        membership,
        organisation,
        person,
        place,
        version,
        charter,
        places,
        groups: groups.toSorted((a, b) => a.order - b.order),
        criteria: criteria.toSorted((a, b) => a.order - b.order),
        name:
          organisation === undefined
            ? person === undefined
              ? ''
              : personFullName(person)
            : currentOrganisationName(organisation),
        standing: version === undefined ? null : standingOf(membership, { version, criteria }),
      }
    },
    [id],
  )
}
