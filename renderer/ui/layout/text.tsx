import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './text.module.css'

type TextProps = {
  readonly role?: 'figure' | 'statement' | 'keyDate' | 'panelTitle' | 'rowTitle' | 'text' | 'small' | 'label' | 'help' | undefined
  readonly as?: 'p' | 'span' | 'div' | 'h2' | 'h3' | 'h4' | 'strong' | undefined
  readonly tone?: 'ink' | 'secondary' | 'brass' | 'danger' | 'ok' | undefined
  readonly isNarrative?: boolean | undefined
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** A piece of text in one of the design's roles. `isNarrative` keeps lines under 75 characters. */
export const Text = ({ role = 'text', as: Tag = 'p', tone = 'ink', isNarrative = false, id, children }: TextProps) => (
  <Tag id={id} className={cx(styles[role], styles[`tone-${tone}`], isNarrative && styles.narrative)}>
    {children}
  </Tag>
)
