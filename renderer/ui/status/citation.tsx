import type { ReactNode } from 'react'
import styles from './citation.module.css'

/** Words quoted from a decision, a charter, a letter. */
export const Citation = ({ children }: { readonly children: ReactNode }) => (
  <blockquote className={styles.citation}>{children}</blockquote>
)
