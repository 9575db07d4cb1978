import type { LocalDate } from '../common/dates.ts'
import type { Organisation } from '../entities/people.ts'

/** The name borne on `date` (trap 16); before the first dated name, the oldest one known. */
export function organisationNameAt({ names }: Pick<Organisation, 'names'>, date: LocalDate): string {
  const borne = names.findLast(({ from }) => from === null || from <= date)
  return (borne ?? names[0])?.name ?? ''
}

/** The latest name, whatever the date. */
export const currentOrganisationName = ({ names }: Pick<Organisation, 'names'>): string => names.at(-1)?.name ?? ''
