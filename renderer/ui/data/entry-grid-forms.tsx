import { useState } from 'react'
import { TextField } from '../fields/text-field.tsx'
import { Text } from '../layout/text.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import { DefinitionList } from '../status/definition-list.tsx'
import type { EntryGridProps } from './entry-cell.ts'
import type { useEntryDrafts } from './use-entry-drafts.ts'
import styles from './entry-grid.module.css'

type EntryGridFormsProps = EntryGridProps & { readonly drafts: ReturnType<typeof useEntryDrafts> }

/** The grid at 640 px and below: one form a row. */
export function EntryGridForms({ caption, rows, columns, cell, ends = [], drafts }: EntryGridFormsProps) {
  const text = useUiText()
  const [typed, setTyped] = useState<{ readonly at: string; readonly text: string } | null>(null)
  return (
    <section aria-label={caption} className={styles.forms}>
      {rows.map((row) => (
        <section key={row.key} aria-label={row.label} className={styles.form}>
          <Text as="h2" role="rowTitle">
            {row.label}
          </Text>
          {row.description !== undefined && (
            <Text role="help" tone="secondary">
              {row.description}
            </Text>
          )}
          {columns.map((column) => {
            const value = cell(row.key, column.key)
            const draft = drafts.draftOf(row.key, column.key)
            const at = `${row.key}/${column.key}`
            const isReadOnly = column.isReadOnly === true || value.isReadOnly === true
            const shown = value.display ?? value.text
            return (
              <TextField
                key={column.key}
                label={column.label}
                width="medium"
                value={
                  typed?.at === at
                    ? typed.text
                    : (draft?.text ?? (isReadOnly ? (shown === '' ? text('ui.missing') : shown) : value.text))
                }
                error={draft?.error ?? value.error}
                isReadOnly={isReadOnly}
                onChange={(next) => setTyped({ at, text: next })}
                onBlur={() => {
                  if (typed?.at !== at) return
                  if (typed.text.trim() === value.text.trim()) drafts.forget(row.key, column.key)
                  else void drafts.commit(row.key, column.key, typed.text)
                  setTyped(null)
                }}
              />
            )
          })}
          {ends.length > 0 && (
            <DefinitionList items={ends.map((end) => ({ id: end.key, term: end.header, description: end.cell(row.key) }))} />
          )}
        </section>
      ))}
    </section>
  )
}
