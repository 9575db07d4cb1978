import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon, type IconType } from '../icon.tsx'
import type { ButtonSize, ButtonVariant } from './button.tsx'
import styles from './button.module.css'

type LinkButtonProps = {
  readonly href: string
  readonly children: ReactNode
  readonly variant?: ButtonVariant | undefined
  readonly size?: ButtonSize | undefined
  readonly icon?: IconType | undefined
  readonly iconEnd?: IconType | undefined
  readonly ariaLabel?: string | undefined
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export const LinkButton = ({
  href,
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  iconEnd,
  ariaLabel,
}: LinkButtonProps) => (
  <Link
    href={href}
    {...(ariaLabel !== undefined && { 'aria-label': ariaLabel })}
    className={cx(styles.button, styles[variant], styles[size])}
  >
    {icon && <Icon of={icon} />}
    <span>{children}</span>
    {iconEnd && <Icon of={iconEnd} />}
  </Link>
)
