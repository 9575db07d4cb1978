import { err } from '../common/result.ts'
import type { Command } from '../journal/command.ts'
import { createRecord, deleteRecord, find, nextOrder } from './record-commands.ts'

export type CreateCriterionInput = {
  readonly charterVersionId: string
  /** `null`: a mandatory condition, outside the groups and not counted toward the threshold (K01, K04). */
  readonly groupId: string | null
  /** A label, never an index (G12). */
  readonly number?: string | undefined
  readonly title: string
}

/** A condition or criterion in the committee's own words. */
export const createCriterion: Command<CreateCriterionInput, { id: string }> = async (context, input) => {
  const { read, newId } = context
  const { charterVersionId, groupId, number = '', title } = input
  const version = await find(read, 'charterVersions', charterVersionId)
  if (!version.ok) return version
  if (groupId !== null) {
    const group = await find(read, 'criterionGroups', groupId)
    if (!group.ok) return group
    if (group.value.charterVersionId !== charterVersionId) return err({ code: 'errors.criterionVersion', field: 'groupId' })
  }
  return createRecord(context, 'criterion.create', 'criteria', {
    charterVersionId,
    groupId,
    kind: groupId === null ? 'mandatory' : 'specific',
    stableKey: newId(),
    number,
    title,
    isTitleAbridged: false,
    officialWording: '',
    order: nextOrder(await read.where('criteria', 'charterVersionId', charterVersionId)),
  })
}

/** Refused once an adherent has declared it: a declaration keeps what was accepted (trap 11). */
export const deleteCriterion: Command<{ readonly id: string }> = async (context, { id }) => {
  const criterion = await find(context.read, 'criteria', id)
  if (!criterion.ok) return criterion
  const memberships = await context.read.where('memberships', 'charterVersionId', criterion.value.charterVersionId)
  const count = memberships.filter(({ declaredCriterionIds }) => declaredCriterionIds.includes(id)).length
  if (count > 0) return err({ code: 'errors.criterionInUse', params: { count } })
  return deleteRecord(context, 'criterion.delete', 'criteria', id)
}
