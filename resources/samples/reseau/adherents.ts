/** Sixty invented adherents: organisations and a few people, each with a place in an invented commune. */

/** Department codes have the true form; the communes do not exist. */
export const departments = {
  Vaubrune: '58',
  Brévannoux: '58',
  Courtelin: '58',
  Montrefeuil: '58',
  Lizeaux: '58',
  'Saint-Auvent-sur-Lize': '58',
  Pervanches: '89',
  'Ordilly-les-Bois': '89',
  'Sainte-Morvaine': '89',
  'Fontenille-sur-Lize': '89',
  Grandvaisy: '89',
  Tournevelle: '89',
  Aubeterray: '18',
  Quincelles: '18',
  'La Chaume-Bérault': '18',
  Villemerlin: '18',
} as const
export type Commune = keyof typeof departments

type Year = 2023 | 2024 | 2025

/** `specific`: how many specific criteria are declared; `lacks`: a mandatory condition left out. */
export type Adherent = {
  readonly name: string
  readonly kind: string
  readonly place: string
  readonly commune: Commune
  readonly year: Year
  readonly specific: number
  readonly byRight?: true
  readonly lacks?: 'G1' | 'G2'
  /** A person and not an organisation. */
  readonly person?: { readonly givenName: string; readonly familyName: string; readonly functionTitle: string }
  /** Already known as the organisation of a seat, under this key of the committee's file. */
  readonly known?: 'fabrique' | 'libraries' | 'foyers' | 'access' | 'renouveau' | 'services'
}

const organisation = (
  year: Year,
  commune: Commune,
  name: string,
  kind: string,
  place: string,
  specific: number,
  more: Partial<Adherent> = {},
): Adherent => ({ year, commune, name, kind, place, specific, ...more })

const person = (
  year: Year,
  commune: Commune,
  givenName: string,
  familyName: string,
  functionTitle: string,
  place: string,
  specific: number,
): Adherent => ({
  year,
  commune,
  name: `${givenName} ${familyName}`,
  kind: '',
  place,
  specific,
  person: { givenName, familyName, functionTitle },
})

export const adherents: readonly Adherent[] = [
  organisation(2023, 'Lizeaux', '', '', 'Atelier de Lizeaux', 16, { known: 'fabrique' }),
  organisation(2023, 'Vaubrune', '', '', 'Médiathèque du Mail', 14, { known: 'libraries' }),
  organisation(2023, 'Courtelin', '', '', 'Foyer de Courtelin', 9, { known: 'foyers' }),
  organisation(2023, 'Vaubrune', '', '', 'Local Pas à Page', 12, { known: 'access' }),
  organisation(2023, 'Ordilly-les-Bois', '', '', 'Atelier de reconditionnement', 8, { known: 'renouveau' }),
  organisation(2023, 'Vaubrune', '', '', 'Bureau de la coopérative', 7, { known: 'services' }),
  organisation(2023, 'Brévannoux', 'Médiathèque de Brévannoux', 'médiathèque', 'Médiathèque de Brévannoux', 11),
  organisation(2023, 'Montrefeuil', 'Centre social de Montrefeuil', 'centre social', 'Centre social', 13),
  organisation(2023, 'Pervanches', 'Maison de services de Pervanches', 'maison de services', 'Maison de services', 8),
  organisation(2023, 'Saint-Auvent-sur-Lize', 'Association Le Fil d’Auvent', 'association', 'Salle des associations', 6),
  organisation(2023, 'Grandvaisy', 'Tiers-lieu La Verrière', 'tiers-lieu', 'La Verrière', 15),
  organisation(2023, 'Tournevelle', 'Bibliothèque de Tournevelle', 'médiathèque', 'Bibliothèque', 5),
  organisation(2023, 'Aubeterray', 'Espace public numérique d’Aubeterray', 'espace public numérique', 'Ancienne gare', 10),
  organisation(2023, 'Quincelles', 'Centre communal d’action sociale de Quincelles', 'action sociale', 'Mairie annexe', 7),
  organisation(2023, 'La Chaume-Bérault', 'Association Chaume et Compagnie', 'association', 'Ancienne école', 6),
  organisation(2023, 'Sainte-Morvaine', 'Atelier partagé La Cale', 'fablab', 'La Cale', 12),
  organisation(2023, 'Fontenille-sur-Lize', 'Maison des jeunes de Fontenille', 'maison des jeunes', 'Maison des jeunes', 9),
  organisation(2023, 'Villemerlin', 'Point numérique de Villemerlin', 'espace public numérique', 'Halle aux grains', 8),
  organisation(2023, 'Courtelin', 'Épicerie solidaire La Huche', 'association', 'La Huche', 4),
  organisation(2023, 'Brévannoux', 'Régie des Tanneries', 'entreprise d’insertion', 'Les Tanneries', 7),
  organisation(2023, 'Montrefeuil', 'Lycée agricole de Montrefeuil', 'établissement scolaire', 'Centre de ressources', 8, {
    lacks: 'G1',
  }),
  organisation(2023, 'Lizeaux', 'Club informatique de Lizeaux', 'association', 'Salle du pont', 5),
  person(2023, 'Tournevelle', 'Armelle', 'Guichenou', 'formatrice indépendante', 'Bureau mobile', 6),
  person(2023, 'Aubeterray', 'Fabrice', 'Lompérier', 'conseiller à domicile', 'Tournée du Sud', 5),

  organisation(2024, 'Vaubrune', 'Maison du numérique du Mail', 'espace public numérique', 'Maison du numérique', 14, {
    byRight: true,
  }),
  organisation(2024, 'Grandvaisy', 'Point public de Grandvaisy', 'espace public numérique', 'Ancien relais', 3, {
    byRight: true,
  }),
  organisation(2024, 'Pervanches', 'Ludothèque de Pervanches', 'association', 'Ludothèque', 6),
  organisation(2024, 'Ordilly-les-Bois', 'Foyer des aînés d’Ordilly', 'association', 'Foyer des aînés', 3),
  organisation(2024, 'Sainte-Morvaine', 'Médiathèque de Sainte-Morvaine', 'médiathèque', 'Médiathèque', 10),
  organisation(2024, 'Fontenille-sur-Lize', 'Recyclerie de la Fontenille', 'entreprise d’insertion', 'Recyclerie', 8),
  organisation(2024, 'Quincelles', 'Tiers-lieu Le Pressoir', 'tiers-lieu', 'Le Pressoir', 13),
  organisation(2024, 'Villemerlin', 'Collège de Villemerlin', 'établissement scolaire', 'Salle multimédia', 7),
  organisation(2024, 'La Chaume-Bérault', 'Bibliothèque de La Chaume-Bérault', 'médiathèque', 'Bibliothèque', 5),
  organisation(2024, 'Saint-Auvent-sur-Lize', 'Maison de santé d’Auvent', 'maison de santé', 'Accueil numérique', 4),
  organisation(2024, 'Brévannoux', 'École de musique de Brévannoux', 'association', 'Studio', 6),
  organisation(2024, 'Montrefeuil', 'Association Clavier d’étoiles', 'association', 'Maison de quartier', 9),
  organisation(2024, 'Courtelin', 'Bus numérique du Val', 'itinérance', 'Bus numérique', 11),
  organisation(2024, 'Aubeterray', 'Ateliers du Canal', 'entreprise d’insertion', 'Hangar du canal', 7),
  organisation(2024, 'Tournevelle', 'Cinéma associatif L’Embellie', 'association', 'L’Embellie', 6),
  organisation(2024, 'Lizeaux', 'Centre de loisirs de Lizeaux', 'centre de loisirs', 'Centre de loisirs', 5),
  person(2024, 'Quincelles', 'Solène', 'Bracquemin', 'écrivaine publique', 'Permanence de Quincelles', 7),
  person(2024, 'Sainte-Morvaine', 'Driss', 'El Machoury', 'animateur', 'Permanence du marché', 5),

  organisation(2025, 'Grandvaisy', 'Médiathèque de Grandvaisy', 'médiathèque', 'Médiathèque', 9),
  organisation(2025, 'Pervanches', 'Bibliothèque de Pervanches', 'médiathèque', 'Bibliothèque', 6),
  organisation(2025, 'Ordilly-les-Bois', 'Bibliothèque d’Ordilly', 'médiathèque', 'Bibliothèque', 5),
  organisation(2025, 'Saint-Auvent-sur-Lize', 'Bibliothèque de Saint-Auvent', 'médiathèque', 'Bibliothèque', 4),
  organisation(2025, 'Villemerlin', 'Bibliothèque de Villemerlin', 'médiathèque', 'Bibliothèque', 7),
  organisation(2025, 'Fontenille-sur-Lize', 'Tiers-lieu Le Gué', 'tiers-lieu', 'Le Gué', 12),
  organisation(2025, 'Brévannoux', 'Coopérative scolaire de Brévannoux', 'association', 'Groupe scolaire', 6),
  organisation(2025, 'Vaubrune', 'Foyer des jeunes travailleurs du Mail', 'hébergement', 'Salle commune', 8),
  organisation(2025, 'Vaubrune', 'Association Mots et Réseaux', 'association', 'Local du Mail', 10, { lacks: 'G2' }),
  organisation(2025, 'Montrefeuil', 'Maison de l’emploi de Montrefeuil', 'emploi', 'Maison de l’emploi', 9),
  organisation(2025, 'Courtelin', 'Ferme pédagogique des Lauzes', 'association', 'Ferme des Lauzes', 3),
  organisation(2025, 'Aubeterray', 'Bibliothèque d’Aubeterray', 'médiathèque', 'Bibliothèque', 6),
  organisation(2025, 'La Chaume-Bérault', 'Café associatif Le Relais', 'association', 'Le Relais', 7),
  organisation(2025, 'Quincelles', 'Amicale des retraités de Quincelles', 'association', 'Salle des fêtes', 5),
  organisation(2025, 'Tournevelle', 'Fablab du moulin', 'fablab', 'Moulin de Tournevelle', 11),
  organisation(2025, 'Lizeaux', 'Maison des familles de la Lize', 'association', 'Maison des familles', 8),
  person(2025, 'Grandvaisy', 'Corinne', 'Valbrisson', 'médiatrice indépendante', 'Permanence de Grandvaisy', 6),
  person(2025, 'Villemerlin', 'Édouard', 'Tannequart', 'formateur', 'Tournée de l’Ouest', 4),
]

/** How often a criterion of each group is declared, in weight: services and culture much, free software and art little. */
export const groupWeights = { A: 5, B: 5, C: 9, D: 8, E: 3, F: 2, G: 3 } as const
