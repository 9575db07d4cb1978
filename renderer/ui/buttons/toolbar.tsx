import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import styles from './toolbar.module.css'

/** One row of controls: one stop for Tab, arrows inside. */
export const Toolbar = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <AriaToolbar aria-label={label} className={styles.toolbar ?? ''}>
    {children}
  </AriaToolbar>
)
