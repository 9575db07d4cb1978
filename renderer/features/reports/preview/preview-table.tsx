import type { Cell, TableBlock } from '#shared/report/blocks.ts'
import { typography } from '#shared/report/typography.ts'
import type { Language } from '#shared/i18n/language.ts'
import type { Translate } from '#shared/i18n/translator.ts'
import { cx } from '#renderer/ui/cx.ts'
import { PreviewInlines } from './preview-inlines.tsx'
import styles from './preview.module.css'

type PreviewTableProps = {
  readonly block: TableBlock
  /** Already numbered; empty for key figures and forms. */
  readonly caption: string
  readonly language: Language
  readonly t: Translate
}

export const PreviewTable = ({ block, caption, language, t }: PreviewTableProps) => {
  const words = (text: string) => typography(text, language).replaceAll('\u202f', '\u00a0')
  const content = (cell: Cell | undefined) => {
    switch (cell?.kind) {
      case 'text':
        return <PreviewInlines content={cell.content} language={language} />
      case 'number':
        return words(cell.text)
      case 'missing':
        return <span className={styles.absent}>{t('docx.missing')}</span>
      case 'notApplicable':
        return '–'
      default:
        return null
    }
  }
  return (
    <div
      className={cx(
        styles.tableBlock,
        block.variant === 'keyFigures' && styles.keyFigures,
        block.variant === 'form' && styles.form,
      )}
    >
      <table>
        {caption !== '' && <caption>{words(caption)}</caption>}
        <thead>
          <tr>
            {block.columns.map((column, index) => (
              <th key={index} scope="col" className={column.align === 'end' ? styles.end : undefined}>
                {words(column.header)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, rowIndex) => (
            <tr
              key={rowIndex}
              className={block.hasTotal === true && rowIndex === block.rows.length - 1 ? styles.total : undefined}
            >
              {block.columns.map((column, index) =>
                index === 0 && block.variant === 'data' ? (
                  <th key={index} scope="row">
                    {content(row[index])}
                  </th>
                ) : (
                  <td key={index} className={column.align === 'end' ? styles.end : undefined}>
                    {content(row[index])}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {block.note !== undefined && (
        <p className={styles.note}>
          <PreviewInlines content={block.note} language={language} />
        </p>
      )}
    </div>
  )
}
