import { err } from '../common/result.ts'
import type { Category } from '../entities/body.ts'
import type { Command } from '../journal/command.ts'
import type { StateReader } from '../journal/state.ts'
import {
  createRecord,
  deleteRecord,
  find,
  moveChanges,
  nextOrder,
  outcome,
  removalsOf,
  updateRecord,
  type MoveInput,
} from './record-commands.ts'

export type CreateCategoryInput = {
  readonly bodyId: string
  readonly name: string
  readonly attention?: Category['attention'] | undefined
}

export const createCategory: Command<CreateCategoryInput, { id: string }> = async (context, input) => {
  const body = await find(context.read, 'bodies', input.bodyId)
  if (!body.ok) return body
  const siblings = await context.read.where('categories', 'bodyId', input.bodyId)
  return createRecord(context, 'category.create', 'categories', {
    bodyId: input.bodyId,
    name: input.name,
    attention: input.attention ?? 'none',
    order: nextOrder(siblings),
  })
}

export type UpdateCategoryInput = {
  readonly id: string
  readonly patch: { readonly name?: string | undefined; readonly attention?: Category['attention'] | undefined }
}

export const updateCategory: Command<UpdateCategoryInput> = (context, { id, patch: { name, attention } }) =>
  updateRecord(context, 'category.update', 'categories', id, { name, attention })

export const moveCategory: Command<MoveInput> = async ({ read }, input) => {
  const category = await find(read, 'categories', input.id)
  if (!category.ok) return category
  const siblings = await read.where('categories', 'bodyId', category.value.bodyId)
  return outcome('category.move', moveChanges('categories', siblings, input), undefined)
}

async function isSeenInAttendance(read: StateReader, { id, bodyId }: Category): Promise<boolean> {
  for (const meeting of await read.where('meetings', 'bodyId', bodyId)) {
    const attendances = await read.where('attendances', 'meetingId', meeting.id)
    if (attendances.some(({ categoryId }) => categoryId === id)) return true
  }
  return false
}

/** Refused while a mandate or a past meeting needs it; seats that nobody ever held go with it. */
export const deleteCategory: Command<{ readonly id: string }> = async (context, { id }) => {
  const { read } = context
  const category = await find(read, 'categories', id)
  if (!category.ok) return category
  const seats = await read.where('seats', 'categoryId', id)
  const mandates = await Promise.all(seats.map((seat) => read.where('mandates', 'seatId', seat.id)))
  if (mandates.some((held) => held.length > 0) || (await isSeenInAttendance(read, category.value))) {
    return err({ code: 'errors.categoryInUse' })
  }
  return deleteRecord(context, 'category.delete', 'categories', id, removalsOf('seats', seats))
}
