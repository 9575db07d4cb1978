/** Sections, and what the panel lists before an export. */
export const reportPanel = {
  section: {
    summary: 'Synthèse pour les élus',
    composition: 'Composition',
    review: 'Bilan de la période',
    network: 'Vie du réseau et critères',
    indicators: 'Indicateurs',
    addedValue: 'Valeur ajoutée sociale et économique',
    orientations: 'Orientations',
    means: 'Moyens',
    difficulties: 'Difficultés signalées et information mutuelle',
    annexDecisions: 'Détail des décisions',
    annexCharter: 'Charte en vigueur et glossaire',
    signatures: 'Validation des parties',
  },
  /** The one sentence printed in a section that is empty. */
  empty: {
    label: 'Non renseigné.',
    summary:
      'La synthèse n’a encore ni donnée ni texte\u00a0; le secrétariat est proposé pour la compléter avant l’adoption du rapport.',
    composition:
      'Aucun siège n’est encore saisi\u00a0; le secrétariat est proposé pour compléter la composition avant l’adoption du rapport.',
    review:
      'Aucune séance, aucune décision et aucun texte de bilan ne sont saisis pour cette période\u00a0; le secrétariat est proposé pour les fournir avant l’adoption du rapport.',
    network:
      'Aucune adhésion n’est encore saisie\u00a0; le secrétariat est proposé pour compléter le registre avant l’adoption du rapport.',
    indicators:
      'Aucun indicateur n’est encore saisi\u00a0; le secrétariat est proposé pour fournir les valeurs avant l’adoption du rapport.',
    addedValue:
      'La valeur ajoutée sociale et économique n’est pas encore décrite\u00a0; le secrétariat est proposé pour la rédiger avant l’adoption du rapport.',
    orientations:
      'Aucune orientation n’est encore écrite pour la période suivante\u00a0; le secrétariat est proposé pour en soumettre avant l’adoption du rapport.',
    means:
      'Aucune proposition de moyens n’est encore écrite\u00a0; le secrétariat est proposé pour en soumettre une avant l’adoption du rapport.',
    difficulties:
      'Aucune difficulté n’est saisie\u00a0; les parties sont proposées pour dire s’il y en a avant l’adoption du rapport.',
    annexDecisions:
      'Aucune décision n’est saisie pour cette période\u00a0; le secrétariat est proposé pour tenir le registre avant l’adoption du rapport.',
    annexCharter:
      'Aucune charte n’est saisie\u00a0; le secrétariat est proposé pour en enregistrer la version en vigueur avant l’adoption du rapport.',
    signatures:
      'Aucune partie n’est saisie\u00a0; le secrétariat est proposé pour compléter la composition avant l’adoption du rapport.',
  },
  missing: {
    narrative: 'Aucun texte',
    noMeeting: 'Aucune séance tenue dans la période',
    meetingNotHeld: 'Séance du {{date}}\u00a0: encore prévue, à confirmer ou annuler',
    attendance: 'Séance du {{date}}\u00a0: présence non saisie',
    attendancePartial_one: 'Séance du {{date}}\u00a0: {{count}} présence non saisie',
    attendancePartial_many: 'Séance du {{date}}\u00a0: {{count}} présences non saisies',
    attendancePartial_other: 'Séance du {{date}}\u00a0: {{count}} présences non saisies',
    noDecision: 'Séance du {{date}}\u00a0: aucune décision ni avis',
    decisionText: '{{number}}\u00a0: libellé non saisi',
    noSeat: 'Aucun siège saisi',
    vacantSeats_one: '{{count}} siège vacant sur {{total}}',
    vacantSeats_many: '{{count}} sièges vacants sur {{total}}',
    vacantSeats_other: '{{count}} sièges vacants sur {{total}}',
    charterVersion: 'Charte «\u00a0{{title}}\u00a0»\u00a0: date d’entrée en vigueur non saisie',
    membershipDates_one: '{{count}} adhésion sans date d’admission, comptée parmi les adhérents',
    membershipDates_many: '{{count}} adhésions sans date d’admission, comptées parmi les adhérents',
    membershipDates_other: '{{count}} adhésions sans date d’admission, comptées parmi les adhérents',
    abridgedTitles_one: '{{count}} critère à l’intitulé abrégé, sans libellé officiel',
    abridgedTitles_many: '{{count}} critères à l’intitulé abrégé, sans libellé officiel',
    abridgedTitles_other: '{{count}} critères à l’intitulé abrégé, sans libellé officiel',
    indicatorValue: '{{name}}\u00a0: valeur {{year}} non renseignée',
  },
} as const
