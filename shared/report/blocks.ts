import { z } from 'zod'

/**
 * What a document says: a tree of blocks that knows neither docx nor React.
 * The same tree feeds the preview, the Word file and, once a report is adopted, the stored content;
 * it is therefore a zod schema that can be read back years later.
 * All strings are final text in the document's language; typography is applied by the renderers.
 */

/** A run of text. `href` is an http(s) or mailto link. `missing` is printed in grey: "non renseigné". */
export const inlineSchema = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  href: z.string().optional(),
  missing: z.boolean().optional(),
})
export type Inline = z.infer<typeof inlineSchema>

export const inlinesSchema = z.array(inlineSchema)

const listItemSchema = z.object({
  content: inlinesSchema,
  /** Second level only; a deeper list is flattened to it. */
  children: z.array(inlinesSchema).optional(),
})

/**
 * A cell is never empty: `missing` prints "non renseigné" in grey, `notApplicable` prints an en dash.
 * `blank` is for forms alone (a signature).
 */
export const cellSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), content: inlinesSchema }),
  z.object({ kind: z.literal('number'), text: z.string() }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('notApplicable') }),
  z.object({ kind: z.literal('blank') }),
])
export type Cell = z.infer<typeof cellSchema>

export const columnSchema = z.object({
  header: z.string(),
  align: z.enum(['start', 'end']),
  /** Relative width; the renderer shares the text width between columns. */
  weight: z.number().positive(),
})
export type Column = z.infer<typeof columnSchema>

export const tableBlockSchema = z.object({
  kind: z.literal('table'),
  /** Stable key inside the document, used for bookmarks and lists of tables. */
  key: z.string(),
  caption: z.string(),
  /** What rows and columns hold, for screen readers; not the caption again. */
  description: z.string(),
  columns: z.array(columnSchema).min(1),
  rows: z.array(z.array(cellSchema)),
  /** The last row is a total. */
  hasTotal: z.boolean().optional(),
  /** Key figures are one header row, one row of large values, one row of comparisons. */
  variant: z.enum(['data', 'form', 'keyFigures']),
  note: inlinesSchema.optional(),
})
export type TableBlock = z.infer<typeof tableBlockSchema>

export const chartSeriesSchema = z.object({
  name: z.string(),
  /** `null`: not recorded; leaves a gap, never zero. Same length as `categories`. */
  values: z.array(z.number().nullable()),
  role: z.enum(['main', 'second', 'third', 'target']),
})

export const chartBlockSchema = z.object({
  kind: z.literal('chart'),
  key: z.string(),
  /** column and bar compare, stacked adds up, line follows over time. */
  type: z.enum(['column', 'bar', 'line', 'stackedColumn', 'pie']),
  /** A sentence that says the finding. */
  caption: z.string(),
  /** Kind, number of items, every value. */
  altText: z.string(),
  unit: z.string().optional(),
  format: z.enum(['integer', 'decimal', 'percent']),
  categories: z.array(z.string()).min(1),
  series: z.array(chartSeriesSchema).min(1).max(5),
  /** Indexes of categories drawn in the alert colour (weakest bar). */
  highlighted: z.array(z.int()).optional(),
  /** The table of the same numbers, printed right after the chart. */
  data: tableBlockSchema,
  note: inlinesSchema.optional(),
})
export type ChartBlock = z.infer<typeof chartBlockSchema>

export const blockSchema = z.discriminatedUnion('kind', [
  /** Level 1 to 3; `numbered: false` for signature block and glossary; `annex` letters itself ("Annexe A"). */
  z.object({
    kind: z.literal('heading'),
    key: z.string(),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
    numbering: z.enum(['numbered', 'annex', 'none']),
    pageBreakBefore: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('lead'), content: inlinesSchema }),
  z.object({ kind: z.literal('paragraph'), content: inlinesSchema }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(listItemSchema).min(1) }),
  /** info: a rule and its source; alert: a point of attention; missing: what is missing, who is proposed, by when. */
  z.object({ kind: z.literal('callout'), tone: z.enum(['info', 'alert', 'missing']), content: inlinesSchema }),
  /** Label and value pairs; replaces two-column tables. */
  z.object({
    kind: z.literal('factSheet'),
    rows: z.array(z.object({ label: z.string(), value: inlinesSchema })).min(1),
  }),
  /** The wording of a decision. */
  z.object({ kind: z.literal('wording'), content: inlinesSchema }),
  tableBlockSchema,
  chartBlockSchema,
])
export type Block = z.infer<typeof blockSchema>

/** A run of pages with one orientation. */
export const documentSectionSchema = z.object({
  orientation: z.enum(['portrait', 'landscape']),
  blocks: z.array(blockSchema),
})

export const coverSchema = z.object({
  bodyName: z.string(),
  networkName: z.string().nullable(),
  overline: z.string(),
  title: z.string(),
  period: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  /** "Projet : document de travail…" or "Adopté le …, décision …". */
  mention: z.string(),
})

export const documentContentSchema = z.object({
  /** Format of the stored tree, raised by a migration. */
  format: z.literal(1),
  kind: z.enum(['annualReport']),
  language: z.enum(['fr', 'en']),
  /** Goes to dc:title. */
  title: z.string(),
  /** dc:creator: the body's name. */
  creator: z.string(),
  subject: z.string(),
  /** LocalDate of the data; drives dcterms:created and modified so that same data gives same bytes. */
  dataDate: z.string(),
  status: z.enum(['draft', 'adopted']),
  headerLeft: z.string(),
  headerRight: z.string(),
  /** "Projet, version du 12 janvier 2026" or "Adopté le …". */
  footerStatus: z.string(),
  cover: coverSchema,
  hasContents: z.boolean(),
  sections: z.array(documentSectionSchema).min(1),
})
export type DocumentContent = z.infer<typeof documentContentSchema>
