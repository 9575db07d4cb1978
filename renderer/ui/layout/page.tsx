import type { ReactNode } from 'react'
import styles from './page.module.css'

/** A screen's margins and vertical rhythm; the landmark itself belongs to the shell. */
export const Page = ({ children }: { readonly children: ReactNode }) => <div className={styles.page}>{children}</div>
