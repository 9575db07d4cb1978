import { Paragraph, TextRun } from 'docx'
import type { RenderContext } from './context.ts'
import { bookmarked, fieldRuns } from './fields.ts'
import { textRuns } from './inlines.ts'
import type { OutlineCaption } from './outline.ts'
import { styleIds } from './styles.ts'

/** "Tableau 3 – …", numbered by a sequence field that carries its number; bookmarked whole for the lists. */
export function captionParagraph(label: string, caption: OutlineCaption, startsPage: boolean, context: RenderContext): Paragraph {
  return new Paragraph({
    style: styleIds.caption,
    ...(startsPage ? { pageBreakBefore: true } : {}),
    children: bookmarked(caption.bookmark, context.nextBookmarkId(), [
      new TextRun(`${label}\u00a0`),
      ...fieldRuns(`SEQ ${label} \\* ARABIC`, `${caption.number}`),
      ...textRuns(context.labels.captionSeparator + caption.text),
    ]),
  })
}
