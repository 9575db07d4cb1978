import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

type VisuallyHiddenProps = {
  readonly as?: 'span' | 'p' | 'div' | 'h2' | 'h3' | undefined
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** For screen readers only. */
export const VisuallyHidden = ({ as: Tag = 'span', id, children }: VisuallyHiddenProps) => (
  <Tag id={id} className={styles.hidden}>
    {children}
  </Tag>
)
