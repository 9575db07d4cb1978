/** How each series is told apart: colour, line, marker and bar pattern; colour is never the only cue. */
export type SeriesStyle = {
  readonly colour: string
  readonly dash: string | undefined
  readonly marker: 'disc' | 'square' | 'triangle' | 'diamond' | 'cross'
  readonly pattern: 'plain' | 'hatched' | 'dots' | 'crossed' | 'lines'
}

export const seriesStyles = [
  { colour: 'var(--series-1)', dash: undefined, marker: 'disc', pattern: 'plain' },
  { colour: 'var(--series-2)', dash: '7 4', marker: 'square', pattern: 'hatched' },
  { colour: 'var(--series-3)', dash: '2 4', marker: 'triangle', pattern: 'dots' },
  { colour: 'var(--series-4)', dash: '10 3 2 3', marker: 'diamond', pattern: 'crossed' },
  { colour: 'var(--series-5)', dash: '14 5', marker: 'cross', pattern: 'lines' },
] as const satisfies readonly SeriesStyle[]

/** The style of a series by its place; five at most. */
export const seriesStyle = (index: number): SeriesStyle => seriesStyles[index % seriesStyles.length] ?? seriesStyles[0]
