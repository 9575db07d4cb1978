import type { z } from 'zod'
import { err, ok, type Result } from '../domain/common/result.ts'
import { canonicalJson } from '../domain/journal/canonical-json.ts'
import type { Row } from '../domain/journal/fold.ts'
import type { MemoryState } from '../domain/journal/state.ts'
import { tableNames, tables, type TableName } from '../domain/tables.ts'
import { largestEntry, snapshotEntryName } from './space-file-format.ts'

export type SnapshotEntry = { readonly name: string; readonly text: string }

/** The fold of a space as JSON lines, one table after the other, rows by id: the same state gives the same text. */
export function snapshotEntries(state: Pick<MemoryState, 'rows'>, limit: number = largestEntry): SnapshotEntry[] {
  return tableNames.flatMap((table) => {
    const lines = state
      .rows(table)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => `${canonicalJson(row)}\n`)
    const parts: string[][] = [[]]
    let size = 0
    for (const line of lines) {
      // A UTF-16 unit is at most three bytes of UTF-8.
      if (size + line.length * 3 > limit && size > 0) {
        parts.push([])
        size = 0
      }
      parts.at(-1)?.push(line)
      size += line.length * 3
    }
    return parts.map((part, index) => ({ name: snapshotEntryName(table, index + 1), text: part.join('') }))
  })
}

/** The first fault of a record: which one, and which field. */
export type RecordFault = { readonly record: string; readonly field: string }

/** Checks a row by the schema of its table. */
export function rowFault(table: TableName, row: unknown, record: string): RecordFault | null {
  const schema: z.ZodType = tables[table].schema
  const parsed = schema.safeParse(row)
  if (parsed.success) return null
  return { record, field: parsed.error.issues[0]?.path.join('.') ?? '' }
}

/** Every row of a state, checked by its schema; the first fault found. */
export function stateFault(state: Pick<MemoryState, 'rows'>): RecordFault | null {
  for (const table of tableNames) {
    for (const row of state.rows(table)) {
      const fault = rowFault(table, row, `${table}/${row.id}`)
      if (fault !== null) return fault
    }
  }
  return null
}

/**
 * Checks the lines of one snapshot entry against the state that the journal gives. Gives the number of rows.
 * `bring`: a row as the newest format says it, since the state is told in that one.
 */
export function checkSnapshot(
  entry: string,
  table: TableName,
  text: string,
  state: { readonly row: (table: TableName, id: string) => Row | undefined },
  bring: (row: unknown) => unknown = (row) => row,
): Result<number, RecordFault> {
  const lines = text.split('\n')
  if (lines.pop() !== '') return err({ record: entry, field: '' })
  for (const [index, line] of lines.entries()) {
    const record = `${entry}:${index + 1}`
    const row = bring(parsed(line))
    const fault = rowFault(table, row, record)
    if (fault !== null) return err(fault)
    const told = state.row(table, idOf(row))
    if (told === undefined) return err({ record, field: 'id' })
    const field = firstDifference(row, told)
    if (field !== null) return err({ record, field })
  }
  return ok(lines.length)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const entriesOf = (row: unknown): ReadonlyMap<string, unknown> =>
  new Map(row !== null && typeof row === 'object' ? Object.entries(row) : [])

function idOf(row: unknown): string {
  const id = entriesOf(row).get('id')
  return typeof id === 'string' ? id : ''
}

function firstDifference(row: unknown, told: Row): string | null {
  const [written, expected] = [entriesOf(row), entriesOf(told)]
  for (const key of new Set([...written.keys(), ...expected.keys()]))
    if (canonicalJson(written.get(key)) !== canonicalJson(expected.get(key))) return key
  return null
}
