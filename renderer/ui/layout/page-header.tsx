import { Children, type ReactNode } from 'react'
import { TextLink } from '../buttons/text-link.tsx'
import styles from './page-header.module.css'

type PageHeaderProps = {
  readonly title: ReactNode
  readonly parent?: { readonly label: string; readonly href: string; readonly suffix?: string | undefined } | undefined
  readonly overline?: ReactNode
  /** One line; several facts are spaced. */
  readonly facts?: ReactNode
  /** Up to two, the main one last. */
  readonly actions?: ReactNode
}

export const PageHeader = ({ title, parent, overline, facts, actions }: PageHeaderProps) => (
  <header className={styles.header}>
    <div className={styles.words}>
      {parent && (
        <p className={styles.parent}>
          <TextLink href={parent.href}>{parent.label}</TextLink> {parent.suffix}
        </p>
      )}
      {overline !== undefined && <p className={styles.parent}>{overline}</p>}
      <h1 id="page-title" tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {Children.count(facts) > 0 && (
        <div className={styles.facts}>
          {Children.map(facts, (fact) => (fact === null || fact === false ? null : <span>{fact}</span>))}
        </div>
      )}
    </div>
    {actions !== undefined && <div className={styles.actions}>{actions}</div>}
  </header>
)
