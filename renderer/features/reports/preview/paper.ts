import type { CSSProperties } from 'react'
import { palette } from '#shared/docx/palette.ts'

const variables = Object.fromEntries(Object.entries(palette).map(([name, hex]) => [`--paper-${name}`, `#${hex}`]))

/** White paper with the document's own palette, in both themes. */
export const paperStyle = variables as CSSProperties // `as`: custom properties are not in the type

/** A4 at 96 dots an inch, with the margins of the Word file. */
export const paper = {
  portrait: { width: 794, height: 1123, textHeight: 930 },
  landscape: { width: 1123, height: 794, textHeight: 624 },
} as const
