import { Check } from 'lucide-react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, Popover, Text } from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'
import type { MenuItem } from './menu-item.ts'
import styles from './menu.module.css'

type MenuListProps = {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly placement?: 'bottom start' | 'bottom end' | 'right top' | undefined
}

/** The floating part of a menu; its trigger stands in the component that opens it. */
export const MenuList = ({ label, items, placement = 'bottom start' }: MenuListProps) => (
  <Popover className={styles.popover ?? ''} placement={placement} offset={4}>
    <AriaMenu aria-label={label} className={styles.menu ?? ''}>
      {items.map((item) => (
        <AriaMenuItem
          key={item.key}
          id={item.key}
          textValue={item.label}
          {...(item.href !== undefined && { href: item.href })}
          {...(item.onAction !== undefined && { onAction: item.onAction })}
          isDisabled={item.isDisabled ?? false}
          className={cx(styles.item, item.isDanger && styles.danger)}
        >
          {item.icon && <Icon of={item.icon} />}
          <span className={styles.words}>
            <Text slot="label">{item.label}</Text>
            {item.description !== undefined && (
              <Text slot="description" className={styles.description ?? ''}>
                {item.description}
              </Text>
            )}
          </span>
          {item.isCurrent && <Icon of={Check} />}
          {item.keys !== undefined && <kbd className={styles.keys}>{item.keys}</kbd>}
        </AriaMenuItem>
      ))}
    </AriaMenu>
  </Popover>
)
