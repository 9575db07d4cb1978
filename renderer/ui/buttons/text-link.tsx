import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { cx } from '../cx.ts'
import styles from './text-link.module.css'

type TextLinkProps = {
  readonly href: string
  readonly children: ReactNode
  readonly isStrong?: boolean | undefined
  readonly isCurrent?: boolean | undefined
  readonly ariaLabel?: string | undefined
}

export const TextLink = ({ href, children, isStrong = false, isCurrent = false, ariaLabel }: TextLinkProps) => (
  <Link
    href={href}
    {...(isCurrent && { 'aria-current': 'true' as const })}
    {...(ariaLabel !== undefined && { 'aria-label': ariaLabel })}
    className={cx(styles.link, isStrong && styles.strong)}
  >
    {children}
  </Link>
)
