import type { z } from 'zod'
import { bodySchema, categorySchema, seatSchema } from './entities/body.ts'
import { charterSchema, charterVersionSchema, criterionGroupSchema, criterionSchema } from './entities/charter.ts'
import { indicatorSchema, indicatorValueSchema, targetSchema } from './entities/indicator.ts'
import { agendaItemSchema, attendanceSchema, counterSchema, decisionSchema, meetingSchema } from './entities/meeting.ts'
import { membershipSchema, placeSchema } from './entities/membership.ts'
import { mandateSchema, organisationSchema, personSchema } from './entities/people.ts'
import { reportSchema } from './entities/report.ts'
import { spaceSchema } from './entities/space.ts'

/**
 * Every kind of record of a space: its schema, which serves form, import, journal and projection,
 * and the fields by which it is looked up.
 */
export const tables = {
  spaces: { schema: spaceSchema, indexes: [] },
  bodies: { schema: bodySchema, indexes: ['order', 'shortName'] },
  categories: { schema: categorySchema, indexes: ['bodyId'] },
  seats: { schema: seatSchema, indexes: ['bodyId', 'categoryId'] },
  organisations: { schema: organisationSchema, indexes: [] },
  people: { schema: personSchema, indexes: ['familyName'] },
  mandates: { schema: mandateSchema, indexes: ['bodyId', 'seatId', 'personId', 'organisationId'] },
  charters: { schema: charterSchema, indexes: ['order'] },
  charterVersions: { schema: charterVersionSchema, indexes: ['charterId'] },
  criterionGroups: { schema: criterionGroupSchema, indexes: ['charterVersionId'] },
  criteria: { schema: criterionSchema, indexes: ['charterVersionId', 'groupId'] },
  places: { schema: placeSchema, indexes: ['commune'] },
  memberships: { schema: membershipSchema, indexes: ['charterVersionId', 'placeId'] },
  meetings: { schema: meetingSchema, indexes: ['bodyId', 'date'] },
  agendaItems: { schema: agendaItemSchema, indexes: ['meetingId'] },
  attendances: { schema: attendanceSchema, indexes: ['meetingId', 'mandateId', 'personId'] },
  decisions: { schema: decisionSchema, indexes: ['bodyId', 'meetingId', 'agendaItemId', 'date'] },
  counters: { schema: counterSchema, indexes: [] },
  indicators: { schema: indicatorSchema, indexes: ['order'] },
  indicatorValues: { schema: indicatorValueSchema, indexes: ['indicatorId', 'year'] },
  targets: { schema: targetSchema, indexes: ['indicatorId', 'year'] },
  reports: { schema: reportSchema, indexes: ['bodyId'] },
} as const satisfies Record<string, { schema: z.ZodType; indexes: readonly string[] }>

export type Tables = typeof tables
export type TableName = keyof Tables
export type RecordOf<T extends TableName> = z.infer<Tables[T]['schema']>
export type IndexOf<T extends TableName> = Tables[T]['indexes'][number]
export const tableNames = Object.keys(tables) as readonly TableName[] // `as`: keys of a literal object

/** Counters only grow: undo leaves them as they are. */
export const monotonicTables = ['counters'] as const satisfies readonly TableName[]
