import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import { VisuallyHidden } from '../layout/visually-hidden.tsx'
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

type StatusTextProps = StatusProps & {
  /** The word is read, not seen: only where a legend of the same icons stands by. */
  readonly isWordHidden?: boolean | undefined
}

/** In tables and lines of facts. */
export const StatusText = ({ status, children, icon, tone, isWordHidden = false }: StatusTextProps) => (
  <span className={cx(styles.status, styles[tone ?? statusTone[status]])}>
    <Icon of={icon ?? statusIcon[status]} size="small" />
    {isWordHidden ? <VisuallyHidden>{children}</VisuallyHidden> : <span>{children}</span>}
  </span>
)
