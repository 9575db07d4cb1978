import type { Catalogue } from '../keys.ts'
import type { docx as source } from '../fr/docx.ts'

export const docx: Catalogue<typeof source> = {
  contents: 'Contents',
  listOfTables: 'List of tables',
  listOfFigures: 'List of figures',
  table: 'Table',
  figure: 'Figure',
  captionSeparator: '\u00a0– ',
  figureData: 'Data of figure\u00a0{{number}}',
  labelSeparator: ': ',
  annex: 'Annex',
  annexSeparator: '\u00a0–',
  page: 'Page',
  watermark: 'DRAFT',
  missing: 'not recorded',
  notApplicable: '–',
  noRow: 'no row',
  step: {
    blocks: 'Composing the pages',
    layout: 'Working out page numbers',
    finish: 'Finishing the file',
  },
  error: {
    cancelled: 'The export was stopped. No file was written.',
    invalidContent: 'The content of the document is incomplete. Open the preview, then export again.',
    failed: 'The Word file could not be composed. Your data are safe; export again.',
  },
}
