import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Link } from 'react-aria-components'
import { Icon } from '../icon.tsx'
import styles from './list-rows.module.css'

type ListRowProps = {
  readonly title: ReactNode
  readonly description?: ReactNode
  /** Before the words: a date and its status, a count, a seat number. */
  readonly start?: ReactNode
  /** After the words: a status, a button; an arrow when left out of a row that leads somewhere. */
  readonly end?: ReactNode
  /** Makes the title a link that the whole row answers to. */
  readonly href?: string | undefined
  readonly onPress?: (() => void) | undefined
}

export function ListRow({ title, description, start, end, href, onPress }: ListRowProps) {
  const name =
    href !== undefined ? (
      <Link href={href} className={styles.target ?? ''}>
        {title}
      </Link>
    ) : onPress !== undefined ? (
      <AriaButton onPress={() => onPress()} className={styles.target ?? ''}>
        {title}
      </AriaButton>
    ) : (
      title
    )
  return (
    <li className={styles.row}>
      {start !== undefined && <div className={styles.start}>{start}</div>}
      <div className={styles.words}>
        <div className={styles.title}>{name}</div>
        {description !== undefined && <div className={styles.description}>{description}</div>}
      </div>
      {end !== undefined ? (
        <div className={styles.end}>{end}</div>
      ) : (
        href !== undefined && <Icon of={ArrowRight} className={styles.arrow ?? ''} />
      )}
    </li>
  )
}
