import type { BodyTemplate } from './body-template.ts'

/** A body without a text: everything is not specified until the committee says so. */
export const freeBody: BodyTemplate = {
  id: 'free',
  type: 'free',
  nameKey: 'templates.free.name',
  shortNameKey: 'templates.free.shortName',
  descriptionKey: 'templates.free.description',
  sourceKey: null,
  foundingTextKey: null,
  categoryLabel: 'category',
  categories: [
    {
      nameKey: 'templates.free.category',
      attention: 'none',
      seats: [{ labelKey: 'templates.firstSeat', isExOfficio: false }],
    },
  ],
  frequency: { kind: 'notSpecified' },
  decisionRule: { kind: 'notSpecified' },
  minutesRule: 'notSpecified',
  sources: [],
  defaults: [],
  alternatives: [],
  openPoints: [{ fact: 'D06', textKey: 'templates.free.open.everything' }],
  criteriaSetId: null,
}
