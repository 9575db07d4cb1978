import type { ChartBlock } from '#shared/report/blocks.ts'
import { typography } from '#shared/report/typography.ts'
import { assertNever } from '#shared/domain/common/result.ts'
import type { Language } from '#shared/i18n/language.ts'
import { localeOf } from '#shared/i18n/language.ts'
import type { Translate } from '#shared/i18n/translator.ts'
import { ChartFigure } from '#renderer/charts/chart-figure.tsx'
import { cx } from '#renderer/ui/cx.ts'
import type { NumberedBlock } from './number-blocks.ts'
import { PreviewInlines } from './preview-inlines.tsx'
import { PreviewTable } from './preview-table.tsx'
import styles from './preview.module.css'

type PreviewBlockProps = {
  readonly item: NumberedBlock
  readonly language: Language
  /** Words of the document's language, not of the interface's. */
  readonly t: Translate
}

const chartTypes = { column: 'column', bar: 'bar', line: 'line', stackedColumn: 'stacked', pie: 'column' } as const

const chartFormat = (block: ChartBlock, language: Language) => {
  const format = new Intl.NumberFormat(
    localeOf[language],
    block.format === 'percent'
      ? { style: 'percent', maximumFractionDigits: 1 }
      : { maximumFractionDigits: block.format === 'integer' ? 0 : 2 },
  )
  return (value: number) => format.format(value).replaceAll('\u202f', '\u00a0')
}

/** One block of the document on paper; the same cases, in the same order, as the Word renderer. */
export const PreviewBlock = ({ item, language, t }: PreviewBlockProps) => {
  const { block } = item
  const words = (text: string) => typography(text, language).replaceAll('\u202f', '\u00a0')
  switch (block.kind) {
    case 'heading': {
      const Tag = (['h2', 'h3', 'h4'] as const)[block.level - 1] ?? 'h4'
      return (
        <Tag>
          {item.headingNumber !== '' && <span className={styles.number}>{item.headingNumber}</span>}
          <span>{words(block.text)}</span>
        </Tag>
      )
    }
    case 'lead':
    case 'paragraph':
      return (
        <p className={block.kind === 'lead' ? styles.lead : styles.paragraph}>
          <PreviewInlines content={block.content} language={language} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={styles.list}>
          {block.items.map((entry, index) => (
            <li key={index}>
              <PreviewInlines content={entry.content} language={language} />
              {entry.children !== undefined && entry.children.length > 0 && (
                <List>
                  {entry.children.map((child, childIndex) => (
                    <li key={childIndex}>
                      <PreviewInlines content={child} language={language} />
                    </li>
                  ))}
                </List>
              )}
            </li>
          ))}
        </List>
      )
    }
    case 'callout':
      return (
        <p className={cx(styles.callout, block.tone === 'alert' && styles.alert, block.tone === 'missing' && styles.missing)}>
          <PreviewInlines content={block.content} language={language} />
        </p>
      )
    case 'factSheet':
      return (
        <dl className={styles.facts}>
          {block.rows.flatMap((row, index) => [
            <dt key={`${index}-label`}>{words(row.label)}</dt>,
            <dd key={`${index}-value`}>
              <PreviewInlines content={row.value} language={language} />
            </dd>,
          ])}
        </dl>
      )
    case 'wording':
      return (
        <p className={styles.wording}>
          <PreviewInlines content={block.content} language={language} />
        </p>
      )
    case 'table':
      return <PreviewTable block={block} caption={item.tableCaption} language={language} t={t} />
    case 'chart': {
      const targets = block.series.find((series) => series.role === 'target')
      return (
        <div>
          <ChartFigure
            title={words(item.figureCaption)}
            summary={words(block.altText)}
            type={chartTypes[block.type]}
            categoryHeader={words(block.data.columns[0]?.header ?? '')}
            categories={block.categories.map(words)}
            series={block.series
              .filter((series) => series.role !== 'target')
              .map((series) => ({ name: words(series.name), values: series.values }))}
            targets={targets === undefined ? undefined : { name: words(targets.name), values: targets.values }}
            formatValue={chartFormat(block, language)}
            tablePlacement="none"
            hasPanel={false}
          />
          <PreviewTable block={block.data} caption={item.tableCaption} language={language} t={t} />
        </div>
      )
    }
    default:
      return assertNever(block)
  }
}
