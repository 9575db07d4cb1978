import { useId, type ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './panel.module.css'

type PanelProps = {
  readonly title?: ReactNode
  /** Names the region when it has no visible title. */
  readonly label?: string | undefined
  /** At the end of the title line: a count, a tag, one action. */
  readonly aside?: ReactNode
  readonly headingLevel?: 2 | 3 | undefined
  /** No inset: the body is a list or a table that reaches the edges. */
  readonly isFlush?: boolean | undefined
  readonly hasRule?: boolean | undefined
  readonly footer?: ReactNode
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** One thing on the page. Never inside another panel. */
export function Panel({ title, label, aside, headingLevel = 2, isFlush = false, hasRule, footer, id, children }: PanelProps) {
  const titleId = useId()
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const hasHeader = title !== undefined || aside !== undefined
  return (
    <section
      id={id}
      className={styles.panel}
      aria-labelledby={title === undefined ? undefined : titleId}
      aria-label={title === undefined ? label : undefined}
    >
      {hasHeader && (
        <div className={cx(styles.header, (hasRule ?? isFlush) && styles.ruled)}>
          {title !== undefined && (
            <Heading id={titleId} className={styles.title}>
              {title}
            </Heading>
          )}
          {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      <div className={cx(!isFlush && styles.body, !isFlush && hasHeader && !(hasRule ?? false) && styles.afterTitle)}>
        {children}
      </div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </section>
  )
}
