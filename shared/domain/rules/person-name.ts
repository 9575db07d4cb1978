import type { Person } from '../entities/people.ts'

type Named = Pick<Person, 'givenName' | 'familyName'>

/** Given name, then family name, as typed. */
export const personFullName = ({ givenName, familyName }: Named): string => `${givenName} ${familyName}`.trim()

/** Family name first, for lists and sorting. */
export const personSortName = ({ givenName, familyName }: Named): string => `${familyName} ${givenName}`.trim()

/**
 * The person in a document that leaves the space (B16): a minor is named by function, by `minorLabel` when none is
 * known, and never by name.
 */
export function personDocumentName(person: Named & Pick<Person, 'isMinor' | 'functionTitle'>, minorLabel: string): string {
  if (!person.isMinor) return personFullName(person)
  return person.functionTitle === '' ? minorLabel : person.functionTitle
}
