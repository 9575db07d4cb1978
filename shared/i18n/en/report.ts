import type { report as source } from '../fr/report.ts'
import type { Catalogue } from '../keys.ts'
import { reportPanel } from './report-panel.ts'
import { reportSections } from './report-sections.ts'

const outcomes = {
  adopted: 'adopted',
  rejected: 'rejected',
  deferred: 'deferred',
  referred: 'referred',
  reserved: 'reserved',
  noted: 'noted',
  withdrawn: 'withdrawn',
} as const

export const report: Catalogue<typeof source> = {
  ...reportPanel,
  ...reportSections,
  title: 'Annual report {{period}}',
  overline: 'Review, orientations and means',
  subject: 'Review, orientations and means for {{period}}',
  share: '{{part}} of {{whole}}',
  ratio: '{{part}}/{{whole}}',
  colon: '{{label}}: {{value}}',
  inParentheses: '{{text}} ({{detail}})',
  separator: '; ',
  body: { committee: 'the committee', free: 'the body' },
  categoryWord: {
    category_one: '{{n}} category',
    category_many: '{{n}} categories',
    category_other: '{{n}} categories',
    college_one: '{{n}} college',
    college_many: '{{n}} colleges',
    college_other: '{{n}} colleges',
    component_one: '{{n}} component',
    component_many: '{{n}} components',
    component_other: '{{n}} components',
    party_one: '{{n}} party',
    party_many: '{{n}} parties',
    party_other: '{{n}} parties',
  },
  categoryHeader: { category: 'Category', college: 'College', component: 'Component', party: 'Party' },
  categoryPlural: { category: 'categories', college: 'colleges', component: 'components', party: 'parties' },
  period: {
    year: 'In {{year}}',
    dates: 'From {{start}} to {{end}}',
    asOf: 'On {{date}}',
  },
  figure: { atLeast: 'at least {{value}}', about: 'about {{value}}', between: '{{low}} to {{high}}' },
  holder: {
    minorWithFunction: '{{function}}',
    minor: 'holder under age, seat “{{seat}}”',
    minorAdherent: 'adherent under age',
  },
  nature: {
    decision: 'decision',
    opinion: 'opinion',
    recommendation: 'recommendation',
    orientation: 'orientation',
    contribution: 'contribution',
  },
  natures: {
    decision: 'Decisions',
    opinion: 'Opinions',
    recommendation: 'Recommendations',
    orientation: 'Orientations',
    contribution: 'Contributions',
  },
  outcomeOf: {
    decision: outcomes,
    opinion: outcomes,
    recommendation: outcomes,
    orientation: outcomes,
    contribution: outcomes,
  },
  outcomes: {
    adopted: 'Adopted',
    rejected: 'Rejected',
    deferred: 'Deferred',
    referred: 'Referred',
    reserved: 'Reserved',
    noted: 'Noted',
    withdrawn: 'Withdrawn',
  },
  vote: {
    sentence: 'Voters: {{voters}}; for: {{for}}; against: {{against}}; abstentions: {{abstentions}}; votes cast: {{cast}}.',
    none: 'No count of votes.',
  },
  cover: {
    foundingText: 'Founding text',
    place: 'Place',
    version: 'Version',
    versionOf: 'version of {{date}}',
    charter: 'Charter',
    charterVersion: '{{title}}, version {{number}}',
    author: 'Written by',
    authorValue: 'secretariat, {{body}}',
    draftMention: 'Draft: working document, not yet adopted.',
    adoptedMention: 'Adopted on {{date}} by decision {{number}}.',
  },
  footer: {
    draft: 'Draft, version of {{date}}',
    adopted: 'Adopted on {{date}}',
  },
  otherLanguage: {
    label: 'Language of the texts entered.',
    text: 'Texts, names and titles entered by the committee stay in the language they were written in.',
  },
  error: {
    unknownBody: 'This body does not exist in the space.',
    unknownReport: 'This report does not exist in the space.',
    period:
      'The period “{{period}}” is not understood. Write a year, for example 2025, or two dates, for example 2024-09-01..2025-08-31.',
    contentMissing: 'The text of the adopted report is no longer in the space. Restore it from a backup.',
    contentInvalid: 'The text of the adopted report can no longer be read. Restore it from a backup.',
  },
}
