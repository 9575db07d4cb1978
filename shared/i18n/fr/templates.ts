/** Templates of bodies: names become text of the records; notes say where a setting comes from and what is open. */
export const templates = {
  firstSeat: 'Siège 1',
  defaultChoice: 'choix par défaut, non fixé par le texte',
  reference: {
    charter9: 'charte nationale de la médiation numérique, art.\u00a09',
    charter12: 'charte nationale de la médiation numérique, art.\u00a012',
    convention7: 'convention de coopération du 3\u00a0février 2015, art.\u00a07',
    convention9: 'convention de coopération du 3\u00a0février 2015, art.\u00a09',
  },
  open: {
    silences:
      'Le texte ne dit rien du quorum, des pouvoirs, du scrutin secret, d’un partage des voix ni du secrétariat. L’application n’en invente rien.',
  },
  nationalGovernance: {
    name: 'Comité de gouvernance de la charte',
    shortName: 'Comité de gouvernance',
    description: 'Huit catégories, de l’État aux mouvements de jeunesse, pour suivre une charte et ses adhérents dans la durée.',
    source: 'D’après la charte nationale d’adhésion au réseau de la médiation numérique, art.\u00a09 et 12',
    foundingText:
      'Suivre la charte dans la durée\u00a0: reformuler ses critères, commander les études utiles, construire des indicateurs, évaluer l’apport social et économique des actions.',
    hubSeat: 'Pilote de pôle (de droit)',
    category: {
      ministries: 'Ministères concernés',
      localAuthorities: 'Collectivités territoriales',
      companies: 'Entreprises',
      associations: 'Associations spécialisées',
      institutions: 'Institutions publiques et privées',
      hubs: 'Pôles interrégionaux',
      citizens: 'Citoyens',
      youth: 'Jeunes et mouvements de jeunesse',
    },
    default: {
      seats: 'Un siège par catégorie pour commencer\u00a0: le texte ne fixe pas leur nombre. Ajoutez les vôtres.',
    },
    alternative: {
      frequency:
        'Un autre texte demande au moins une réunion par an à ce comité (convention de coopération, art.\u00a07). Vous pouvez reprendre cette règle.',
      categories:
        'La convention de coopération (art.\u00a07) décrit le même comité autrement\u00a0: des partenaires industriels liés à l’État par un accord, sans citoyens, jeunes ni pôles.',
    },
    open: {
      composition:
        'Trois textes décrivent cette composition et ne s’accordent pas. Ce modèle suit la charte nationale, art.\u00a012.',
      frequency:
        'La charte nationale ne fixe pas de rythme de réunion\u00a0: il reste «\u00a0non précisé\u00a0» tant que le comité n’en choisit pas un.',
      decisionRule: 'La charte nationale ne dit pas comment le comité décide\u00a0: la règle reste «\u00a0non précisée\u00a0».',
    },
  },
  twoPartySteering: {
    name: 'Comité de pilotage de la convention',
    shortName: 'Comité de pilotage',
    description: 'Deux parties, un siège chacune, l’unanimité, et un compte rendu que les deux valident.',
    source: 'D’après la convention de coopération entre l’État et Réseau Canopé, art.\u00a09',
    foundingText:
      'Trois attributions\u00a0: dresser le bilan de l’année écoulée, fixer les orientations de l’année à venir, débattre des moyens et en proposer.',
    seat: 'Représentation de la partie',
    party: { first: 'Première partie', second: 'Seconde partie' },
    default: {
      abstention: 'Une abstention ne bloque pas l’unanimité\u00a0: choix par défaut, non fixé par le texte.',
    },
    alternative: {
      decisionRule:
        'D’autres accords demandent l’unanimité de tous les sièges, et non des seules voix exprimées. Choisissez celle qui correspond à votre texte.',
    },
    open: {
      abstention: 'Le texte demande l’unanimité sans dire ce que fait une abstention.',
      renewal:
        'Le texte sur la durée de la convention mêle reconduction expresse et dénonciation à tout moment, sans dire pour combien de temps elle est reconduite.',
      wording: 'Le texte parle une fois du «\u00a0conseil\u00a0» au lieu du comité, et ne comporte pas d’article\u00a08.',
    },
  },
  free: {
    name: 'Nouvelle instance',
    shortName: 'Instance',
    description: 'Une instance sans modèle\u00a0: vous nommez ses catégories et fixez ses règles.',
    category: 'Première catégorie',
    open: {
      everything:
        'Rien n’est fixé\u00a0: rythme, règle de décision et validation du compte rendu restent «\u00a0non précisés\u00a0».',
    },
  },
} as const
