import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import { Icon, type IconType } from '../icon.tsx'
import { statusIcon, statusTone, type Status } from '../status/status.ts'
import styles from './band.module.css'

type BandProps = {
  readonly status: Status
  /** The word beside the icon. */
  readonly overline?: ReactNode
  readonly title?: ReactNode
  readonly headingLevel?: 2 | 3 | undefined
  readonly icon?: IconType | undefined
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** Announced when it appears. */
  readonly isLive?: boolean | undefined
}

/** The one message that stands out on a screen. */
export function Band({ status, overline, title, headingLevel = 2, icon, children, action, isLive = false }: BandProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <div className={cx(styles.band, styles[statusTone[status]])} role={isLive ? 'status' : undefined}>
      <div className={styles.words}>
        {overline !== undefined && (
          <p className={styles.overline}>
            <Icon of={icon ?? statusIcon[status]} />
            <span>{overline}</span>
          </p>
        )}
        {title !== undefined && (
          <Heading className={styles.title}>
            {overline === undefined && <Icon of={icon ?? statusIcon[status]} className={styles.icon ?? ''} />}
            {title}
          </Heading>
        )}
        {children !== undefined && (
          <div className={styles.text}>
            {overline === undefined && title === undefined && (
              <Icon of={icon ?? statusIcon[status]} className={styles.icon ?? ''} />
            )}
            <div>{children}</div>
          </div>
        )}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
