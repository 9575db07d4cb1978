import { err } from '../common/result.ts'
import type { Indicator } from '../entities/indicator.ts'
import type { Command } from '../journal/command.ts'
import {
  createRecord,
  deleteRecord,
  moveChanges,
  nextOrder,
  outcome,
  removalsOf,
  updateRecord,
  type MoveInput,
  type Patch,
} from './record-commands.ts'

export type CreateIndicatorInput = {
  readonly name: string
  readonly kind: Indicator['kind']
  readonly unit?: string | undefined
  readonly betterDirection?: Indicator['betterDirection'] | undefined
  readonly source?: string | undefined
  readonly definition?: string | undefined
}

export const createIndicator: Command<CreateIndicatorInput, { id: string }> = async (context, input) =>
  createRecord(context, 'indicator.create', 'indicators', {
    name: input.name,
    kind: input.kind,
    unit: input.unit ?? '',
    betterDirection: input.betterDirection ?? 'notSpecified',
    source: input.source ?? '',
    definition: input.definition ?? '',
    order: nextOrder(await context.read.all('indicators')),
  })

export type UpdateIndicatorInput = { readonly id: string; readonly patch: Omit<Patch<Indicator>, 'order'> }

export const updateIndicator: Command<UpdateIndicatorInput> = (context, { id, patch }) =>
  updateRecord(context, 'indicator.update', 'indicators', id, patch)

export const moveIndicator: Command<MoveInput> = async ({ read }, input) =>
  outcome('indicator.move', moveChanges('indicators', await read.all('indicators'), input), undefined)

export type DeleteIndicatorInput = {
  readonly id: string
  /** Values and targets go too: asked for before. */
  readonly isConfirmed?: boolean | undefined
}

export const deleteIndicator: Command<DeleteIndicatorInput> = async (context, { id, isConfirmed }) => {
  const values = await context.read.where('indicatorValues', 'indicatorId', id)
  if (values.length > 0 && isConfirmed !== true) {
    return err({ code: 'errors.indicatorHasValues', params: { count: values.length } })
  }
  const targets = await context.read.where('targets', 'indicatorId', id)
  const dependents = [...removalsOf('indicatorValues', values), ...removalsOf('targets', targets)]
  return deleteRecord(context, 'indicator.delete', 'indicators', id, dependents)
}
