import { err, ok } from '../common/result.ts'
import type { Change } from '../journal/act.ts'
import type { Command } from '../journal/command.ts'
import { frozenRecords } from './frozen.ts'

export type RestoreInput = {
  /** All that differed, or one record with what it does not stand without. */
  readonly scope: 'space' | 'record'
  readonly changes: readonly Change[]
}

/** Takes records back to what a copy holds, in one act that can be taken back. Refused when one of them is frozen. */
export const restoreRecords: Command<RestoreInput, { count: number }> = async ({ read }, { scope, changes }) => {
  const isFrozen = await frozenRecords(read)
  if (changes.some(({ table, id }) => isFrozen({ table, id }))) return err({ code: 'errors.recordFrozen' })
  const kind = scope === 'space' ? 'space.restore' : 'record.restore'
  return ok({ draft: { kind, changes }, value: { count: changes.length } })
}
