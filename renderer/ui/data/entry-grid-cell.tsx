import { CircleAlert } from 'lucide-react'
import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { cx } from '../cx.ts'
import { Icon } from '../icon.tsx'
import { VisuallyHidden } from '../layout/visually-hidden.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import { MissingValue } from '../status/missing-value.tsx'
import type { EntryCell } from './entry-cell.ts'
import type { EntryDraft } from './use-entry-drafts.ts'
import styles from './entry-grid.module.css'

type EntryGridCellProps = {
  readonly cell: EntryCell
  readonly draft: EntryDraft | undefined
  readonly name: string
  readonly isActive: boolean
  /** The text being typed; `null` when the cell is not edited. */
  readonly editing: string | null
  readonly isReadOnly: boolean
  readonly position: string
  readonly onEdit: (text: string) => void
  readonly onEditKey: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onLeave: () => void
  readonly onFocus: () => void
  readonly onOpen: () => void
}

export function EntryGridCell({
  cell,
  draft,
  name,
  isActive,
  editing,
  isReadOnly,
  position,
  onEdit,
  onEditKey,
  onLeave,
  onFocus,
  onOpen,
}: EntryGridCellProps) {
  const errorId = useId()
  const text = useUiText()
  const input = useRef<HTMLInputElement>(null)
  const isEditing = editing !== null
  useLayoutEffect(() => {
    if (isEditing) input.current?.focus()
  }, [isEditing])
  const error = draft?.error ?? cell.error
  const shown = draft?.text ?? cell.display ?? cell.text
  return (
    <td
      data-position={position}
      tabIndex={isActive && !isEditing ? 0 : -1}
      aria-readonly={isReadOnly || undefined}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={error === undefined ? undefined : errorId}
      className={styles.cell}
      onFocus={onFocus}
      onDoubleClick={onOpen}
      onClick={isActive ? onOpen : undefined}
    >
      <div
        className={cx(isReadOnly ? styles.plain : styles.box, error !== undefined && styles.invalid, isEditing && styles.editing)}
      >
        {isEditing ? (
          <input
            ref={input}
            type="text"
            autoComplete="off"
            value={editing}
            aria-label={name}
            aria-invalid={error !== undefined}
            aria-describedby={error === undefined ? undefined : errorId}
            className={styles.input}
            onChange={(event) => onEdit(event.target.value)}
            onKeyDown={onEditKey}
            onBlur={onLeave}
            onClick={(event) => event.stopPropagation()}
          />
        ) : shown === '' ? (
          <span className={styles.missing}>
            <span aria-hidden={!isReadOnly}>{isReadOnly ? <MissingValue>{cell.missing}</MissingValue> : '—'}</span>
            {!isReadOnly && <VisuallyHidden>{cell.missing ?? text('ui.missing')}</VisuallyHidden>}
          </span>
        ) : (
          <span className={styles.value}>{shown}</span>
        )}
      </div>
      {error !== undefined && (
        <p id={errorId} className={styles.error}>
          <Icon of={CircleAlert} size="small" />
          <span>{error}</span>
        </p>
      )}
    </td>
  )
}
