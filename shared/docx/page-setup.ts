import type { ISectionPropertiesOptions } from 'docx'
import { PageOrientation } from 'docx'
import { mm } from './measures.ts'

export type Orientation = 'portrait' | 'landscape'

const paper = { short: 11906, long: 16838 }
const pages = {
  portrait: { left: mm(25), right: mm(22), top: mm(27), bottom: mm(24), header: mm(12), footer: mm(11) },
  landscape: { left: mm(22), right: mm(22), top: mm(25), bottom: mm(20), header: mm(12), footer: mm(10) },
} as const

/** Twips between the margins. */
export const textWidth = (orientation: Orientation): number =>
  (orientation === 'portrait' ? paper.short : paper.long) - pages[orientation].left - pages[orientation].right

/** Pixels between the margins, 96 to the inch: charts take the full measure. */
export const textWidthInPixels = (orientation: Orientation): number => Math.floor(textWidth(orientation) / 15)

/** A4 with the margins of the report. docx swaps width and height itself for landscape. */
export function pageProperties(orientation: Orientation): NonNullable<ISectionPropertiesOptions['page']> {
  return {
    size: {
      width: paper.short,
      height: paper.long,
      orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: { ...pages[orientation], gutter: 0 },
  }
}
