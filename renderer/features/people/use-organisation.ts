import type { Organisation } from '#shared/domain/entities/people.ts'
import { useRead, type Live } from '#renderer/data/use-read.ts'
import { adhesionRows, mandateRows, type AdhesionRow, type MandateRow } from './use-person.ts'

export type OrganisationView = {
  readonly organisation: Organisation
  readonly mandates: readonly MandateRow[]
  readonly adhesions: readonly AdhesionRow[]
}

/** An organisation with all that names it; `null` when it is not there. */
export function useOrganisation(organisationId: string): Live<OrganisationView | null> {
  return useRead(
    async (read) => {
      const [organisation, mandates, memberships] = await Promise.all([
        read.get('organisations', organisationId),
        read.where('mandates', 'organisationId', organisationId),
        read.all('memberships'),
      ])
      if (organisation === undefined) return null
      const own = memberships.filter(
        ({ adherent }) => adherent.kind === 'organisation' && adherent.organisationId === organisationId,
      )
      const [rows, adhesions] = await Promise.all([mandateRows(read, mandates), adhesionRows(read, own)])
      return { organisation, mandates: rows, adhesions }
    },
    [organisationId],
  )
}
