import type { ReactNode } from 'react'
import styles from './form.module.css'

/** Related fields side by side, such as two dates; they wrap. */
export const FieldRow = ({ children }: { readonly children: ReactNode }) => <div className={styles.row}>{children}</div>
