import type { BodyTemplate } from './body-template.ts'

/**
 * Steering committee of an agreement between two parties (S3 art. 9): one seat a party (B05), at least once a year (M04),
 * unanimity (D01), minutes validated by both (C02). What an abstention does is a choice of ours (Z2).
 */
export const twoPartySteering: BodyTemplate = {
  id: 'twoPartySteering',
  type: 'steeringCommittee',
  nameKey: 'templates.twoPartySteering.name',
  shortNameKey: 'templates.twoPartySteering.shortName',
  descriptionKey: 'templates.twoPartySteering.description',
  sourceKey: 'templates.twoPartySteering.source',
  foundingTextKey: 'templates.twoPartySteering.foundingText',
  categoryLabel: 'party',
  categories: (['first', 'second'] as const).map((party) => ({
    nameKey: `templates.twoPartySteering.party.${party}` as const,
    attention: 'none',
    seats: [{ labelKey: 'templates.twoPartySteering.seat', isExOfficio: false }],
  })),
  frequency: { kind: 'atLeast', count: 1, per: 'year' },
  decisionRule: { kind: 'unanimity', of: 'present', abstention: 'doesNotBlock' },
  minutesRule: 'allParties',
  sources: (['categories', 'frequency', 'decisionRule', 'minutesRule', 'attributions'] as const).map((about) => ({
    about,
    referenceKey: 'templates.reference.convention9' as const,
  })),
  defaults: [{ about: 'abstention', textKey: 'templates.twoPartySteering.default.abstention' }],
  alternatives: [{ about: 'decisionRule', textKey: 'templates.twoPartySteering.alternative.decisionRule' }],
  openPoints: [
    { fact: 'Z2', textKey: 'templates.twoPartySteering.open.abstention' },
    { fact: '2.19-3', textKey: 'templates.twoPartySteering.open.renewal' },
    { fact: '2.19-4', textKey: 'templates.twoPartySteering.open.wording' },
    { fact: '2.19-10', textKey: 'templates.open.silences' },
  ],
  criteriaSetId: null,
}
