import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon, type IconType } from '../icon.tsx'
import styles from './button.module.css'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'link'
export type ButtonSize = 'small' | 'medium' | 'large'

export type ButtonProps = {
  readonly children: ReactNode
  readonly variant?: ButtonVariant | undefined
  readonly size?: ButtonSize | undefined
  readonly icon?: IconType | undefined
  readonly iconEnd?: IconType | undefined
  readonly onPress?: (() => void) | undefined
  readonly type?: 'button' | 'submit' | undefined
  /** Id of the form that it submits when it stands outside. */
  readonly form?: string | undefined
  readonly isDisabled?: boolean | undefined
  /** Stays focusable, does nothing, says that it works. */
  readonly isPending?: boolean | undefined
  readonly ariaLabel?: string | undefined
  readonly ariaDescribedBy?: string | undefined
  readonly ariaExpanded?: boolean | undefined
  readonly ariaControls?: string | undefined
  /** `aria-keyshortcuts`: "Control+K". */
  readonly keys?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly id?: string | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  iconEnd,
  onPress,
  type = 'button',
  form,
  isDisabled = false,
  isPending = false,
  ariaLabel,
  ariaDescribedBy,
  ariaExpanded,
  ariaControls,
  keys,
  autoFocus = false,
  id,
  ref,
}: ButtonProps) {
  return (
    <AriaButton
      {...(onPress && !isPending && { onPress: () => onPress() })}
      {...(form !== undefined && { form })}
      {...(ariaLabel !== undefined && { 'aria-label': ariaLabel })}
      {...(ariaDescribedBy !== undefined && { 'aria-describedby': ariaDescribedBy })}
      {...(ariaExpanded !== undefined && { 'aria-expanded': ariaExpanded })}
      {...(ariaControls !== undefined && { 'aria-controls': ariaControls })}
      {...(id !== undefined && { id })}
      {...(ref !== undefined && { ref })}
      // Said here, not by the library: its announcer leaves unnamed images in the page for some seconds.
      render={(props) => (
        <button
          {...props}
          aria-keyshortcuts={keys}
          aria-disabled={isPending || undefined}
          aria-busy={isPending || undefined}
          data-pending={isPending || undefined}
        />
      )}
      // A button that works submits nothing more.
      type={isPending ? 'button' : type}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      className={cx(styles.button, styles[variant], styles[size])}
    >
      {icon && <Icon of={icon} />}
      <span>{children}</span>
      {iconEnd && <Icon of={iconEnd} />}
    </AriaButton>
  )
}
