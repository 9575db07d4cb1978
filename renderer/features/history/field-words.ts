import { localDateSchema, localTimeSchema } from '#shared/domain/common/dates.ts'
import { plainTextOf, textTreeSchema } from '#shared/domain/common/text-tree.ts'
import type { RecordRef } from '#shared/domain/journal/act.ts'
import type { Json } from '#shared/domain/journal/canonical-json.ts'
import type { RecordChange } from '#shared/domain/rules/act-changes.ts'
import type { TableName } from '#shared/domain/tables.ts'
import type { MessageKey } from '#shared/i18n/keys.ts'
import type { Translate } from '#shared/i18n/translator.ts'
import type { Format } from '#renderer/app/i18n/format.ts'

/** The table of the record that a field names. */
const tableOfField: Readonly<Record<string, TableName>> = {
  bodyId: 'bodies',
  categoryId: 'categories',
  seatId: 'seats',
  personId: 'people',
  representedByPersonId: 'people',
  organisationId: 'organisations',
  charterId: 'charters',
  charterVersionId: 'charterVersions',
  groupId: 'criterionGroups',
  placeId: 'places',
  meetingId: 'meetings',
  mandateId: 'mandates',
  agendaItemId: 'agendaItems',
  indicatorId: 'indicators',
}

/** The record that the value of this field names; `null`: it names none. */
export function namedBy(field: string, value: Json): RecordRef | null {
  const table = tableOfField[field]
  return table !== undefined && typeof value === 'string' && value !== '' ? { table, id: value } : null
}

type Choice = (t: Translate, value: string, record: ReadonlyMap<string, Json>) => string

const choice =
  (room: string): Choice =>
  (t, value) =>
    t(`${room}.${value}` as MessageKey) // `as`: the values of an enumeration, each in the catalogue of its room

/** Values that a person chose in a list, by `table.field`. */
const choices: Readonly<Record<string, Choice>> = {
  'meetings.state': choice('meetings.state'),
  'attendances.mode': choice('meetings.attendance.mode'),
  'decisions.nature': choice('decisions.nature'),
  'decisions.outcome': (t, value, record) =>
    choice(`decisions.outcome.${record.get('nature') === 'opinion' ? 'masculine' : 'feminine'}`)(t, value, record),
  'mandates.role': (t, value) => t(value === 'titular' ? 'mandates.titularOption' : 'mandates.substituteOption'),
  'indicators.kind': choice('indicators.kind'),
  'indicators.betterDirection': choice('indicators.direction'),
  'memberships.basis': choice('adherents.basisOption'),
}
/** Values for the machine: that they changed is all there is to say. */
const forTheMachine = new Set([
  'bodies.type',
  'bodies.templateId',
  'bodies.categoryLabel',
  'bodies.minutesRule',
  'categories.attention',
  'charterVersions.builtInSetId',
  'criteria.kind',
  'criteria.stableKey',
  'reports.language',
])

type Words = {
  readonly t: Translate
  readonly format: Format
  /** Name of a record; `null`: it has none. */
  readonly nameOf: (ref: RecordRef) => string | null
}

/** The value of a field in words; one that has none is « autre valeur ». */
export function valueWords({ t, format, nameOf }: Words, { table, fields }: RecordChange, field: string, value: Json): string {
  if (value === null || value === '') return t('history.act.nothing')
  if (typeof value === 'boolean') return t(value ? 'history.act.yes' : 'history.act.no')
  if (typeof value === 'number') return field === 'year' ? String(value) : format.number(value)
  if (typeof value === 'string') {
    const ref = namedBy(field, value)
    if (ref !== null) return nameOf(ref) ?? t('history.act.unnamed')
    const chosen = choices[`${table}.${field}`]
    if (chosen !== undefined) return chosen(t, value, new Map(fields.map((each) => [each.field, each.after ?? each.before])))
    if (forTheMachine.has(`${table}.${field}`)) return t('history.act.otherwise')
    if (localDateSchema.safeParse(value).success) return format.date(value)
    return localTimeSchema.safeParse(value).success ? format.time(value) : value
  }
  const tree = textTreeSchema.safeParse(value)
  if (!tree.success) return t('history.act.otherwise')
  const text = plainTextOf(tree.data).trim()
  return text === '' ? t('history.act.nothing') : text
}
