/** The invented committee: categories of the national template, its seats, who held them and for whom. No real person, body or commune. */

export const network = {
  spaceName: 'Réseau des lieux numériques du Pays de Vaubrune',
  bodyName: 'Comité de gouvernance du réseau de Vaubrune',
  bodyShortName: 'Comité Vaubrune',
  networkName: 'Réseau des lieux numériques du Pays de Vaubrune (réseau imaginaire)',
  place: 'Maison du Pays, Vaubrune',
  internalRules: {
    frequency: 'règlement intérieur du comité, art. 4',
    decisionRule: 'règlement intérieur du comité, art. 7',
    minutesRule: 'règlement intérieur du comité, art. 9',
  },
} as const

/** Seats added to the one that the template gives each category, in its order. */
export const seatLabels = [
  ['Cohésion des territoires', 'Éducation', 'Culture'],
  ['Communes, siège 1', 'Communes, siège 2', 'Intercommunalités, siège 1', 'Intercommunalités, siège 2', 'Départements'],
  ['Reconditionnement', 'Services numériques', 'Économie sociale'],
  ['Médiation numérique', 'Éducation populaire', 'Handicap et accessibilité', 'Insertion'],
  ['Médiathèques', 'Formation', 'Protection sociale'],
  ['Pôle Est', 'Pôle Ouest'],
  ['Usagers des lieux', 'Bénévoles'],
  ['Conseil des jeunes', 'Mouvement de jeunesse'],
] as const

export type Holder = {
  readonly seat: string
  readonly role?: 'substitute'
  readonly givenName: string
  readonly familyName: string
  readonly functionTitle: string
  readonly isMinor?: true
  /** Key of `organisations`; left out: the person sits for themselves. */
  readonly organisation?: keyof typeof organisations
  readonly start: string
  readonly end?: string
}

export const organisations = {
  territories: { name: 'État, cohésion', kind: 'service de l’État' },
  education: { name: 'État, éducation', kind: 'service de l’État' },
  culture: { name: 'État, culture', kind: 'service de l’État' },
  brevannoux: { name: 'Commune de Brévannoux', kind: 'commune' },
  courtelin: { name: 'Commune de Courtelin', kind: 'commune' },
  lize: { name: 'Communauté du Val de Lize', kind: 'intercommunalité' },
  vaubrune: { name: 'Agglomération de Vaubrune', kind: 'intercommunalité' },
  department: { name: 'Département du Vaubrun', kind: 'département' },
  renouveau: { name: 'Atelier Second Souffle', kind: 'entreprise' },
  services: { name: 'Trame et Bobine', kind: 'entreprise' },
  social: { name: 'Régie des Tanneurs', kind: 'entreprise' },
  fabrique: { name: 'Espace numérique de la Lize', kind: 'association' },
  foyers: { name: 'Foyers ruraux de Vaubrune', kind: 'association' },
  access: { name: 'Association Pas à Page', kind: 'association' },
  insertion: { name: 'Le Pied à l’étrier', kind: 'association' },
  libraries: { name: 'Médiathèque de Vaubrune', kind: 'institution publique' },
  training: { name: 'Centre des Trois-Rivières', kind: 'institution publique' },
  protection: { name: 'Caisse solidaire du Vaubrun', kind: 'institution privée' },
  hubEast: { name: 'Pôle numérique Est', kind: 'association' },
  hubWest: { name: 'Pôle numérique Ouest', kind: 'association' },
  youth: { name: 'Mouvement des jeunes du Val', kind: 'association' },
} as const

/** One organisation takes another name in the course of the third year. */
export const rename = { organisation: 'fabrique', name: 'La Fabrique de la Lize', from: '2025-03-01' } as const

const first = '2023-01-16'

export const holders: readonly Holder[] = [
  { seat: 'Cohésion des territoires', givenName: 'Hélène', familyName: 'Marsaudon', functionTitle: 'Déléguée au numérique inclusif', organisation: 'territories', start: first },
  { seat: 'Cohésion des territoires', role: 'substitute', givenName: 'Brice', familyName: 'Lautrecourt', functionTitle: 'Chargé de mission', organisation: 'territories', start: first },
  { seat: 'Éducation', givenName: 'Thomas', familyName: 'Vauquelot', functionTitle: 'Conseiller de bassin', organisation: 'education', start: first },
  { seat: 'Culture', givenName: 'Odile', familyName: 'Trévenard', functionTitle: 'Conseillère pour le livre', organisation: 'culture', start: first },
  { seat: 'Communes, siège 1', givenName: 'Gérard', familyName: 'Poulangeon', functionTitle: 'Maire', organisation: 'brevannoux', start: first, end: '2025-03-31' },
  { seat: 'Communes, siège 1', givenName: 'Nadia', familyName: 'Ferrouchi-Blin', functionTitle: 'Adjointe au maire', organisation: 'brevannoux', start: '2025-04-14' },
  { seat: 'Communes, siège 1', role: 'substitute', givenName: 'Lucas', familyName: 'Ambrosel', functionTitle: 'Conseiller municipal', organisation: 'brevannoux', start: '2025-04-14' },
  { seat: 'Communes, siège 2', givenName: 'Sylvie', familyName: 'Arnoudet', functionTitle: 'Maire', organisation: 'courtelin', start: first },
  { seat: 'Intercommunalités, siège 1', givenName: 'Jean-Marc', familyName: 'Bessoneau', functionTitle: 'Vice-président', organisation: 'lize', start: first },
  { seat: 'Intercommunalités, siège 1', role: 'substitute', givenName: 'Claire', familyName: 'Dautremay', functionTitle: 'Directrice générale des services', organisation: 'lize', start: first },
  { seat: 'Intercommunalités, siège 2', givenName: 'Karim', familyName: 'Belloumi-Roche', functionTitle: 'Vice-président', organisation: 'vaubrune', start: first },
  { seat: 'Départements', givenName: 'Monique', familyName: 'Chastelain', functionTitle: 'Conseillère départementale', organisation: 'department', start: first },
  { seat: 'Départements', role: 'substitute', givenName: 'Hervé', familyName: 'Salvignac', functionTitle: 'Chef de service', organisation: 'department', start: first },
  { seat: 'Reconditionnement', givenName: 'Paul', familyName: 'Guéridier', functionTitle: 'Gérant', organisation: 'renouveau', start: first },
  { seat: 'Services numériques', givenName: 'Inès', familyName: 'Lacombray', functionTitle: 'Cogérante', organisation: 'services', start: first },
  { seat: 'Économie sociale', givenName: 'Dominique', familyName: 'Poitrasson', functionTitle: 'Directeur', organisation: 'social', start: first, end: '2025-09-30' },
  { seat: 'Médiation numérique', givenName: 'Élise', familyName: 'Courtadon-Vial', functionTitle: 'Coordinatrice', organisation: 'fabrique', start: first, end: '2025-05-31' },
  { seat: 'Médiation numérique', givenName: 'Yann', familyName: 'Brihanec', functionTitle: 'Coordinateur', organisation: 'fabrique', start: '2025-06-16' },
  { seat: 'Éducation populaire', givenName: 'Mireille', familyName: 'Fontagnère', functionTitle: 'Présidente', organisation: 'foyers', start: first },
  { seat: 'Éducation populaire', role: 'substitute', givenName: 'Robin', familyName: 'Tessandier', functionTitle: 'Animateur', organisation: 'foyers', start: '2024-01-08' },
  { seat: 'Handicap et accessibilité', givenName: 'Fatou', familyName: 'Diémery', functionTitle: 'Directrice', organisation: 'access', start: first },
  { seat: 'Insertion', givenName: 'Bruno', familyName: 'Escalmel', functionTitle: 'Administrateur', organisation: 'insertion', start: first },
  { seat: 'Médiathèques', givenName: 'Anne-Laure', familyName: 'Kerdanet', functionTitle: 'Directrice', organisation: 'libraries', start: first },
  { seat: 'Médiathèques', role: 'substitute', givenName: 'Samuel', familyName: 'Ostrevent', functionTitle: 'Bibliothécaire', organisation: 'libraries', start: first },
  { seat: 'Formation', givenName: 'Rachid', familyName: 'Ouzarlane', functionTitle: 'Directeur adjoint', organisation: 'training', start: first, end: '2024-08-31' },
  { seat: 'Formation', givenName: 'Pauline', familyName: 'Verdelhac', functionTitle: 'Responsable pédagogique', organisation: 'training', start: '2024-09-02' },
  { seat: 'Protection sociale', givenName: 'Catherine', familyName: 'Montrieux', functionTitle: 'Responsable de l’accueil', organisation: 'protection', start: first },
  { seat: 'Pôle Est', givenName: 'Denis', familyName: 'Garraudel', functionTitle: 'Pilote', organisation: 'hubEast', start: first },
  { seat: 'Pôle Est', role: 'substitute', givenName: 'Lise', familyName: 'Hautecoeur', functionTitle: 'Animatrice', organisation: 'hubEast', start: first },
  { seat: 'Pôle Ouest', givenName: 'Sabrina', familyName: 'Oukacine', functionTitle: 'Pilote', organisation: 'hubWest', start: first },
  { seat: 'Usagers des lieux', givenName: 'Michel', familyName: 'Tourvenel', functionTitle: '', start: first },
  { seat: 'Usagers des lieux', role: 'substitute', givenName: 'Rose', familyName: 'Appoline', functionTitle: '', start: '2024-01-08' },
  { seat: 'Bénévoles', givenName: 'Jacqueline', familyName: 'Sorbiac', functionTitle: 'Bénévole', start: first },
  { seat: 'Conseil des jeunes', givenName: 'Lou', familyName: 'Ancelinard', functionTitle: 'Représentante des jeunes de Brévannoux', isMinor: true, start: '2023-09-04' },
  { seat: 'Mouvement de jeunesse', givenName: 'Mathis', familyName: 'Roquebrun-Say', functionTitle: 'Délégué', organisation: 'youth', start: first, end: '2025-06-30' },
]

/** Chance that a titular comes, by category, in hundredths; the rest is remote, represented, excused or absent. */
export const presenceOf = [84, 76, 68, 86, 82, 90, 74, 46] as const
