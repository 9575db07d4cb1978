import { err } from '../common/result.ts'
import type { Command } from '../journal/command.ts'
import {
  createRecord,
  deleteRecord,
  find,
  moveChanges,
  nextOrder,
  outcome,
  updateRecord,
  type MoveInput,
} from './record-commands.ts'

/** A seat to make: `isExOfficio` false unless given. */
export type NewSeat = { readonly categoryId: string; readonly label: string; readonly isExOfficio?: boolean | undefined }

export const createSeat: Command<NewSeat, { id: string }> = async (context, input) => {
  const category = await find(context.read, 'categories', input.categoryId)
  if (!category.ok) return category
  const siblings = await context.read.where('seats', 'categoryId', input.categoryId)
  return createRecord(context, 'seat.create', 'seats', {
    bodyId: category.value.bodyId,
    categoryId: input.categoryId,
    label: input.label,
    isExOfficio: input.isExOfficio ?? false,
    order: nextOrder(siblings),
  })
}

export type UpdateSeatInput = {
  readonly id: string
  readonly patch: {
    readonly label?: string | undefined
    readonly isExOfficio?: boolean | undefined
    /** Another category of the same body; past attendances keep the category of their day. */
    readonly categoryId?: string | undefined
  }
}

export const updateSeat: Command<UpdateSeatInput> = async (context, { id, patch: { label, isExOfficio, categoryId } }) => {
  if (categoryId !== undefined) {
    const seat = await find(context.read, 'seats', id)
    if (!seat.ok) return seat
    const category = await find(context.read, 'categories', categoryId)
    if (!category.ok) return category
    if (category.value.bodyId !== seat.value.bodyId) return err({ code: 'errors.otherBody', field: 'categoryId' })
  }
  return updateRecord(context, 'seat.update', 'seats', id, { label, isExOfficio, categoryId })
}

export const moveSeat: Command<MoveInput> = async ({ read }, input) => {
  const seat = await find(read, 'seats', input.id)
  if (!seat.ok) return seat
  const siblings = await read.where('seats', 'categoryId', seat.value.categoryId)
  return outcome('seat.move', moveChanges('seats', siblings, input), undefined)
}

/** Refused once somebody has held it: its history stays. */
export const deleteSeat: Command<{ readonly id: string }> = async (context, { id }) => {
  const mandates = await context.read.where('mandates', 'seatId', id)
  if (mandates.length > 0) return err({ code: 'errors.seatInUse', params: { count: mandates.length } })
  return deleteRecord(context, 'seat.delete', 'seats', id)
}
