import { useId, useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { cx } from '../cx.ts'
import { tinyQuery, useMediaQuery } from '../hooks/use-media-query.ts'
import { VisuallyHidden } from '../layout/visually-hidden.tsx'
import { useUiText } from '../provider/use-ui-text.ts'
import type { EntryGridProps } from './entry-cell.ts'
import { EntryGridCell } from './entry-grid-cell.tsx'
import { EntryGridForms } from './entry-grid-forms.tsx'
import { moveInGrid, nextEditable, pasteTargets, type GridPosition } from './grid-moves.ts'
import { parseTsv } from './parse-tsv.ts'
import { ScrollRegion } from './scroll-region.tsx'
import { useEntryDrafts } from './use-entry-drafts.ts'
import styles from './entry-grid.module.css'

const nameOf = (position: GridPosition) => `${position.row}:${position.column}`

/**
 * Values by row and period, made for the keyboard: arrows move, typing or F2 edits, Entrée records and goes down, Tab records and goes on,
 * Échap gives up, Ctrl+V pastes a block from a spreadsheet. It never waits for a record: the next keys belong to the next cell. Refused
 * texts stay in their cell with the reason, which is told.
 */
export function EntryGrid(props: EntryGridProps) {
  const { caption, isCaptionHidden = false, rowHeader, rows, columns, cell, onCommit, ends = [], onCurrentRowChange } = props
  const text = useUiText()
  const helpId = useId()
  const isTiny = useMediaQuery(tinyQuery)
  const table = useRef<HTMLTableElement>(null)
  const drafts = useEntryDrafts(onCommit)
  const [position, setPosition] = useState<GridPosition>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<string | null>(null)
  const [report, setReport] = useState({ words: '', isSeen: false })
  // Leaving the input after a key has recorded or given up must not record again.
  const isSettled = useRef(true)
  // Where the focus goes once React has put the cell back in place of its input: before the next key.
  const [wanted, setWanted] = useState<{ readonly at: GridPosition } | null>(null)
  useLayoutEffect(() => {
    if (wanted !== null) table.current?.querySelector<HTMLElement>(`[data-position="${nameOf(wanted.at)}"]`)?.focus()
  }, [wanted])

  if (isTiny) return <EntryGridForms {...props} drafts={drafts} />

  const size = { rows: rows.length, columns: columns.length }
  const active = {
    row: Math.min(position.row, Math.max(0, size.rows - 1)),
    column: Math.min(position.column, Math.max(0, size.columns - 1)),
  }
  const valueAt = (at: GridPosition) => {
    const [row, column] = [rows[at.row], columns[at.column]]
    return row && column ? { row, column, value: cell(row.key, column.key) } : null
  }
  const isEditable = (at: GridPosition) => {
    const here = valueAt(at)
    return here !== null && here.column.isReadOnly !== true && here.value.isReadOnly !== true
  }
  const focusCell = (at: GridPosition) => {
    setPosition(at)
    setWanted({ at })
  }
  const open = (initial?: string) => {
    const here = valueAt(active)
    if (here === null || !isEditable(active)) return
    isSettled.current = false
    setEditing(initial ?? drafts.draftOf(here.row.key, here.column.key)?.text ?? here.value.text)
  }
  /** Resolves to `null` when there is nothing more to say, otherwise to why the text was refused. */
  const record = async (at: GridPosition, typed: string): Promise<string | null> => {
    const here = valueAt(at)
    if (here === null) return null
    const draft = drafts.draftOf(here.row.key, here.column.key)
    const isOnItsWay = draft !== undefined && draft.error === undefined
    if (!isOnItsWay && typed.trim() === here.value.text.trim()) {
      drafts.forget(here.row.key, here.column.key)
      return null
    }
    return drafts.commit(here.row.key, here.column.key, typed)
  }
  const recordAndTell = async (at: GridPosition, typed: string) =>
    // The cell shows it already.
    setReport({ words: (await record(at, typed)) ?? '', isSeen: false })

  /** Goes on at once; what was typed is recorded behind. */
  const settle = (next: GridPosition) => {
    const typed = editing ?? ''
    isSettled.current = true
    setEditing(null)
    focusCell(next)
    void recordAndTell(active, typed)
  }

  const onEditKey = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      isSettled.current = true
      const here = valueAt(active)
      if (here) drafts.forget(here.row.key, here.column.key)
      setEditing(null)
      focusCell(active)
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault()
      const row = Math.min(size.rows - 1, Math.max(0, active.row + (event.shiftKey ? -1 : 1)))
      settle({ ...active, row })
    } else if (event.key === 'Tab') {
      const next = nextEditable(active, size, isEditable, event.shiftKey ? -1 : 1)
      // Past the last cell, Tab leaves the grid and the blur records.
      if (next === null) return
      event.preventDefault()
      settle(next)
    }
  }

  const onGridKey = (event: KeyboardEvent<HTMLTableElement>) => {
    if (editing !== null || event.altKey || !(event.target instanceof HTMLElement) || event.target.dataset.position === undefined)
      return
    const moved = event.metaKey ? null : moveInGrid(event, active, size)
    if (moved !== null) {
      event.preventDefault()
      focusCell(moved)
    } else if ((event.key === 'Enter' && !event.ctrlKey) || event.key === 'F2') {
      event.preventDefault()
      open()
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && isEditable(active)) {
      event.preventDefault()
      void recordAndTell(active, '')
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ') {
      event.preventDefault()
      open(event.key)
    }
  }

  const onPaste = async (event: ClipboardEvent) => {
    const block = parseTsv(event.clipboardData.getData('text/plain'))
    const isBlock = block.length > 1 || (block[0]?.length ?? 0) > 1
    if (editing !== null && !isBlock) return
    event.preventDefault()
    isSettled.current = true
    setEditing(null)
    const targets = pasteTargets(block, active, size, isEditable)
    // One after the other: each is an act of the journal.
    const results: (string | null)[] = []
    for (const target of targets) results.push(await record(target, target.text))
    const refused = results.filter((reason) => reason !== null).length
    const leftOut = block.flat().length - targets.length
    const words = [
      text('ui.gridPasted', { count: results.length - refused }),
      ...(refused > 0 ? [text('ui.gridPasteRefused', { count: refused })] : []),
      ...(leftOut > 0 ? [text('ui.gridPasteLeftOut', { count: leftOut })] : []),
    ]
    setReport({ words: words.join(' '), isSeen: true })
    focusCell(active)
  }

  const onCopy = (event: ClipboardEvent) => {
    const here = valueAt(active)
    if (editing !== null || here === null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', here.value.text)
  }

  return (
    <div className={styles.grid}>
      <ScrollRegion label={caption}>
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the ARIA grid pattern on a real table
          role="grid"
          aria-describedby={helpId}
          className={styles.table}
          onKeyDown={onGridKey}
          onPaste={(event) => void onPaste(event)}
          onCopy={onCopy}
        >
          <caption className={cx(!isCaptionHidden && styles.caption)}>
            {isCaptionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">{rowHeader}</th>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={styles.end}>
                  {column.label}
                </th>
              ))}
              {ends.map((end) => (
                <th key={end.key} scope="col" className={cx(end.align === 'end' && styles.end)}>
                  {end.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.key} className={styles.row}>
                <th scope="row" className={styles.rowHeader}>
                  {row.label}
                  {row.description !== undefined && <span className={styles.description}>{row.description}</span>}
                </th>
                {columns.map((column, columnIndex) => {
                  const at = { row: rowIndex, column: columnIndex }
                  const isActive = at.row === active.row && at.column === active.column
                  return (
                    <EntryGridCell
                      key={column.key}
                      cell={cell(row.key, column.key)}
                      draft={drafts.draftOf(row.key, column.key)}
                      name={text('ui.gridEdit', { column: column.label, row: row.label })}
                      isActive={isActive}
                      editing={isActive ? editing : null}
                      isReadOnly={!isEditable(at)}
                      position={nameOf(at)}
                      onEdit={setEditing}
                      onEditKey={onEditKey}
                      onLeave={() => {
                        if (isSettled.current) return
                        isSettled.current = true
                        const typed = editing ?? ''
                        setEditing(null)
                        void recordAndTell(active, typed)
                      }}
                      onFocus={() => {
                        if (!isActive) setPosition(at)
                        onCurrentRowChange?.(row.key)
                      }}
                      onOpen={() => {
                        if (isActive && editing === null) open()
                      }}
                    />
                  )
                })}
                {ends.map((end) => (
                  <td key={end.key} className={cx(styles.cell, end.align === 'end' && styles.end)}>
                    {end.cell(row.key)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p id={helpId} className={styles.help}>
        {text('ui.gridHelp')}
      </p>
      <output className={styles.help}>{report.isSeen ? report.words : <VisuallyHidden>{report.words}</VisuallyHidden>}</output>
    </div>
  )
}
