/** `accessible` has larger text and tables that leave more room to short columns. */
export type DocxVariant = 'standard' | 'accessible'

/** Sizes in points of one variant of the report. */
export type TypeScale = {
  readonly body: number
  readonly lead: number
  readonly heading1: number
  readonly heading2: number
  readonly heading3: number
  readonly caption: number
  readonly cell: number
  readonly note: number
  readonly figureLabel: number
  readonly wording: number
  readonly overline: number
  readonly running: number
  readonly contentsBefore: number
  readonly listEntry: number
  readonly textRightIndent: number
}

export const typeScales = {
  standard: {
    body: 11.5,
    lead: 13.5,
    heading1: 23,
    heading2: 14.5,
    heading3: 12,
    caption: 10.5,
    cell: 10.5,
    note: 10,
    figureLabel: 10.5,
    wording: 12.5,
    overline: 11,
    running: 9,
    contentsBefore: 5.5,
    listEntry: 10.5,
    textRightIndent: 14,
  },
  accessible: {
    body: 13,
    lead: 14.5,
    heading1: 24,
    heading2: 16,
    heading3: 13.5,
    caption: 12,
    cell: 12,
    note: 12,
    figureLabel: 12,
    wording: 14,
    overline: 11,
    running: 10.5,
    contentsBefore: 2.5,
    listEntry: 12,
    textRightIndent: 0,
  },
} as const satisfies Record<DocxVariant, TypeScale>
