import {
  BuilderElement,
  FileChild,
  InternalHyperlink,
  PageReference,
  Paragraph,
  Run,
  Tab,
  TextRun,
  type ParagraphChild,
} from 'docx'
import type { RenderContext } from './context.ts'
import { fieldEnd, fieldStart } from './fields.ts'
import { textRuns } from './inlines.ts'
import type { OutlineCaption, OutlineHeading } from './outline.ts'
import { textWidth } from './page-setup.ts'
import { styleIds } from './styles.ts'

type Entry = {
  readonly style: string
  readonly number: string
  readonly text: string
  readonly bookmark: string
  readonly tab: number | null
}

const deepestLevel = 2
const numberTab = { 1: 600, 2: 1250 } as const

/** The contents on a page of its own: a real field, with entries and page numbers already written. */
export function contentsPage(context: RenderContext): FileChild[] {
  const headings = [...context.outline.headings.values()].filter(({ level }) => level <= deepestLevel)
  if (headings.length === 0) return []
  return [
    new ContentsBlock([
      listHeading(context.labels.contents, true),
      ...fieldParagraphs(`TOC \\o "1-${deepestLevel}" \\h \\z \\u`, headings.map(headingEntry)),
    ]),
  ]
}

/** Lists of tables and of figures, together on the next page; a list without entries is left out. */
export function captionLists({ outline, labels }: RenderContext): FileChild[] {
  const all = [
    { title: labels.listOfTables, label: labels.table, captions: [...outline.tables.values()] },
    { title: labels.listOfFigures, label: labels.figure, captions: [...outline.figures.values()] },
  ].filter(({ captions }) => captions.length > 0)
  return all.flatMap(({ title, label, captions }, index) => [
    listHeading(title, index === 0),
    ...fieldParagraphs(
      `TOC \\h \\z \\c "${label}"`,
      captions.map((caption) => captionEntry(caption, label, labels.captionSeparator)),
    ),
  ])
}

const headingEntry = ({ level, number, text, bookmark, numbering }: OutlineHeading): Entry => {
  const shown = level === 1 ? 1 : 2
  const isCounted = numbering === 'numbered'
  return {
    style: shown === 1 ? styleIds.contents1 : styleIds.contents2,
    number: isCounted ? number : '',
    text: isCounted || number === '' ? text : `${number} ${text}`,
    bookmark,
    tab: numberTab[shown],
  }
}

const captionEntry = ({ number, text, bookmark }: OutlineCaption, label: string, separator: string): Entry => ({
  style: styleIds.captionEntry,
  number: '',
  text: `${label}\u00a0${number}${separator}${text}`,
  bookmark,
  tab: null,
})

/** Entries of one field: it opens in the first paragraph and ends in the last, so that no blank line is left. */
function fieldParagraphs(instruction: string, entries: readonly Entry[]): Paragraph[] {
  return entries.map((entry, index) => {
    const children: ParagraphChild[] = [entryLink(entry)]
    if (index === 0) children.unshift(...fieldStart(instruction))
    if (index === entries.length - 1) children.push(fieldEnd())
    const end = { type: 'right', position: textWidth('portrait'), leader: 'dot' } as const
    return new Paragraph({
      style: entry.style,
      tabStops: entry.tab === null ? [end] : [{ type: 'left', position: entry.tab }, end],
      children,
    })
  })
}

function entryLink({ number, text, bookmark }: Entry): InternalHyperlink {
  const start = number === '' ? [] : [new TextRun({ children: [number, new Tab()] })]
  return new InternalHyperlink({
    anchor: bookmark,
    children: [...start, ...textRuns(text), new Run({ children: [new Tab()] }), new PageReference(bookmark, { hyperlink: true })],
  })
}

const listHeading = (text: string, startsPage: boolean): Paragraph =>
  new Paragraph({
    style: styleIds.contentsHeading,
    ...(startsPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
    children: textRuns(text),
  })

/** The frame Word puts round its own contents, with the "update table" button. */
class ContentsBlock extends FileChild {
  constructor(paragraphs: readonly Paragraph[]) {
    super('w:sdt')
    const gallery = new BuilderElement<{ val: string }>({
      name: 'w:docPartGallery',
      attributes: { val: { key: 'w:val', value: 'Table of Contents' } },
    })
    const unique = new BuilderElement({ name: 'w:docPartUnique' })
    const part = new BuilderElement({ name: 'w:docPartObj', children: [gallery, unique] })
    this.root.push(new BuilderElement({ name: 'w:sdtPr', children: [part] }))
    this.root.push(new BuilderElement({ name: 'w:sdtContent', children: [...paragraphs] }))
  }
}
