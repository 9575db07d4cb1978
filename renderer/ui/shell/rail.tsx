import { Check, ChevronsUpDown, LoaderCircle, Menu as MenuIcon, TriangleAlert, X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button as AriaButton, MenuTrigger } from 'react-aria-components'
import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'
import type { MenuItem } from '../overlays/menu-item.ts'
import { MenuList } from '../overlays/menu-list.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import { Brand } from './brand.tsx'
import { RailEntry } from './rail-entry.tsx'
import type { RailItem, RailSection, SavedState } from './rail-item.ts'
import styles from './rail.module.css'

export type RailProps = {
  readonly brandLabel: string
  readonly switcher?:
    | {
        readonly title: string
        readonly subtitle?: string | undefined
        readonly label: string
        readonly items: readonly MenuItem[]
      }
    | undefined
  readonly sections: readonly RailSection[]
  readonly foot?: readonly RailItem[] | undefined
  readonly savedState?: SavedState | undefined
}

const savedIcons = { saved: Check, saving: LoaderCircle, failed: TriangleAlert } as const

/** Navigation, always with words; from 976 px down, a bar with « Menu ». */
export function Rail({ brandLabel, switcher, sections, foot = [], savedState }: RailProps) {
  const text = useUiText()
  const listId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the navigation inside
    <header
      className={styles.rail}
      data-on-rail=""
      data-region="rail"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close()
      }}
    >
      <div className={styles.head}>
        <Brand name={brandLabel} />
        {switcher && (
          <MenuTrigger>
            <AriaButton
              className={styles.switcher ?? ''}
              aria-label={[switcher.label, switcher.title, switcher.subtitle].filter(Boolean).join(', ')}
            >
              <span className={styles.switcherWords}>
                <span>{switcher.title}</span>
                {switcher.subtitle !== undefined && <span className={styles.subtitle}>{switcher.subtitle}</span>}
              </span>
              <Icon of={ChevronsUpDown} />
            </AriaButton>
            <MenuList label={switcher.label} items={switcher.items} />
          </MenuTrigger>
        )}
        <AriaButton
          className={styles.menuButton ?? ''}
          aria-expanded={isOpen}
          aria-controls={listId}
          onPress={() => setIsOpen(!isOpen)}
        >
          <Icon of={isOpen ? X : MenuIcon} />
          <span>{text('ui.menu')}</span>
        </AriaButton>
      </div>
      <div id={listId} className={cx(styles.list, isOpen && styles.open)}>
        <nav aria-label={text('ui.navigation')} className={styles.nav}>
          {sections.map((section) => (
            <div key={section.key}>
              {section.heading !== undefined && <h2 className={styles.heading}>{section.heading}</h2>}
              <ul>
                {section.items.map((item) => (
                  <li key={item.key}>
                    <RailEntry item={item} onGo={close} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <div className={styles.foot}>
          {foot.length > 0 && (
            <ul>
              {foot.map((item) => (
                <li key={item.key}>
                  <RailEntry item={item} onGo={close} />
                </li>
              ))}
            </ul>
          )}
          {savedState && (
            <output className={styles.saved}>
              <Icon of={savedIcons[savedState.status]} size="small" />
              <span>{savedState.text}</span>
            </output>
          )}
        </div>
      </div>
    </header>
  )
}
