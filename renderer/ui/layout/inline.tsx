import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import type { Gap } from './stack.tsx'
import styles from './stack.module.css'

type InlineProps = {
  readonly gap?: Gap | undefined
  readonly align?: 'start' | 'center' | 'baseline' | 'end' | undefined
  readonly justify?: 'start' | 'between' | 'end' | undefined
  readonly children: ReactNode
}

/** A row that wraps. */
export const Inline = ({ gap = 3, align = 'center', justify = 'start', children }: InlineProps) => (
  <div className={cx(styles.inline, styles[`gap${gap}`], styles[`align-${align}`], styles[`justify-${justify}`])}>{children}</div>
)
