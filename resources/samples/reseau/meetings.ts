/** Last item of every agenda. */
export const otherBusiness = 'Questions diverses'

/** Twelve meetings, four a year; places are invented. */
export const meetings = [
  { date: '2023-02-09', startTime: '14:00', endTime: '16:30', place: 'Maison du Pays, Vaubrune' },
  { date: '2023-05-11', startTime: '14:00', endTime: '16:15', place: 'Médiathèque de Brévannoux' },
  { date: '2023-09-21', startTime: '14:00', endTime: '16:45', place: 'Foyer rural de Courtelin' },
  { date: '2023-12-07', startTime: '14:00', endTime: '16:30', place: 'Maison du Pays, Vaubrune' },
  { date: '2024-02-08', startTime: '14:00', endTime: '17:00', place: 'Maison du Pays, Vaubrune' },
  { date: '2024-05-16', startTime: '14:00', endTime: '16:30', place: 'Centre des Trois-Rivières, Quincelles' },
  { date: '2024-09-19', startTime: '14:00', endTime: '16:15', place: 'Centre social de Montrefeuil' },
  { date: '2024-12-12', startTime: '14:00', endTime: '16:45', place: 'Maison du Pays, Vaubrune' },
  { date: '2025-02-06', startTime: '14:00', endTime: '16:45', place: 'Maison du Pays, Vaubrune' },
  {
    date: '2025-05-15',
    startTime: '14:00',
    endTime: '16:30',
    place: 'La Fabrique de la Lize, Lizeaux',
    notes: [
      'Vie du réseau',
      'Les médiathèques demandent un calendrier de formation avant l’été.\nLe pôle Ouest signale la panne du bus numérique et propose deux permanences en mairie.',
    ],
  },
  { date: '2025-09-18', startTime: '14:00', endTime: '16:15', place: 'Mairie de Pervanches' },
  {
    date: '2025-12-11',
    startTime: '14:00',
    endTime: '17:00',
    place: 'Maison du Pays, Vaubrune',
    notes: [
      'Études et indicateurs',
      'Le groupe de travail présente la méthode : vingt entretiens et un relevé des heures de bénévolat.\nLe comité demande une page de résultats par an, lisible par tous.',
    ],
  },
] as const
