import { Document, SectionType, type FileChild, type ISectionOptions, type PageNumberEstimator } from 'docx'
import type { Block, DocumentContent } from '../report/blocks.ts'
import { renderBlock } from './blocks.ts'
import { captionLists, contentsPage } from './contents.ts'
import { counter, type RenderContext } from './context.ts'
import { coverParagraphs } from './cover.ts'
import type { DocxLabels } from './labels.ts'
import { numbering } from './numbering.ts'
import { outlineOf } from './outline.ts'
import { pageProperties, type Orientation } from './page-setup.ts'
import { themeColors } from './palette.ts'
import { runningParts } from './running.ts'
import { documentStyles, fonts } from './styles.ts'
import type { DocxVariant } from './type-scale.ts'

export type BuildOptions = {
  readonly labels: DocxLabels
  readonly variant: DocxVariant
  /** Works out page numbers when the file is written; `null` leaves them to Word, which then asks to update fields. */
  readonly pageNumbers: PageNumberEstimator | null
}

/** The document in docx's own terms, from content whose typography is already set. */
export function buildDocument(content: DocumentContent, options: BuildOptions): Document {
  const { labels, variant, pageNumbers } = options
  const shared = {
    labels,
    language: content.language,
    variant,
    outline: outlineOf(content, labels),
    nextBookmarkId: counter(),
    nextListInstance: counter(),
  }
  return new Document({
    title: content.title,
    subject: content.subject,
    creator: content.creator,
    lastModifiedBy: content.creator,
    styles: documentStyles(content.language, variant, labels.styles),
    numbering: numbering(labels),
    theme: { name: 'Gouvernail', colors: themeColors, fonts: { headings: fonts.title, body: fonts.text } },
    ...(pageNumbers === null ? { features: { updateFields: true } } : { pageNumbers }),
    sections: sections(content, shared),
  })
}

type Page = { readonly orientation: Orientation; readonly front: readonly FileChild[]; readonly blocks: readonly Block[] }

function sections(content: DocumentContent, shared: Omit<RenderContext, 'orientation'>): ISectionOptions[] {
  const context = { ...shared, orientation: 'portrait' } as const
  const contents = content.hasContents ? [...contentsPage(context), ...captionLists(context)] : []
  const front = [...coverParagraphs(content), ...contents]
  const [first, ...others] = content.sections
  const opening: Page[] =
    first?.orientation === 'portrait'
      ? [{ ...first, front }]
      : [{ orientation: 'portrait', front, blocks: [] }, ...(first ? [{ ...first, front: [] }] : [])]
  const pages: Page[] = [...opening, ...others.map((section) => ({ ...section, front: [] }))].filter(
    ({ front: before, blocks }) => before.length + blocks.length > 0,
  )
  return pages.map((page, index) => ({
    ...runningParts(content, shared.labels, page.orientation),
    properties: { page: pageProperties(page.orientation), type: SectionType.NEXT_PAGE, titlePage: index === 0 },
    children: [...page.front, ...sectionChildren(page, { ...shared, orientation: page.orientation })],
  }))
}

function sectionChildren({ blocks, front }: Page, context: RenderContext): FileChild[] {
  return blocks.flatMap((block, index) => {
    const previous = blocks[index - 1]
    return renderBlock(
      block,
      { start: index > 0 ? 'running' : front.length > 0 ? 'break' : 'section', followsTable: endsInTable(previous) },
      context,
    )
  })
}

const endsInTable = (block: Block | undefined): boolean =>
  (block?.kind === 'table' && block.note === undefined) || (block?.kind === 'chart' && block.data.note === undefined)
