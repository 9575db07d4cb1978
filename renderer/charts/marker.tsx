import type { SeriesStyle } from './series-style.ts'

type MarkerProps = { readonly shape: SeriesStyle['marker']; readonly colour: string; readonly x: number; readonly y: number }

const paths = {
  square: 'M-5 -5H5V5H-5Z',
  triangle: 'M0 -6 6 5H-6Z',
  diamond: 'M0 -7 7 0 0 7 -7 0Z',
} as const

/** The point of a line. */
export const Marker = ({ shape, colour, x, y }: MarkerProps) => (
  <g transform={`translate(${x} ${y})`} fill={colour} stroke="var(--surface)" strokeWidth="1.5">
    {shape === 'disc' ? (
      <circle r="5" />
    ) : shape === 'cross' ? (
      <path d="M-5 -5 5 5M5 -5 -5 5" stroke={colour} strokeWidth="2.5" fill="none" />
    ) : (
      <path d={paths[shape]} />
    )}
  </g>
)
