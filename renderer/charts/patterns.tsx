import { seriesStyles, type SeriesStyle } from './series-style.ts'

const tile = 8

/** The strokes of a pattern on its tile, in the series' colour on the surface. */
function Strokes({ pattern }: Pick<SeriesStyle, 'pattern'>) {
  switch (pattern) {
    case 'plain':
      return <rect width={tile} height={tile} fill="currentColor" />
    case 'hatched':
      return <path d="M-2 10 10 -2M-6 6 6 -6M2 14 14 2" strokeWidth="3" />
    case 'dots':
      return (
        <g fill="currentColor" stroke="none">
          <circle cx="2" cy="2" r="1.75" />
          <circle cx="6" cy="6" r="1.75" />
        </g>
      )
    case 'crossed':
      return <path d="M0 0 8 8M8 0 0 8" strokeWidth="1.75" />
    case 'lines':
      return <path d="M0 2H8M0 6H8" strokeWidth="2" />
  }
}

/** Bar grounds of one figure; `prefix` keeps their ids apart on a page. */
export const Patterns = ({ prefix }: { readonly prefix: string }) => (
  <defs>
    {seriesStyles.map((style, index) => (
      <pattern
        key={style.pattern}
        id={`${prefix}-${index}`}
        width={tile}
        height={tile}
        patternUnits="userSpaceOnUse"
        color={style.colour}
      >
        <rect width={tile} height={tile} fill="var(--surface)" />
        <g fill="none" stroke="currentColor">
          <Strokes pattern={style.pattern} />
        </g>
      </pattern>
    ))}
    {seriesStyles.map((style, index) => (
      <pattern
        key={style.pattern}
        id={`${prefix}-near-${index}`}
        width={tile}
        height={tile}
        patternUnits="userSpaceOnUse"
        color={style.colour}
      >
        <rect width={tile} height={tile} fill="var(--surface)" />
        <path
          d={index === 1 ? 'M-2 -2 10 10M-6 2 6 14M2 -6 14 6' : 'M-2 10 10 -2M-6 6 6 -6M2 14 14 2'}
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
        />
      </pattern>
    ))}
  </defs>
)
