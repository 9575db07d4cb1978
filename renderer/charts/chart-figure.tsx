import { useId, useRef } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import { useElementWidth } from '#renderer/ui/hooks/use-element-width.ts'
import { Disclosure } from '#renderer/ui/overlays/disclosure.tsx'
import { useUiText } from '#renderer/ui/provider/use-ui-text.ts'
import { BarPlot } from './bar-plot.tsx'
import { ChartTable } from './chart-table.tsx'
import type { ChartData } from './chart-types.ts'
import { Legend } from './legend.tsx'
import { LinePlot } from './line-plot.tsx'
import styles from './chart.module.css'

type ChartFigureProps = ChartData & {
  readonly title: string
  /** One sentence that says the finding. */
  readonly summary: string
  /** Where the numbers come from, as a whole sentence or line. */
  readonly source?: string | undefined
  readonly type: 'column' | 'bar' | 'line' | 'stacked'
  /** Header of the first column of the table: "Année". */
  readonly categoryHeader: string
  /** `none` when the same numbers stand right after it as a table of the document. */
  readonly tablePlacement?: 'beside' | 'below' | 'none' | undefined
  /** 2 when left out; without a panel, the title is the caption of a drawing inside a text. */
  readonly headingLevel?: 2 | 3 | 4 | undefined
  readonly hasPanel?: boolean | undefined
}

/** A drawing, what it says, where it comes from, and the same numbers as a table. Screen readers read the words and the table. */
export function ChartFigure({
  title,
  summary,
  source,
  type,
  categoryHeader,
  tablePlacement = 'below',
  headingLevel,
  hasPanel = true,
  ...data
}: ChartFigureProps) {
  const text = useUiText()
  const prefix = `pattern${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const titleId = `${prefix}-title`
  const place = useRef<HTMLDivElement>(null)
  const width = Math.floor(useElementWidth(place))
  const isLine = type === 'line'
  const hasApproximate = !isLine && data.series.some((one) => one.approximate?.includes(true))
  const Heading = headingLevel === undefined ? (hasPanel ? 'h2' : 'p') : (`h${headingLevel}` as const)
  const table = (isCaptionHidden: boolean) => (
    <ChartTable
      {...data}
      caption={isCaptionHidden ? title : text('ui.sameNumbers')}
      isCaptionHidden={isCaptionHidden}
      categoryHeader={categoryHeader}
    />
  )
  const missingWords = text('ui.missingShort')
  return (
    <figure aria-labelledby={titleId} className={cx(styles.figure, tablePlacement === 'beside' && styles.beside)}>
      <div className={cx(styles.drawing, hasPanel && styles.panel)}>
        <figcaption>
          <div className={styles.titleLine}>
            <Heading id={titleId} className={styles.title}>
              {title}
            </Heading>
            <Legend series={data.series} targets={data.targets} prefix={prefix} isLine={isLine} />
          </div>
          <p className={styles.summary}>{summary}</p>
        </figcaption>
        <div ref={place} className={styles.plot} aria-hidden="true">
          {width > 0 &&
            (isLine ? (
              <LinePlot {...data} width={width} missingWords={missingWords} />
            ) : (
              <BarPlot {...data} type={type} width={width} prefix={prefix} missingWords={missingWords} />
            ))}
        </div>
        {(source !== undefined || hasApproximate) && (
          <p className={styles.source}>
            {[source, hasApproximate ? text('ui.approximateNote') : undefined].filter(Boolean).join(' ')}
          </p>
        )}
        {tablePlacement === 'below' && (
          <Disclosure summary={text('ui.showData')}>
            <div className={styles.table}>{table(true)}</div>
          </Disclosure>
        )}
      </div>
      {tablePlacement === 'beside' && <div className={cx(styles.sideTable, hasPanel && styles.panel)}>{table(false)}</div>}
    </figure>
  )
}
