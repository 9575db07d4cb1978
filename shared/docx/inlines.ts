import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import type { Inline } from '../report/blocks.ts'
import { palette } from './palette.ts'

type RunLook = Omit<IRunOptions, 'children' | 'text'>

const ordinal = /(?<=(?<!\p{L}|\d)1)(er|re)(?!\p{L})/u
const safeLink = /^(?:https?:\/\/|mailto:)\S+$/iu

/** Runs of a line. "1er" takes a superscript; only http, https and mailto links stay links. */
export function inlineRuns(content: readonly Inline[], look: RunLook = {}): ParagraphChild[] {
  return content
    .filter((inline) => inline.text !== '')
    .map((inline) => {
      const own: RunLook = {
        ...look,
        ...(inline.bold ? { bold: true } : {}),
        ...(inline.italic ? { italics: true } : {}),
        ...(inline.missing ? { color: palette.grey } : {}),
      }
      const { href } = inline
      if (href === undefined || !safeLink.test(href)) return textRuns(inline.text, own)
      return [new ExternalHyperlink({ link: href, children: textRuns(inline.text, { ...own, style: 'Hyperlink' }) })]
    })
    .flat()
}

/** Runs of one string, ordinals apart. */
export function textRuns(text: string, look: RunLook = {}): TextRun[] {
  return text
    .split(ordinal)
    .filter((part) => part !== '')
    .map(
      (part, index) =>
        new TextRun({ ...look, text: part, ...(index > 0 && /^(?:er|re)$/u.test(part) ? { superScript: true } : {}) }),
    )
}
