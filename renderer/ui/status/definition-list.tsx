import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './definition-list.module.css'

type Definition = { readonly id?: string | undefined; readonly term: ReactNode; readonly description: ReactNode }

type DefinitionListProps = { readonly items: readonly Definition[]; readonly layout?: 'side' | 'stacked' | undefined }

export const DefinitionList = ({ items, layout = 'side' }: DefinitionListProps) => (
  <dl className={cx(styles.list, styles[layout])}>
    {items.map((item, index) => (
      <div key={item.id ?? index} className={styles.row}>
        <dt>{item.term}</dt>
        <dd>{item.description}</dd>
      </div>
    ))}
  </dl>
)
