import type { CriteriaSet } from './criteria-set.ts'

/** First and last numbers of each group: 8 + 11 + 10 + 2 + 3 + 3 + 3 = 40 (K02). */
const groups = [
  { code: 'A', first: 1, last: 8 },
  { code: 'B', first: 9, last: 19 },
  { code: 'C', first: 20, last: 29 },
  { code: 'D', first: 30, last: 31 },
  { code: 'E', first: 32, last: 34 },
  { code: 'F', first: 35, last: 37 },
  { code: 'G', first: 38, last: 40 },
] as const

/**
 * The criteria of the national membership charter of digital mediation (S2 art. 5 to 7): 2 mandatory conditions (K01)
 * and 40 specific criteria in 7 groups (K02), 5 of which are needed (K03). Titles are ours.
 */
export const nationalCharter: CriteriaSet = {
  id: 'nationalCharter',
  titleKey: 'criteriaSets.nationalCharter.title',
  sourceKey: 'criteriaSets.nationalCharter.source',
  threshold: 5,
  mandatory: (['g1', 'g2'] as const).map((key) => ({
    stableKey: key,
    number: key.toUpperCase(),
    titleKey: `criteriaSets.nationalCharter.mandatory.${key}`,
  })),
  groups: groups.map(({ code, first, last }) => ({
    code,
    titleKey: `criteriaSets.nationalCharter.group.${code.toLowerCase()}`,
    criteria: Array.from({ length: last - first + 1 }, (_, i) => {
      const number = String(first + i)
      return { stableKey: `c${number}`, number, titleKey: `criteriaSets.nationalCharter.criterion.c${number}` as const }
    }),
  })),
  openPoints: [
    { fact: '2.19-4', textKey: 'criteriaSets.nationalCharter.open.twoConditions' },
    { fact: '2.19-5', textKey: 'criteriaSets.nationalCharter.open.byRightArticle' },
  ],
}
