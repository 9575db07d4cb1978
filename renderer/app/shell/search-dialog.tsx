import { useRef, useState, type KeyboardEvent } from 'react'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { SearchField } from '#renderer/ui/fields/search-field.tsx'
import { Text } from '#renderer/ui/layout/text.tsx'
import { Dialog } from '#renderer/ui/overlays/dialog.tsx'
import { useTranslate } from '../i18n/use-translate.ts'
import { useGoFromAnywhere } from '../use-go.ts'
import { searchEntries } from './search-entries.ts'
import styles from './shell.module.css'
import { useSearchEntries } from './use-search-entries.ts'

const shown = 12

/** Goes to a room or a record by its name: Entrée opens the first, arrows reach the others. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate()
  const go = useGoFromAnywhere()
  const box = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const entries = useSearchEntries()
  const isEmpty = text.trim() === ''
  const found =
    entries === null ? [] : isEmpty ? entries.filter((entry) => !entry.key.includes('/')) : searchEntries(entries, text)
  const results = found.slice(0, shown)

  const open = (href: string) => {
    onClose()
    go(href)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const field = box.current?.querySelector('input')
    const links = [...(box.current?.querySelectorAll<HTMLElement>('li a, li button') ?? [])]
    const here = links.findIndex((link) => link === document.activeElement)
    const first = results[0]
    if (event.key === 'Enter' && document.activeElement === field && first !== undefined && !isEmpty) {
      event.preventDefault()
      open(first.href)
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const next = here + (event.key === 'ArrowDown' ? 1 : -1)
      if (next < 0) field?.focus()
      else links[Math.min(next, links.length - 1)]?.focus()
    }
  }

  return (
    <Dialog title={t('shell.search.title')} isOpen onClose={onClose} answers={[{ label: t('shell.close') }]}>
      {/* the arrows only move the focus between the field and the links, which keep their own keys */}
      <div ref={box} className={styles.results} onKeyDown={onKeyDown} role="presentation">
        <SearchField label={t('shell.search.field')} value={text} onChange={setText} />
        <Text role="help" tone="secondary" as="p">
          <output>{isEmpty ? t('shell.search.rooms') : t('shell.search.count', { count: found.length })}</output>
        </Text>
        {results.length > 0 ? (
          <ListRows label={t('shell.search.results')}>
            {results.map((entry) => (
              <ListRow
                key={entry.key}
                title={entry.title}
                description={isEmpty ? undefined : entry.kind}
                onPress={() => open(entry.href)}
              />
            ))}
          </ListRows>
        ) : (
          entries !== null && <Text role="text">{t('shell.search.none')}</Text>
        )}
        {found.length > shown && (
          <Text role="help" tone="secondary">
            {t('shell.search.more', { count: found.length - shown })}
          </Text>
        )}
      </div>
    </Dialog>
  )
}
