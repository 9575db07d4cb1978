import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './page.module.css'

type PageColumnsProps = {
  readonly children: ReactNode
  readonly side: ReactNode
  readonly sideWidth?: 'narrow' | 'medium' | 'wide' | 'half' | undefined
  /** Names the side panel as a complementary landmark, reached by F6. */
  readonly sideLabel?: string | undefined
}

/** What must be done, then what explains it: side by side, stacked in that order under 976 px. */
export const PageColumns = ({ children, side, sideWidth = 'wide', sideLabel }: PageColumnsProps) => (
  <div className={cx(styles.columns, styles[sideWidth])}>
    <div className={styles.main}>{children}</div>
    {sideLabel === undefined ? (
      <div className={styles.side}>{side}</div>
    ) : (
      <aside className={styles.side} aria-label={sideLabel} data-region="detail">
        {side}
      </aside>
    )}
  </div>
)
