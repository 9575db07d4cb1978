/** How a result was reached, in a sentence; its source is printed after it. */
export const explanations = {
  default: 'choix par défaut, non fixé par le texte',
  ruleNotSpecified: 'Le texte ne précise pas comment l’instance décide.',
  ruleConsensus: 'L’instance décide par consensus.',
  ruleUnanimityPresent:
    'L’instance décide à l’unanimité des voix exprimées\u00a0: aucune décision n’est adoptée avec une voix contre.',
  ruleUnanimitySeats: 'L’instance décide à l’unanimité des sièges pourvus, et pas seulement des présents.',
  ruleMajority: {
    simple: 'L’instance décide à la majorité simple\u00a0: plus de voix pour que de voix contre.',
    absolute: 'L’instance décide à la majorité absolue\u00a0: plus de la moitié.',
    twoThirds: 'L’instance décide à la majorité des deux tiers.',
    threeQuarters: 'L’instance décide à la majorité des trois quarts.',
  },
  abstention: {
    doesNotBlock: 'Une abstention ne bloque pas l’unanimité.',
    blocks: 'Une abstention empêche l’unanimité.',
  },
  frequency: {
    exactly: {
      year: 'Règle\u00a0: {{count}} par an, soit {{required}} sur la période\u00a0; tenues\u00a0: {{held}}.',
      month: 'Règle\u00a0: {{count}} par mois, soit {{required}} sur la période\u00a0; tenues\u00a0: {{held}}.',
    },
    atLeast: {
      year: 'Règle\u00a0: au moins {{count}} par an, soit {{required}} sur la période\u00a0; tenues\u00a0: {{held}}.',
      month: 'Règle\u00a0: au moins {{count}} par mois, soit {{required}} sur la période\u00a0; tenues\u00a0: {{held}}.',
    },
  },
} as const
