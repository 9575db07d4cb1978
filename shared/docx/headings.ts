import { HeadingLevel, Paragraph, type IParagraphOptions } from 'docx'
import type { RenderContext } from './context.ts'
import { bookmarked } from './fields.ts'
import { textRuns } from './inlines.ts'
import { pt } from './measures.ts'
import { lists } from './numbering.ts'
import type { OutlineHeading } from './outline.ts'

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const after = { 1: 10, 2: 5, 3: 3 } as const

/** A heading with its bookmark; Word counts its number. At the top of a page it has no space before. */
export function headingParagraph(
  heading: OutlineHeading,
  start: 'running' | 'break' | 'section',
  context: RenderContext,
): Paragraph {
  const top: Pick<IParagraphOptions, 'pageBreakBefore' | 'spacing'> =
    start === 'running'
      ? {}
      : {
          ...(start === 'break' ? { pageBreakBefore: true } : {}),
          spacing: { before: 0, after: pt(after[heading.level]), line: 252, lineRule: 'auto' },
        }
  return new Paragraph({
    heading: levels[heading.level],
    ...top,
    ...headingNumbering(heading),
    children: bookmarked(heading.bookmark, context.nextBookmarkId(), textRuns(heading.text)),
  })
}

function headingNumbering({ level, numbering }: OutlineHeading): Pick<IParagraphOptions, 'numbering'> {
  if (level === 3 || numbering === 'numbered') return {}
  if (numbering === 'annex') return { numbering: { reference: lists.annexes, level: 0, custom: true } }
  return { numbering: false }
}
