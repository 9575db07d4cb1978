import type { BodyTemplate, TemplateKey } from './body-template.ts'

const categoryKeys = [
  'ministries',
  'localAuthorities',
  'companies',
  'associations',
  'institutions',
  'hubs',
  'citizens',
  'youth',
] as const
type CategoryKey = (typeof categoryKeys)[number]

const attentionOf = (key: CategoryKey) => (key === 'citizens' || key === 'youth' ? key : 'none')

const seatLabel = (key: CategoryKey): TemplateKey =>
  key === 'hubs' ? 'templates.nationalGovernance.hubSeat' : 'templates.firstSeat'

/**
 * Governance committee of the national network of digital mediation: 8 categories (B02, S2 art. 12), the hubs' pilot by
 * right of office (B03, S2 art. 9). S2 sets no frequency (M03) and no voting rule (D06): both stay "not specified".
 */
export const nationalGovernance: BodyTemplate = {
  id: 'nationalGovernance',
  type: 'governanceCommittee',
  nameKey: 'templates.nationalGovernance.name',
  shortNameKey: 'templates.nationalGovernance.shortName',
  descriptionKey: 'templates.nationalGovernance.description',
  sourceKey: 'templates.nationalGovernance.source',
  foundingTextKey: 'templates.nationalGovernance.foundingText',
  categoryLabel: 'category',
  categories: categoryKeys.map((key) => ({
    nameKey: `templates.nationalGovernance.category.${key}`,
    attention: attentionOf(key),
    seats: [{ labelKey: seatLabel(key), isExOfficio: key === 'hubs' }],
  })),
  frequency: { kind: 'notSpecified' },
  decisionRule: { kind: 'notSpecified' },
  minutesRule: 'notSpecified',
  sources: [
    { about: 'categories', referenceKey: 'templates.reference.charter12' },
    { about: 'exOfficio', referenceKey: 'templates.reference.charter9' },
    { about: 'attributions', referenceKey: 'templates.reference.charter12' },
  ],
  defaults: [{ about: 'seats', textKey: 'templates.nationalGovernance.default.seats' }],
  alternatives: [
    {
      about: 'frequency',
      textKey: 'templates.nationalGovernance.alternative.frequency',
      frequency: { kind: 'atLeast', count: 1, per: 'year' },
    },
    { about: 'categories', textKey: 'templates.nationalGovernance.alternative.categories' },
  ],
  openPoints: [
    { fact: '2.19-1', textKey: 'templates.nationalGovernance.open.composition' },
    { fact: '2.19-2', textKey: 'templates.nationalGovernance.open.frequency' },
    { fact: 'D06', textKey: 'templates.nationalGovernance.open.decisionRule' },
    { fact: '2.19-10', textKey: 'templates.open.silences' },
  ],
  criteriaSetId: 'nationalCharter',
}
