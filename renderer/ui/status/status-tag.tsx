import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'
import { statusIcon, statusTone } from './status.ts'
import type { StatusProps } from './status-text.tsx'
import styles from './status.module.css'

/** The same as StatusText, on a soft ground, when it stands alone. */
export const StatusTag = ({ status, children, icon, tone }: StatusProps) => (
  <span className={cx(styles.status, styles.tag, styles[tone ?? statusTone[status]])}>
    <Icon of={icon ?? statusIcon[status]} size="small" />
    <span>{children}</span>
  </span>
)
