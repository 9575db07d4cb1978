import { err, ok, type Result } from '../common/result.ts'
import type { Place } from '../entities/membership.ts'
import type { Change } from '../journal/act.ts'
import type { Command, CommandContext, CommandError } from '../journal/command.ts'
import { deleteRecord, find, outcome, updateRecord, write, type Choice, type Patch } from './record-commands.ts'

export type NewPlace = {
  readonly name: string
  readonly commune?: string | undefined
  /** Text, never a number: 03, 2A, 973 (trap 21). Empty when not known. */
  readonly department?: string | undefined
}

/** The place chosen, or the change that makes it. */
export async function choosePlace(
  { read, newId }: CommandContext,
  choice: Choice<NewPlace>,
): Promise<Result<{ readonly id: string; readonly changes: readonly Change[] }, CommandError>> {
  if ('id' in choice) {
    const found = await find(read, 'places', choice.id)
    return found.ok ? ok({ id: choice.id, changes: [] }) : found
  }
  const { name, commune = '', department = '' } = choice.create
  const id = newId()
  const changes = await write(read, 'places', { id, name, commune, department: department.trim().toUpperCase() })
  return changes.ok ? ok({ id, changes: changes.value }) : changes
}

export const createPlace: Command<NewPlace, { id: string }> = async (context, create) => {
  const made = await choosePlace(context, { create })
  return made.ok ? outcome('place.create', made.value.changes, { id: made.value.id }) : made
}

export const updatePlace: Command<{ readonly id: string; readonly patch: Patch<Place> }> = (context, { id, patch }) =>
  updateRecord(context, 'place.update', 'places', id, { ...patch, department: patch.department?.trim().toUpperCase() })

/** Refused while an adhesion concerns it. */
export const deletePlace: Command<{ readonly id: string }> = async (context, { id }) => {
  const memberships = await context.read.where('memberships', 'placeId', id)
  if (memberships.length > 0) return err({ code: 'errors.placeInUse', params: { count: memberships.length } })
  return deleteRecord(context, 'place.delete', 'places', id)
}
