import type { reportPanel as source } from '../fr/report-panel.ts'
import type { Catalogue } from '../keys.ts'

export const reportPanel: Catalogue<typeof source> = {
  section: {
    summary: 'Summary for elected members',
    composition: 'Composition',
    review: 'Review of the period',
    network: 'Life of the network and criteria',
    indicators: 'Indicators',
    addedValue: 'Social and economic added value',
    orientations: 'Orientations',
    means: 'Means',
    difficulties: 'Difficulties reported and mutual information',
    annexDecisions: 'Decisions in detail',
    annexCharter: 'Charter in force and glossary',
    signatures: 'Validation by the parties',
  },
  empty: {
    label: 'Not recorded.',
    summary:
      'The summary holds neither data nor text yet; the secretariat is proposed to complete it before the report is adopted.',
    composition:
      'No seat has been entered yet; the secretariat is proposed to complete the composition before the report is adopted.',
    review:
      'No meeting, no decision and no text of review have been entered for this period; the secretariat is proposed to supply them before the report is adopted.',
    network:
      'No adhesion has been entered yet; the secretariat is proposed to complete the register before the report is adopted.',
    indicators:
      'No indicator has been entered yet; the secretariat is proposed to supply the values before the report is adopted.',
    addedValue:
      'The social and economic added value is not described yet; the secretariat is proposed to write it before the report is adopted.',
    orientations:
      'No orientation is written yet for the coming period; the secretariat is proposed to submit some before the report is adopted.',
    means: 'No proposal on means is written yet; the secretariat is proposed to submit one before the report is adopted.',
    difficulties:
      'No difficulty has been entered; the parties are proposed to say whether there are any before the report is adopted.',
    annexDecisions:
      'No decision has been entered for this period; the secretariat is proposed to keep the register before the report is adopted.',
    annexCharter:
      'No charter has been entered; the secretariat is proposed to record the version in force before the report is adopted.',
    signatures:
      'No party has been entered; the secretariat is proposed to complete the composition before the report is adopted.',
  },
  missing: {
    narrative: 'No text',
    noMeeting: 'No meeting held in the period',
    meetingNotHeld: 'Meeting of {{date}}: still planned, to confirm or cancel',
    attendance: 'Meeting of {{date}}: attendance not entered',
    attendancePartial_one: 'Meeting of {{date}}: {{count}} attendance not entered',
    attendancePartial_many: 'Meeting of {{date}}: {{count}} attendances not entered',
    attendancePartial_other: 'Meeting of {{date}}: {{count}} attendances not entered',
    noDecision: 'Meeting of {{date}}: no decision or opinion',
    decisionText: '{{number}}: wording not entered',
    noSeat: 'No seat entered',
    vacantSeats_one: '{{count}} vacant seat of {{total}}',
    vacantSeats_many: '{{count}} vacant seats of {{total}}',
    vacantSeats_other: '{{count}} vacant seats of {{total}}',
    charterVersion: 'Charter “{{title}}”: date of entry into force not entered',
    membershipDates_one: '{{count}} adhesion without admission date, counted among the adherents',
    membershipDates_many: '{{count}} adhesions without admission date, counted among the adherents',
    membershipDates_other: '{{count}} adhesions without admission date, counted among the adherents',
    abridgedTitles_one: '{{count}} criterion with an abridged title and no official wording',
    abridgedTitles_many: '{{count}} criteria with an abridged title and no official wording',
    abridgedTitles_other: '{{count}} criteria with an abridged title and no official wording',
    indicatorValue: '{{name}}: value for {{year}} not recorded',
  },
}
