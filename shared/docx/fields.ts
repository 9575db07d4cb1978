import { BookmarkEnd, BookmarkStart, BuilderElement, Run, type ParagraphChild } from 'docx'

/**
 * A field in separate runs: begin, instruction, separator, result, end. In one run, as docx writes its own, some readers
 * lose the result.
 */
export function fieldRuns(instruction: string, result: string): Run[] {
  return [...fieldStart(instruction), new Run({ text: result }), fieldEnd()]
}

/** The runs that open a field whose result follows, perhaps over several paragraphs. */
export const fieldStart = (instruction: string): Run[] => [mark('begin'), instructionRun(instruction), mark('separate')]
export const fieldEnd = (): Run => mark('end')

/** A bookmark with an id of its own document; docx would count across the whole process. */
export function bookmarked(name: string, id: number, children: readonly ParagraphChild[]): ParagraphChild[] {
  return [new BookmarkStart(name, id), ...children, new BookmarkEnd(id)] as ParagraphChild[] // `as`: docx writes both marks in a paragraph
}

const mark = (type: 'begin' | 'separate' | 'end'): Run =>
  new Run({
    children: [
      new BuilderElement<{ type: string }>({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } }),
    ],
  })

class Instruction extends BuilderElement<{ space: string }> {
  constructor(text: string) {
    super({ name: 'w:instrText', attributes: { space: { key: 'xml:space', value: 'preserve' } } })
    this.root.push(text)
  }
}

const instructionRun = (text: string): Run => new Run({ children: [new Instruction(text)] })
