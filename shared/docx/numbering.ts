import type { INumberingOptions } from 'docx'
import { AlignmentType, LevelFormat, LevelSuffix } from 'docx'
import type { DocxLabels } from './labels.ts'
import { palette } from './palette.ts'

/** References of the four lists of a document. */
export const lists = { headings: 'headings', annexes: 'annexes', bullets: 'bullets', steps: 'steps' } as const

/** Hanging indent of heading numbers, in twips. */
export const headingHang = 680
const bulletHang = 340
const stepHang = 400

/** Real numbering: Word counts headings, annexes and lists; no number is typed in a text. */
export function numbering(labels: DocxLabels): INumberingOptions {
  const copper = { color: palette.copper }
  const heading = { run: copper, paragraph: { indent: { left: headingHang, hanging: headingHang } } }
  const bullet = { ...copper, font: 'Calibri' }
  return {
    config: [
      {
        reference: lists.headings,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1',
            alignment: AlignmentType.LEFT,
            style: { ...heading, style: 'Heading1' },
          },
          {
            level: 1,
            format: LevelFormat.DECIMAL,
            text: '%1.%2',
            alignment: AlignmentType.LEFT,
            style: { ...heading, style: 'Heading2' },
          },
        ],
      },
      {
        reference: lists.annexes,
        levels: [
          {
            level: 0,
            format: LevelFormat.UPPER_LETTER,
            text: `${labels.annex} %1${labels.annexSeparator}`,
            alignment: AlignmentType.LEFT,
            suffix: LevelSuffix.SPACE,
            style: { run: copper, paragraph: { indent: { left: 0, hanging: 0 } } },
          },
        ],
      },
      {
        reference: lists.bullets,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            style: { run: bullet, paragraph: { indent: { left: bulletHang, hanging: bulletHang } } },
          },
          {
            level: 1,
            format: LevelFormat.BULLET,
            text: '–',
            alignment: AlignmentType.LEFT,
            style: { run: bullet, paragraph: { indent: { left: bulletHang * 2, hanging: bulletHang } } },
          },
        ],
      },
      {
        reference: lists.steps,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: AlignmentType.LEFT,
            style: { run: copper, paragraph: { indent: { left: stepHang, hanging: stepHang } } },
          },
          {
            level: 1,
            format: LevelFormat.DECIMAL,
            text: '%1.%2',
            alignment: AlignmentType.LEFT,
            style: { run: copper, paragraph: { indent: { left: stepHang + 560, hanging: 560 } } },
          },
        ],
      },
    ],
  }
}
