import type { explanations as source } from '../fr/explanations.ts'
import type { Catalogue } from '../keys.ts'

export const explanations: Catalogue<typeof source> = {
  default: 'default choice, not set by the text',
  ruleNotSpecified: 'The text does not say how the body decides.',
  ruleConsensus: 'The body decides by consensus.',
  ruleUnanimityPresent: 'The body decides by unanimity of the votes cast: nothing is adopted with a vote against.',
  ruleUnanimitySeats: 'The body decides by unanimity of the seats held, not only of those present.',
  ruleMajority: {
    simple: 'The body decides by simple majority: more votes for than against.',
    absolute: 'The body decides by absolute majority: more than half.',
    twoThirds: 'The body decides by a two-thirds majority.',
    threeQuarters: 'The body decides by a three-quarters majority.',
  },
  abstention: {
    doesNotBlock: 'An abstention does not block unanimity.',
    blocks: 'An abstention prevents unanimity.',
  },
  frequency: {
    exactly: {
      year: 'Rule: {{count}} a year, that is {{required}} over the period; held: {{held}}.',
      month: 'Rule: {{count}} a month, that is {{required}} over the period; held: {{held}}.',
    },
    atLeast: {
      year: 'Rule: at least {{count}} a year, that is {{required}} over the period; held: {{held}}.',
      month: 'Rule: at least {{count}} a month, that is {{required}} over the period; held: {{held}}.',
    },
  },
}
