import { ok, type Result } from '../common/result.ts'
import type { IndicatorFigure, IndicatorValue } from '../entities/indicator.ts'
import type { Change } from '../journal/act.ts'
import type { Command, CommandContext, CommandError } from '../journal/command.ts'
import { removalOf } from '../journal/fold.ts'
import { find, outcome, withPatch, write } from './record-commands.ts'

export type SetIndicatorValueInput = {
  readonly indicatorId: string
  readonly year: number
  readonly figure: IndicatorFigure
  readonly source?: string | undefined
  readonly note?: string | undefined
}

async function valueChange(
  { read, newId }: CommandContext,
  input: SetIndicatorValueInput,
): Promise<Result<{ readonly id: string; readonly changes: Change[] }, CommandError>> {
  const { indicatorId, year, figure, source, note } = input
  const indicator = await find(read, 'indicators', indicatorId)
  if (!indicator.ok) return indicator
  const values = await read.where('indicatorValues', 'indicatorId', indicatorId)
  const before = values.find((value) => value.year === year)
  const base: IndicatorValue = before ?? { id: newId(), indicatorId, year, figure, source: '', note: '' }
  const changes = await write(read, 'indicatorValues', withPatch(base, { figure, source, note }))
  return changes.ok ? ok({ id: base.id, changes: changes.value }) : changes
}

/** Makes or changes the one value of an indicator and year. 0 is a value; "not recorded" is none. */
export const setIndicatorValue: Command<SetIndicatorValueInput, { id: string }> = async (context, input) => {
  const value = await valueChange(context, input)
  return value.ok ? outcome('indicatorValue.set', value.value.changes, { id: value.value.id }) : value
}

/** Several values in one act (a block pasted from a spreadsheet); the first error refuses all. */
export const setIndicatorValues: Command<{ readonly entries: readonly SetIndicatorValueInput[] }> = async (
  context,
  { entries },
) => {
  const changes: Change[] = []
  const distinct = new Map(entries.map((entry) => [`${entry.indicatorId}/${entry.year}`, entry]))
  for (const entry of distinct.values()) {
    const value = await valueChange(context, entry)
    if (!value.ok) return value
    changes.push(...value.value.changes)
  }
  return outcome('indicatorValue.setMany', changes, undefined)
}

export type IndicatorYear = { readonly indicatorId: string; readonly year: number }

/** Back to not recorded, which is not 0. */
export const clearIndicatorValue: Command<IndicatorYear> = async ({ read }, { indicatorId, year }) => {
  const values = await read.where('indicatorValues', 'indicatorId', indicatorId)
  const removals = values.filter((value) => value.year === year).map(({ id }) => removalOf('indicatorValues', id))
  return outcome('indicatorValue.clear', removals, undefined)
}

/** The value aimed at for a year; `null` takes it away. */
export const setTarget: Command<IndicatorYear & { readonly amount: number | null }> = async ({ read, newId }, input) => {
  const { indicatorId, year, amount } = input
  const indicator = await find(read, 'indicators', indicatorId)
  if (!indicator.ok) return indicator
  const before = (await read.where('targets', 'indicatorId', indicatorId)).find((target) => target.year === year)
  if (amount === null) {
    return outcome('target.set', before === undefined ? [] : [removalOf('targets', before.id)], undefined)
  }
  const changes = await write(read, 'targets', { id: before?.id ?? newId(), indicatorId, year, amount })
  return changes.ok ? outcome('target.set', changes.value, undefined) : changes
}
