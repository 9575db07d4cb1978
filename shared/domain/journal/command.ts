import type { z } from 'zod'
import type { LocalDate } from '../common/dates.ts'
import type { NewId } from '../common/ids.ts'
import { err, ok, type Result } from '../common/result.ts'
import { tables, type RecordOf, type TableName } from '../tables.ts'
import type { ActDraft, Change } from './act.ts'
import { diffRows } from './fold.ts'
import type { StateReader } from './state.ts'

/** Why a command was refused: a catalogue key under `errors`, the field concerned and the values of the sentence. */
export type CommandError = {
  readonly code: `errors.${string}`
  readonly field?: string
  readonly params?: Readonly<Record<string, string | number>>
}

export type CommandContext = { readonly read: StateReader; readonly newId: NewId; readonly today: LocalDate }

/** An act to append and what the caller wants back (the new record's id). An act without change is not appended. */
export type CommandOutcome<V> = { readonly draft: ActDraft; readonly value: V }

/**
 * State n and an input give an act or a named error. Pure but for the reads, which are a parameter:
 * nothing is written before the journal has it.
 */
export type Command<Input, Value = void> = (
  context: CommandContext,
  input: Input,
) => Promise<Result<CommandOutcome<Value>, CommandError>>

/** The change that makes the stored row equal to `record`, or the first fault its schema finds. */
export async function recordChange<T extends TableName>(
  read: StateReader,
  table: T,
  record: RecordOf<T>,
): Promise<Result<Change | null, CommandError>> {
  const parsed = (tables[table].schema as unknown as z.ZodType<RecordOf<T>>).safeParse(record) // `as`: same registry entry
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = issue?.path.join('.') ?? ''
    const code = issue?.message.startsWith('errors.') === true ? issue.message : 'errors.invalid'
    return err({ code: code as `errors.${string}`, field }) // `as`: tested by the line above
  }
  const before = await read.get(table, parsed.data.id)
  return ok(diffRows(table, before, parsed.data))
}

/** Joins the changes of several records into one act; the first error wins. */
export async function changesOf(
  results: readonly Promise<Result<Change | null, CommandError>>[],
): Promise<Result<Change[], CommandError>> {
  const changes: Change[] = []
  for (const result of await Promise.all(results)) {
    if (!result.ok) return result
    if (result.value !== null) changes.push(result.value)
  }
  return ok(changes)
}
