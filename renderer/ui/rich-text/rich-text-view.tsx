import type { TextBlock, TextInline, TextTree } from '#shared/domain/common/text-tree.ts'
import styles from './rich-text.module.css'

type RichTextViewProps = {
  readonly value: TextTree
  /** Level of the first headings, under the title that stands above. */
  readonly headingLevel?: 2 | 3 | 4 | undefined
}

const Run = ({ run }: { readonly run: TextInline }) => {
  const italic = run.italic ? <em>{run.text}</em> : run.text
  const bold = run.bold ? <strong>{italic}</strong> : italic
  return run.href === undefined ? bold : <a href={run.href}>{bold}</a>
}

const Runs = ({ content }: { readonly content: readonly TextInline[] }) =>
  content.map((run, index) => <Run key={`${index}-${run.text}`} run={run} />)

function Block({ block, headingLevel }: { readonly block: TextBlock; readonly headingLevel: number }) {
  if (block.kind === 'paragraph')
    return (
      <p>
        <Runs content={block.content} />
      </p>
    )
  if (block.kind === 'heading') {
    const level = headingLevel + block.level - 1
    const Heading = level <= 2 ? 'h2' : level === 3 ? 'h3' : level === 4 ? 'h4' : 'h5'
    return (
      <Heading data-level={block.level}>
        <Runs content={block.content} />
      </Heading>
    )
  }
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List>
      {block.items.map((item, index) => (
        <li key={`${index}-${item.content[0]?.text ?? ''}`}>
          <Runs content={item.content} />
          {item.children !== undefined && item.children.length > 0 && (
            <List>
              {item.children.map((child, place) => (
                <li key={`${place}-${child[0]?.text ?? ''}`}>
                  <Runs content={child} />
                </li>
              ))}
            </List>
          )}
        </li>
      ))}
    </List>
  )
}

/** A stored narrative, to be read. */
export const RichTextView = ({ value, headingLevel = 3 }: RichTextViewProps) => (
  <div className={styles.content}>
    {value.blocks.map((block, index) => (
      <Block key={`${index}-${block.kind}`} block={block} headingLevel={headingLevel} />
    ))}
  </div>
)
