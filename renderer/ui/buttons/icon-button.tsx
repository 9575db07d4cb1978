import type { Ref } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon, type IconType } from '../icon.tsx'
import styles from './icon-button.module.css'

type IconButtonProps = {
  readonly icon: IconType
  /** Its name, and its tooltip. */
  readonly label: string
  readonly onPress?: (() => void) | undefined
  readonly isDisabled?: boolean | undefined
  readonly isPressed?: boolean | undefined
  readonly size?: 'small' | 'medium' | undefined
  /** Key shown after the name in the tooltip: "Ctrl+G". */
  readonly keys?: string | undefined
  readonly onRail?: boolean | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** For close, previous, next, drag, and add in a titled header; anything else takes a word. */
export const IconButton = ({
  icon,
  label,
  onPress,
  isDisabled = false,
  isPressed,
  size = 'medium',
  keys,
  onRail = false,
  ref,
}: IconButtonProps) => (
  <TooltipTrigger delay={500}>
    <AriaButton
      {...(onPress && { onPress: () => onPress() })}
      {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
      {...(ref !== undefined && { ref })}
      aria-label={label}
      isDisabled={isDisabled}
      className={cx(styles.button, styles[size], onRail && styles.onRail)}
    >
      <Icon of={icon} />
    </AriaButton>
    <Tooltip className={styles.tooltip ?? ''} offset={6}>
      {label}
      {keys !== undefined && <kbd className={styles.keys}>{keys}</kbd>}
    </Tooltip>
  </TooltipTrigger>
)
