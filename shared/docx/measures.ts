/** Twips of a length in millimetres. */
export const mm = (length: number): number => Math.round(length * 56.693)
/** Twips of a length in points. */
export const pt = (length: number): number => Math.round(length * 20)
/** Half-points, the unit of font sizes. */
export const halfPoints = (size: number): number => Math.round(size * 2)
/** Eighths of a point, the unit of borders. */
export const eighths = (width: number): number => Math.round(width * 8)

/** Spacing in points and a line as a multiple of the font's own; without the rule, LibreOffice reads an exact height. */
export const spacing = (line: number, before: number, after: number) =>
  ({ line: Math.round(line * 240), lineRule: 'auto', before: pt(before), after: pt(after) }) as const
