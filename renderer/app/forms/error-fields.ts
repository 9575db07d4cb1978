import type { Result } from '#shared/domain/common/result.ts'
import type { CommandError } from '#shared/domain/journal/command.ts'

/** A refusal under the form's own field names, where they differ from the command's. */
export function atFormFields<Value>(
  result: Result<Value, CommandError>,
  names: Readonly<Record<string, string>>,
): Result<Value, CommandError> {
  if (result.ok || result.error.field === undefined) return result
  const field = names[result.error.field]
  return field === undefined ? result : { ok: false, error: { ...result.error, field } }
}
