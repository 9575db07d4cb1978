import { KeyCap } from '../status/key-cap.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import styles from './shortcut-list.module.css'

type Shortcut = { readonly label: string; readonly keys: readonly string[] }

type ShortcutListProps = { readonly groups: readonly { readonly title: string; readonly items: readonly Shortcut[] }[] }

/** For the dialog of Ctrl+/; several keys of one item are alternatives, "+" parts a combination. */
export function ShortcutList({ groups }: ShortcutListProps) {
  const text = useUiText()
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <section key={group.title}>
          <h3 className={styles.title}>{group.title}</h3>
          <dl>
            {group.items.map((item) => (
              <div key={item.label} className={styles.row}>
                <dt>{item.label}</dt>
                <dd>
                  {item.keys.map((combination, index) => (
                    <span key={combination}>
                      {index > 0 && ` ${text('ui.shortcutOr')} `}
                      {combination.split('+').map((key, part) => (
                        <span key={key}>
                          {part > 0 && '\u00a0+\u00a0'}
                          <KeyCap>{key}</KeyCap>
                        </span>
                      ))}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
