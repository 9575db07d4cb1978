import type { LocalDate } from '#shared/domain/common/dates.ts'
import type { Organisation, Person } from '#shared/domain/entities/people.ts'
import type { StateReader } from '#shared/domain/journal/state.ts'
import { organisationNameAt } from '#shared/domain/rules/organisation-name.ts'
import { personFullName } from '#shared/domain/rules/person-name.ts'
import type { TableName, RecordOf } from '#shared/domain/tables.ts'
import type { HolderFact } from '../annual-report-input.ts'

/** The records of these ids that still exist, each read once. */
export async function getAll<T extends TableName>(
  read: StateReader,
  table: T,
  ids: Iterable<string | null>,
): Promise<RecordOf<T>[]> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  const rows = await Promise.all(wanted.map((id) => read.get(table, id)))
  return rows.filter((row) => row !== undefined)
}

/** A person as a document may name them that day: a minor keeps their function, never their name (B16). */
export const holderFact = (person: Person, organisation: Organisation | null | undefined, date: LocalDate): HolderFact => ({
  name: person.isMinor ? null : personFullName(person),
  functionTitle: person.functionTitle,
  organisation: organisation === null || organisation === undefined ? null : organisationNameAt(organisation, date),
})
