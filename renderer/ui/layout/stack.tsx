import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './stack.module.css'

export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

type StackProps = {
  readonly gap?: Gap | undefined
  readonly as?: 'div' | 'section' | 'ul' | 'ol' | undefined
  readonly children: ReactNode
}

/** A column; the gap counts in steps of the spacing scale. */
export const Stack = ({ gap = 4, as: Tag = 'div', children }: StackProps) => (
  <Tag className={cx(styles.stack, styles[`gap${gap}`])}>{children}</Tag>
)
