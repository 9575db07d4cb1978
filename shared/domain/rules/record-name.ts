import type { z } from 'zod'
import type { RecordRef } from '../journal/act.ts'
import type { Row } from '../journal/fold.ts'
import { tables, type RecordOf, type TableName } from '../tables.ts'
import { currentOrganisationName } from './organisation-name.ts'
import { personFullName } from './person-name.ts'

/** A record's name; of a meeting its date, of a value its indicator and year. */
export type RecordName =
  | { readonly kind: 'plain'; readonly name: string }
  | { readonly kind: 'meeting'; readonly date: string }
  | { readonly kind: 'value'; readonly name: string; readonly year: number }

type RowOf = (table: TableName, id: string) => Row | undefined

/** What a person would call this record, from the rows given; `null`: it has no name, or is not there. */
export function recordName(rowOf: RowOf, ref: RecordRef): RecordName | null {
  const record = <T extends TableName>(table: T, id: string | null): RecordOf<T> | undefined => {
    if (id === null) return undefined
    const schema = tables[table].schema as unknown as z.ZodType<RecordOf<T>> // `as`: same registry entry
    return schema.safeParse(rowOf(table, id)).data
  }
  const plain = (name: string | undefined): RecordName | null =>
    name === undefined || name === '' ? null : { kind: 'plain', name }
  const personName = (id: string | null) => {
    const person = record('people', id)
    return person === undefined ? undefined : personFullName(person)
  }
  const organisationName = (id: string | null) => {
    const organisation = record('organisations', id)
    return organisation === undefined ? undefined : currentOrganisationName(organisation)
  }
  const valueName = (indicatorId: string | undefined, year: number | undefined): RecordName | null => {
    const name = record('indicators', indicatorId ?? null)?.name
    return name === undefined || year === undefined ? null : { kind: 'value', name, year }
  }

  const find = ({ table, id }: RecordRef): RecordName | null => {
    switch (table) {
      case 'people':
        return plain(personName(id))
      case 'organisations':
        return plain(organisationName(id))
      case 'mandates': {
        const mandate = record('mandates', id)
        return plain(personName(mandate?.personId ?? null))
      }
      case 'memberships': {
        const adherent = record('memberships', id)?.adherent
        if (adherent === undefined) return null
        return plain(adherent.kind === 'person' ? personName(adherent.personId) : organisationName(adherent.organisationId))
      }
      case 'meetings': {
        const meeting = record('meetings', id)
        return meeting === undefined ? null : { kind: 'meeting', date: meeting.date }
      }
      case 'attendances': {
        const meeting = record('meetings', record('attendances', id)?.meetingId ?? null)
        return meeting === undefined ? null : { kind: 'meeting', date: meeting.date }
      }
      case 'decisions': {
        const decision = record('decisions', id)
        return plain(decision === undefined ? undefined : `${decision.provisionalNumber} ${decision.title}`)
      }
      case 'indicatorValues': {
        const value = record('indicatorValues', id)
        return valueName(value?.indicatorId, value?.year)
      }
      case 'targets': {
        const target = record('targets', id)
        return valueName(target?.indicatorId, target?.year)
      }
      case 'seats':
        return plain(record('seats', id)?.label)
      case 'charterVersions':
        return plain(record('charters', record('charterVersions', id)?.charterId ?? null)?.title)
      case 'spaces':
      case 'bodies':
      case 'categories':
      case 'places':
      case 'indicators':
        return plain(record(table, id)?.name)
      case 'charters':
      case 'criterionGroups':
      case 'criteria':
      case 'agendaItems':
      case 'reports':
        return plain(record(table, id)?.title)
      case 'counters':
        return null
    }
  }

  return find(ref)
}
