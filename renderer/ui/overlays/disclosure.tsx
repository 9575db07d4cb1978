import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import styles from './disclosure.module.css'

type DisclosureProps = {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly isInitiallyOpen?: boolean | undefined
}

export const Disclosure = ({ summary, children, isInitiallyOpen = false }: DisclosureProps) => (
  <details className={styles.disclosure} open={isInitiallyOpen || undefined}>
    <summary className={styles.summary}>
      <Icon of={ChevronRight} className={styles.chevron ?? ''} />
      <span>{summary}</span>
    </summary>
    <div className={styles.content}>{children}</div>
  </details>
)
