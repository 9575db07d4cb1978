export const barGap = 4

/** Width of one bar when `count` stand side by side in a band, between 4 and `most` CSS pixels. */
export const barThickness = (band: number, count: number, most: number): number =>
  Math.max(4, Math.min(most, Math.floor((band * 0.62 - barGap * (count - 1)) / count)))

/** Middle of the bar of a series, from the middle of its band. */
export const barOffset = (place: number, count: number, thickness: number): number =>
  (place - (count - 1) / 2) * (thickness + barGap)
