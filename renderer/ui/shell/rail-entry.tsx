import { Button as AriaButton, Link, MenuTrigger } from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'
import { MenuList } from '../overlays/menu-list.tsx'
import type { RailItem } from './rail-item.ts'
import styles from './rail.module.css'

/** One place of the rail. */
export function RailEntry({ item, onGo }: { readonly item: RailItem; readonly onGo: () => void }) {
  const content = (
    <>
      <Icon of={item.icon} />
      <span className={styles.words}>
        <span>{item.label}</span>
        {item.note !== undefined && <span className={styles.subtitle}>{item.note}</span>}
      </span>
    </>
  )
  if (item.menu !== undefined)
    return (
      <MenuTrigger>
        <AriaButton className={styles.item ?? ''}>{content}</AriaButton>
        <MenuList label={item.label} items={item.menu} placement="right top" />
      </MenuTrigger>
    )
  if (item.href === undefined)
    return (
      <AriaButton
        className={styles.item ?? ''}
        onPress={() => {
          onGo()
          item.onPress?.()
        }}
      >
        {content}
      </AriaButton>
    )
  return (
    <Link
      href={item.href}
      onPress={onGo}
      {...(item.isCurrent && { 'aria-current': 'page' as const })}
      className={cx(styles.item, item.isCurrent && styles.current)}
    >
      {content}
    </Link>
  )
}
