import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import styles from './tabs.module.css'

type TabsProps = {
  readonly label: string
  readonly tabs: readonly { readonly key: string; readonly label: string; readonly content: ReactNode }[]
  readonly selectedKey: string
  readonly onSelect: (key: string) => void
  /** At the end of the tab line: a date, a filter. */
  readonly end?: ReactNode
}

export const Tabs = ({ label, tabs, selectedKey, onSelect, end }: TabsProps) => (
  <AriaTabs selectedKey={selectedKey} onSelectionChange={(key) => onSelect(String(key))} className={styles.tabs ?? ''}>
    <div className={styles.line}>
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map((tab) => (
          <Tab key={tab.key} id={tab.key} className={styles.tab ?? ''}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </div>
    {tabs.map((tab) => (
      <TabPanel key={tab.key} id={tab.key} className={styles.panel ?? ''}>
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
)
