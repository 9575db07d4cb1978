import { Button as AriaButton, Link } from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'
import type { RailItem } from './rail-item.ts'
import styles from './rail.module.css'

/** One place of the rail. */
export function RailEntry({ item, onGo }: { readonly item: RailItem; readonly onGo: () => void }) {
  const content = (
    <>
      <Icon of={item.icon} />
      <span>{item.label}</span>
    </>
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
    <Link href={item.href} onPress={onGo} {...(item.isCurrent && { 'aria-current': 'page' as const })} className={cx(styles.item, item.isCurrent && styles.current)}>
      {content}
    </Link>
  )
}
