import type { ReactNode } from 'react'
import styles from './list-rows.module.css'

/** A list of records or of things to do, edge to edge in a flush panel. */
export const ListRows = ({ label, children }: { readonly label?: string | undefined; readonly children: ReactNode }) => (
  <ul aria-label={label} className={styles.list}>
    {children}
  </ul>
)
