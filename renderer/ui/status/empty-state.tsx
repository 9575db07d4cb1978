import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** What the place is for, in one sentence, and the one button that fills it. */
export const EmptyState = ({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) => (
  <div className={styles.empty}>
    <p>{children}</p>
    {action}
  </div>
)
