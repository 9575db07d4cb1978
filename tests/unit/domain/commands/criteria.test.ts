import { describe, expect, test } from 'vitest'
import { createCharter } from '#shared/domain/commands/charters.ts'
import { createCriterion, deleteCriterion } from '#shared/domain/commands/criteria.ts'
import { createCriterionGroup, deleteCriterionGroup, updateCriterionGroup } from '#shared/domain/commands/criterion-groups.ts'
import { createMembership } from '#shared/domain/commands/memberships.ts'
import { spaceWithCharter } from '../charter-fixture.ts'
import { TestSpace } from '../harness.ts'

describe('criteria of the committee’s own', () => {
  test('[K01] without a group a criterion is mandatory, in a group it is specific; neither is abridged', async () => {
    const space = new TestSpace()
    const { versionId } = await spaceWithCharter(space)
    const group = await space.run(createCriterionGroup, { charterVersionId: versionId, title: 'Local' })
    expect(await space.state.get('criterionGroups', group.id)).toMatchObject({ code: '', order: 7 })
    const mandatory = await space.run(createCriterion, { charterVersionId: versionId, groupId: null, title: 'Signer la charte' })
    const specific = await space.run(createCriterion, {
      charterVersionId: versionId,
      groupId: group.id,
      number: '41',
      title: 'Prêter du matériel',
    })
    expect(await space.state.get('criteria', mandatory.id)).toMatchObject({
      kind: 'mandatory',
      groupId: null,
      isTitleAbridged: false,
      order: 42,
    })
    expect(await space.state.get('criteria', specific.id)).toMatchObject({ kind: 'specific', number: '41', order: 43 })
  })

  test('a group belongs to its version, is renamed, and goes once empty', async () => {
    const space = new TestSpace()
    const first = await spaceWithCharter(space)
    const second = await spaceWithCharter(space)
    const { id } = await space.run(createCriterionGroup, { charterVersionId: first.versionId, code: 'H', title: 'Local' })
    const wrong = { charterVersionId: second.versionId, groupId: id, title: 'Autre' }
    expect(await space.refused(createCriterion, wrong)).toEqual({ code: 'errors.criterionVersion', field: 'groupId' })
    const criterion = await space.run(createCriterion, { ...wrong, charterVersionId: first.versionId })
    expect(await space.refused(deleteCriterionGroup, { id })).toEqual({
      code: 'errors.criterionGroupInUse',
      params: { count: 1 },
    })
    await space.run(updateCriterionGroup, { id, patch: { title: 'Territoire' } })
    expect(await space.state.get('criterionGroups', id)).toMatchObject({ code: 'H', title: 'Territoire' })
    await space.run(deleteCriterion, { id: criterion.id })
    await space.run(deleteCriterionGroup, { id })
    expect(await space.state.get('criterionGroups', id)).toBeUndefined()
  })

  test('[trap 11] a criterion that an adherent declared stays', async () => {
    const space = new TestSpace()
    const { versionId, criterion, numbers } = await spaceWithCharter(space)
    await space.run(createMembership, {
      adherent: { kind: 'person', person: { create: { familyName: 'Aubry' } } },
      charterVersionId: versionId,
      admittedOn: null,
      basis: 'declaration',
      place: null,
      declaredCriterionIds: numbers(3),
    })
    expect(await space.refused(deleteCriterion, { id: criterion('c3') })).toEqual({
      code: 'errors.criterionInUse',
      params: { count: 1 },
    })
    await space.run(deleteCriterion, { id: criterion('c4') })
  })

  test('a charter written by hand starts empty, with titles of its own', async () => {
    const space = new TestSpace()
    const set = {
      id: null,
      title: 'Notre charte',
      sourceDocument: '',
      threshold: null,
      mandatory: [{ stableKey: 'a', number: '', title: 'Être ouvert' }],
      groups: [],
    }
    const { versionId } = await space.run(createCharter, { set })
    expect(await space.state.get('charterVersions', versionId)).toMatchObject({ builtInSetId: null, threshold: null })
    expect(await space.state.all('criteria')).toMatchObject([{ isTitleAbridged: false }])
  })
})
