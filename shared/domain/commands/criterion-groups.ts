import { err } from '../common/result.ts'
import type { Command } from '../journal/command.ts'
import { createRecord, deleteRecord, find, nextOrder, updateRecord } from './record-commands.ts'

export type CreateCriterionGroupInput = {
  readonly charterVersionId: string
  readonly code?: string | undefined
  readonly title: string
}

/** A group of specific criteria, for a charter written by hand or completed. */
export const createCriterionGroup: Command<CreateCriterionGroupInput, { id: string }> = async (context, input) => {
  const { charterVersionId, code = '', title } = input
  const version = await find(context.read, 'charterVersions', charterVersionId)
  if (!version.ok) return version
  const siblings = await context.read.where('criterionGroups', 'charterVersionId', charterVersionId)
  const order = nextOrder(siblings)
  return createRecord(context, 'criterionGroup.create', 'criterionGroups', { charterVersionId, code, title, order })
}

export type UpdateCriterionGroupInput = {
  readonly id: string
  readonly patch: { readonly code?: string | undefined; readonly title?: string | undefined }
}

export const updateCriterionGroup: Command<UpdateCriterionGroupInput> = (context, { id, patch: { code, title } }) =>
  updateRecord(context, 'criterionGroup.update', 'criterionGroups', id, { code, title })

/** Refused while it has criteria. */
export const deleteCriterionGroup: Command<{ readonly id: string }> = async (context, { id }) => {
  const criteria = await context.read.where('criteria', 'groupId', id)
  if (criteria.length > 0) return err({ code: 'errors.criterionGroupInUse', params: { count: criteria.length } })
  return deleteRecord(context, 'criterionGroup.delete', 'criterionGroups', id)
}
