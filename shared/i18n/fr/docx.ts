/** What the Word file says by itself; what the report says comes with its content. */
export const docx = {
  contents: 'Sommaire',
  listOfTables: 'Liste des tableaux',
  listOfFigures: 'Liste des figures',
  table: 'Tableau',
  figure: 'Figure',
  captionSeparator: '\u00a0– ',
  figureData: 'Données de la figure\u00a0{{number}}',
  labelSeparator: '\u00a0: ',
  annex: 'Annexe',
  annexSeparator: '\u00a0–',
  page: 'Page',
  watermark: 'PROJET',
  missing: 'non renseigné',
  notApplicable: '–',
  noRow: 'aucune ligne',
  step: {
    blocks: 'Composition des pages',
    layout: 'Calcul des numéros de page',
    finish: 'Finition du fichier',
  },
  error: {
    cancelled: 'L’export a été interrompu. Aucun fichier n’a été écrit.',
    invalidContent: 'Le contenu du document est incomplet. Ouvrez l’aperçu, puis recommencez l’export.',
    failed: 'Le fichier Word n’a pas pu être composé. Vos données sont intactes\u00a0; recommencez l’export.',
  },
} as const
