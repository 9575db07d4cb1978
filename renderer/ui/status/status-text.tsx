import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import { Icon, type IconType } from '../icon.tsx'
import { statusIcon, statusTone, type Status, type Tone } from './status.ts'
import styles from './status.module.css'

export type StatusProps = {
  readonly status: Status
  /** The word: it carries the meaning, icon and colour only repeat it. */
  readonly children: ReactNode
  readonly icon?: IconType | undefined
  readonly tone?: Tone | undefined
}

/** In tables and lines of facts. */
export const StatusText = ({ status, children, icon, tone }: StatusProps) => (
  <span className={cx(styles.status, styles[tone ?? statusTone[status]])}>
    <Icon of={icon ?? statusIcon[status]} size="small" />
    <span>{children}</span>
  </span>
)
