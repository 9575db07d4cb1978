import type { LocalDate } from '../common/dates.ts'
import { err } from '../common/result.ts'
import type { ResolvedCriteriaSet } from '../criteria-sets/criteria-set.ts'
import type { CharterVersion, Criterion } from '../entities/charter.ts'
import { changesOf, recordChange, type Command } from '../journal/command.ts'
import { deleteRecord, find, nextOrder, outcome, removalsOf, updateRecord, type Patch } from './record-commands.ts'

export type CreateCharterInput = {
  readonly set: ResolvedCriteriaSet
  readonly title?: string | undefined
  readonly inForceFrom?: LocalDate | null | undefined
  readonly sourceDocument?: string | undefined
}

/** A charter, its first version, groups and criteria, in one act (J3). Titles of the set are marked as abridged. */
export const createCharter: Command<CreateCharterInput, { id: string; versionId: string }> = async ({ read, newId }, input) => {
  const { set } = input
  const id = newId()
  const charterVersionId = newId()
  const criterionOf =
    (groupId: string | null, kind: Criterion['kind']) => (criterion: ResolvedCriteriaSet['mandatory'][number]) => ({
      ...criterion,
      id: newId(),
      charterVersionId,
      groupId,
      kind,
      isTitleAbridged: set.id !== null,
      officialWording: '',
    })
  const groups = set.groups.map(({ code, title }, order) => ({ id: newId(), charterVersionId, code, title, order }))
  const criteria = [
    ...set.mandatory.map(criterionOf(null, 'mandatory')),
    ...set.groups.flatMap((group, i) => group.criteria.map(criterionOf(groups[i]?.id ?? null, 'specific'))),
  ]
  const changes = await changesOf([
    recordChange(read, 'charters', { id, title: input.title ?? set.title, order: nextOrder(await read.all('charters')) }),
    recordChange(read, 'charterVersions', {
      id: charterVersionId,
      charterId: id,
      number: 1,
      inForceFrom: input.inForceFrom ?? null,
      threshold: set.threshold,
      sourceDocument: input.sourceDocument ?? set.sourceDocument,
      builtInSetId: set.id,
    }),
    ...groups.map((group) => recordChange(read, 'criterionGroups', group)),
    ...criteria.map((criterion, order) => recordChange(read, 'criteria', { ...criterion, order })),
  ])
  return changes.ok ? outcome('charter.create', changes.value, { id, versionId: charterVersionId }) : changes
}

export const renameCharter: Command<{ readonly id: string; readonly title: string }> = (context, { id, title }) =>
  updateRecord(context, 'charter.rename', 'charters', id, { title })

export type UpdateCharterVersionInput = {
  readonly id: string
  readonly patch: Pick<Patch<CharterVersion>, 'number' | 'inForceFrom' | 'threshold' | 'sourceDocument'>
}

/** The threshold is a property of the version (K03); `null` where the text sets none. */
export const updateCharterVersion: Command<UpdateCharterVersionInput> = (context, { id, patch }) => {
  const { number, inForceFrom, threshold, sourceDocument } = patch
  return updateRecord(context, 'charterVersion.update', 'charterVersions', id, { number, inForceFrom, threshold, sourceDocument })
}

export type UpdateCriterionInput = {
  readonly id: string
  readonly title?: string | undefined
  readonly officialWording?: string | undefined
}

/** A title of the committee's own is no longer an abridged one of ours. */
export const updateCriterion: Command<UpdateCriterionInput> = async (context, { id, title, officialWording }) => {
  const criterion = await find(context.read, 'criteria', id)
  if (!criterion.ok) return criterion
  const isRewritten = title !== undefined && title.trim() !== criterion.value.title
  const isTitleAbridged = isRewritten ? false : undefined
  return updateRecord(context, 'criterion.update', 'criteria', id, { title, officialWording, isTitleAbridged })
}

/** Refused while it has adherents; its versions, groups and criteria go with it. */
export const deleteCharter: Command<{ readonly id: string }> = async (context, { id }) => {
  const { read } = context
  const versions = await read.where('charterVersions', 'charterId', id)
  const dependents = []
  for (const version of versions) {
    const memberships = await read.where('memberships', 'charterVersionId', version.id)
    if (memberships.length > 0) return err({ code: 'errors.charterInUse', params: { count: memberships.length } })
    dependents.push(...removalsOf('criteria', await read.where('criteria', 'charterVersionId', version.id)))
    dependents.push(...removalsOf('criterionGroups', await read.where('criterionGroups', 'charterVersionId', version.id)))
  }
  return deleteRecord(context, 'charter.delete', 'charters', id, [...dependents, ...removalsOf('charterVersions', versions)])
}
