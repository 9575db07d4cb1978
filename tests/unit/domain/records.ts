import { emptyTextTree } from '#shared/domain/common/text-tree.ts'
import type { Body, Category, Seat } from '#shared/domain/entities/body.ts'
import type { Indicator, IndicatorFigure, IndicatorValue } from '#shared/domain/entities/indicator.ts'
import type { AgendaItem, Attendance, Decision, Meeting } from '#shared/domain/entities/meeting.ts'
import type { Membership, Place } from '#shared/domain/entities/membership.ts'
import type { Mandate, Organisation, Person } from '#shared/domain/entities/people.ts'
import { reportSectionKeys, type Report } from '#shared/domain/entities/report.ts'

// Plain records for pure rules: each takes what the test is about, the rest is filled in.

export const body = (fields: Partial<Body> = {}): Body => ({
  id: 'body',
  name: 'Comité de Vaubrune',
  shortName: 'Comité',
  networkName: '',
  type: 'free',
  templateId: null,
  place: '',
  foundingText: '',
  categoryLabel: 'category',
  frequency: { kind: 'notSpecified' },
  decisionRule: { kind: 'notSpecified' },
  minutesRule: 'notSpecified',
  timeZone: 'Europe/Paris',
  sources: [],
  reportTitle: '',
  order: 0,
  ...fields,
})
export const category = (id: string, order = 0, fields: Partial<Category> = {}): Category => ({
  id,
  bodyId: 'body',
  name: id,
  order,
  attention: 'none',
  ...fields,
})
export const seat = (id: string, categoryId: string, order = 0): Seat => ({
  id,
  bodyId: 'body',
  categoryId,
  label: id,
  order,
  isExOfficio: false,
})
export const person = (id: string, fields: Partial<Person> = {}): Person => ({
  id,
  givenName: '',
  familyName: id,
  functionTitle: '',
  email: '',
  phone: '',
  isMinor: false,
  note: '',
  ...fields,
})
export const organisation = (id: string, fields: Partial<Organisation> = {}): Organisation => ({
  id,
  names: [{ name: id, from: null }],
  shortName: '',
  kind: '',
  commune: '',
  note: '',
  ...fields,
})
export const mandate = (id: string, seatId: string, fields: Partial<Mandate> = {}): Mandate => ({
  id,
  bodyId: 'body',
  seatId,
  personId: 'p1',
  organisationId: null,
  role: 'titular',
  start: null,
  end: null,
  ...fields,
})
export const meeting = (id: string, date: string, state: Meeting['state'] = 'held', bodyId = 'body'): Meeting => ({
  id,
  bodyId,
  title: '',
  date,
  startTime: null,
  endTime: null,
  place: '',
  state,
})
export const agendaItem = (id: string, meetingId: string, notes = emptyTextTree): AgendaItem => ({
  id,
  meetingId,
  title: id,
  notes,
  order: 0,
})
export const attendance = (
  mandateId: string,
  mode: Attendance['mode'],
  categoryId: string,
  fields: Partial<Attendance> = {},
): Attendance => ({
  id: `a-${mandateId}`,
  meetingId: 'm1',
  mandateId,
  personId: 'p1',
  categoryId,
  organisationId: null,
  mode,
  representedByPersonId: null,
  ...fields,
})
export const decision = (id: string, meetingId: string): Decision => ({
  id,
  bodyId: 'body',
  meetingId,
  agendaItemId: null,
  provisionalNumber: '2025-P1',
  nature: 'decision',
  outcome: 'adopted',
  title: id,
  text: emptyTextTree,
  vote: null,
  date: '2025-03-20',
  order: 0,
})
export const place = (id: string, department = ''): Place => ({ id, name: id, commune: '', department })
export const membership = (id: string, declaredCriterionIds: string[] = [], fields: Partial<Membership> = {}): Membership => ({
  id,
  adherent: { kind: 'organisation', organisationId: `o-${id}` },
  charterVersionId: 'v1',
  admittedOn: '2025-01-15',
  basis: 'declaration',
  placeId: null,
  declaredCriterionIds,
  ...fields,
})
export const indicator = (id: string, fields: Partial<Indicator> = {}): Indicator => ({
  id,
  name: id,
  unit: '',
  kind: 'count',
  betterDirection: 'higher',
  source: '',
  definition: '',
  order: 0,
  ...fields,
})
export const figure = {
  exact: (amount: number): IndicatorFigure => ({ state: 'recorded', qualifier: 'exact', amount }),
  atLeast: (amount: number): IndicatorFigure => ({ state: 'recorded', qualifier: 'atLeast', amount }),
  about: (amount: number): IndicatorFigure => ({ state: 'recorded', qualifier: 'about', amount }),
  between: (amount: number, upper: number): IndicatorFigure => ({ state: 'recorded', qualifier: 'between', amount, upper }),
  none: { state: 'notRecorded' } satisfies IndicatorFigure,
}
export const value = (indicatorId: string, year: number, of: IndicatorFigure): IndicatorValue => ({
  id: `${indicatorId}-${year}`,
  indicatorId,
  year,
  figure: of,
  source: '',
  note: '',
})
export const report = (id: string, start: string, end: string, fields: Partial<Report> = {}): Report => ({
  id,
  bodyId: 'body',
  title: 'Rapport',
  period: { label: 'x', start, end },
  language: 'fr',
  sections: reportSectionKeys.map((key) => ({ key, isEnabled: null, narrative: emptyTextTree })),
  adoption: null,
  ...fields,
})
