import { describe, expect, test } from 'vitest'
import {
  createCharter,
  deleteCharter,
  renameCharter,
  updateCharterVersion,
  updateCriterion,
} from '#shared/domain/commands/charters.ts'
import {
  createMembership,
  deleteMembership,
  updateMembership,
  type CreateMembershipInput,
} from '#shared/domain/commands/memberships.ts'
import { createOrganisation } from '#shared/domain/commands/organisations.ts'
import { createPlace, deletePlace, updatePlace } from '#shared/domain/commands/places.ts'
import { resolveCriteriaSet } from '#shared/domain/criteria-sets/criteria-set.ts'
import { criteriaSetById } from '#shared/domain/criteria-sets/criteria-sets.ts'
import { nationalCharter } from '#shared/domain/criteria-sets/national-charter.ts'
import { spaceWithCharter } from '../charter-fixture.ts'
import { TestSpace, translateFr } from '../harness.ts'

const organisationNamed = (name: string) => ({ kind: 'organisation', organisation: { create: { name } } }) as const

const membershipOf = (charterVersionId: string, fields: Partial<CreateMembershipInput> = {}): CreateMembershipInput => ({
  adherent: organisationNamed('Tiers-lieu des Halles'),
  charterVersionId,
  admittedOn: '2025-01-15',
  basis: 'declaration',
  place: null,
  declaredCriterionIds: [],
  ...fields,
})

describe('the built-in criteria of the national charter', () => {
  test('[K01] [K02] [K03] 2 mandatory and 40 specific criteria in 7 groups, threshold 5, in one act', async () => {
    const space = new TestSpace()
    const { charterId, versionId } = await spaceWithCharter(space)
    expect(space.acts).toHaveLength(1)
    expect(await space.state.get('charters', charterId)).toMatchObject({
      title: 'Charte nationale de la médiation numérique',
      order: 0,
    })
    expect(await space.state.get('charterVersions', versionId)).toMatchObject({
      charterId,
      number: 1,
      threshold: 5,
      builtInSetId: 'nationalCharter',
    })
    const criteria = await space.state.where('criteria', 'charterVersionId', versionId)
    const specific = criteria.filter(({ kind }) => kind === 'specific').toSorted((a, b) => a.order - b.order)
    expect(specific.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, i) => String(i + 1)))
    expect(criteria.filter(({ kind }) => kind === 'mandatory').map(({ number, groupId }) => [number, groupId])).toEqual([
      ['G1', null],
      ['G2', null],
    ])
    const groups = (await space.state.where('criterionGroups', 'charterVersionId', versionId)).toSorted(
      (a, b) => a.order - b.order,
    )
    const sizes = groups.map((group) => [group.code, specific.filter(({ groupId }) => groupId === group.id).length])
    expect(sizes).toEqual([
      ['A', 8],
      ['B', 11],
      ['C', 10],
      ['D', 2],
      ['E', 3],
      ['F', 3],
      ['G', 3],
    ])
    expect(criteria.every(({ isTitleAbridged, officialWording }) => isTitleAbridged && officialWording === '')).toBe(true)
    expect(new Set(criteria.map(({ stableKey }) => stableKey)).size).toBe(42)
  })

  test('the set is found by its id, and an unknown one is not', () => {
    expect(criteriaSetById('nationalCharter')).toBe(nationalCharter)
    expect(criteriaSetById('other')).toBeUndefined()
  })

  test('[K03] the threshold is a property of the version, which may set none', async () => {
    const space = new TestSpace()
    const { versionId } = await spaceWithCharter(space)
    await space.run(updateCharterVersion, { id: versionId, patch: { threshold: 7, inForceFrom: '2016-01-01' } })
    expect(await space.state.get('charterVersions', versionId)).toMatchObject({ threshold: 7, inForceFrom: '2016-01-01' })
    await space.run(updateCharterVersion, { id: versionId, patch: { threshold: null } })
    expect((await space.state.get('charterVersions', versionId))?.threshold).toBeNull()
    expect(await space.refused(updateCharterVersion, { id: versionId, patch: { threshold: -1 } })).toMatchObject({
      field: 'threshold',
    })
  })

  test('a title of the committee is no longer abridged; the official wording leaves the title as it is', async () => {
    const space = new TestSpace()
    const { criterion } = await spaceWithCharter(space)
    const id = criterion('c12')
    await space.run(updateCriterion, { id, officialWording: 'Texte de la charte.' })
    expect(await space.state.get('criteria', id)).toMatchObject({ isTitleAbridged: true, officialWording: 'Texte de la charte.' })
    const title = (await space.state.get('criteria', id))?.title ?? ''
    await space.run(updateCriterion, { id, title: ` ${title} ` })
    expect((await space.state.get('criteria', id))?.isTitleAbridged).toBe(true)
    await space.run(updateCriterion, { id, title: 'Modèles durables' })
    expect(await space.state.get('criteria', id)).toMatchObject({ title: 'Modèles durables', isTitleAbridged: false })
    expect(await space.refused(updateCriterion, { id, officialWording: 'a'.repeat(10_001) })).toMatchObject({
      code: 'errors.tooLong',
      field: 'officialWording',
    })
  })

  test('a charter is renamed, and goes with all its parts while nobody adheres', async () => {
    const space = new TestSpace()
    const { charterId, versionId } = await spaceWithCharter(space)
    await space.run(renameCharter, { id: charterId, title: 'Notre charte' })
    const { id } = await space.run(createMembership, membershipOf(versionId))
    expect(await space.refused(deleteCharter, { id: charterId })).toEqual({ code: 'errors.charterInUse', params: { count: 1 } })
    await space.run(deleteMembership, { id })
    const other = await space.run(createCharter, {
      set: resolveCriteriaSet(nationalCharter, translateFr),
      title: 'Autre',
      inForceFrom: '2020-01-01',
    })
    await space.run(deleteCharter, { id: charterId })
    expect((await space.state.all('charters')).map(({ id: kept }) => kept)).toEqual([other.id])
    expect(await space.state.all('criteria')).toHaveLength(42)
    expect(await space.state.all('criterionGroups')).toHaveLength(7)
    expect(await space.state.all('charterVersions')).toHaveLength(1)
  })
})

describe('places', () => {
  test('[trap 21] a department is text: 2a becomes 2A, 973 stays, 99 is refused, empty is not known', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createPlace, { name: 'Cyberbase', commune: 'Ajaccio', department: ' 2a ' })
    expect((await space.state.get('places', id))?.department).toBe('2A')
    await space.run(updatePlace, { id, patch: { department: '973' } })
    expect((await space.state.get('places', id))?.department).toBe('973')
    expect(await space.refused(updatePlace, { id, patch: { department: '99' } })).toMatchObject({
      code: 'errors.department',
      field: 'department',
    })
    expect(await space.refused(createPlace, { name: 'X', department: '1' })).toMatchObject({ code: 'errors.department' })
    await space.run(createPlace, { name: 'Sans département' })
  })
})

describe('memberships', () => {
  test('adherent and place are made in the same act; declared criteria are kept once each', async () => {
    const space = new TestSpace()
    const { versionId, mandatory, numbers } = await spaceWithCharter(space)
    const before = space.acts.length
    const declaredCriterionIds = [...mandatory, ...numbers(1, 1, 12)]
    const made = await space.run(
      createMembership,
      membershipOf(versionId, { place: { create: { name: 'Les Halles', department: '26' } }, declaredCriterionIds }),
    )
    expect(space.acts).toHaveLength(before + 1)
    expect(await space.state.get('memberships', made.id)).toMatchObject({
      adherent: { kind: 'organisation', organisationId: made.adherentId },
      placeId: made.placeId,
      declaredCriterionIds: [...mandatory, ...numbers(1, 12)],
    })
    expect(await space.refused(deletePlace, { id: made.placeId ?? '' })).toEqual({
      code: 'errors.placeInUse',
      params: { count: 1 },
    })
  })

  test('[P01] a person may adhere, and no structure type is asked for', async () => {
    const space = new TestSpace()
    const { versionId } = await spaceWithCharter(space)
    const made = await space.run(
      createMembership,
      membershipOf(versionId, { adherent: { kind: 'person', person: { create: { familyName: 'Aubry' } } } }),
    )
    expect((await space.state.get('memberships', made.id))?.adherent).toEqual({ kind: 'person', personId: made.adherentId })
    await space.run(createMembership, membershipOf(versionId))
  })

  test('[L08] the same adherent adheres once for a place, and may for another', async () => {
    const space = new TestSpace()
    const { versionId } = await spaceWithCharter(space)
    const { id } = await space.run(createOrganisation, { name: 'Ville' })
    const adherent = { kind: 'organisation', organisation: { id } } as const
    const first = await space.run(createMembership, membershipOf(versionId, { adherent }))
    expect(await space.refused(createMembership, membershipOf(versionId, { adherent }))).toEqual({
      code: 'errors.duplicateMembership',
      field: 'adherent',
    })
    const second = await space.run(
      createMembership,
      membershipOf(versionId, { adherent, place: { create: { name: 'Médiathèque' } } }),
    )
    expect(await space.refused(updateMembership, { id: second.id, patch: { placeId: null } })).toMatchObject({
      code: 'errors.duplicateMembership',
    })
    expect(
      await space.refused(createMembership, membershipOf(versionId, { adherent, place: { id: second.placeId ?? '' } })),
    ).toMatchObject({ code: 'errors.duplicateMembership' })
    await space.run(updateMembership, { id: first.id, patch: { admittedOn: null, basis: 'byRight' } })
    const other = await spaceWithCharter(space)
    await space.run(createMembership, membershipOf(other.versionId, { adherent }))
  })

  test('[trap 11] criteria of another version are refused', async () => {
    const space = new TestSpace()
    const first = await spaceWithCharter(space)
    const second = await spaceWithCharter(space)
    const wrong = membershipOf(first.versionId, { declaredCriterionIds: [...first.numbers(1), ...second.numbers(2)] })
    expect(await space.refused(createMembership, wrong)).toEqual({
      code: 'errors.criterionVersion',
      field: 'declaredCriterionIds',
    })
    const { id } = await space.run(createMembership, membershipOf(first.versionId))
    expect(await space.refused(updateMembership, { id, patch: { declaredCriterionIds: second.numbers(1) } })).toMatchObject({
      code: 'errors.criterionVersion',
    })
    await space.run(updateMembership, { id, patch: { declaredCriterionIds: first.numbers(3, 4) } })
    expect((await space.state.get('memberships', id))?.declaredCriterionIds).toEqual(first.numbers(3, 4))
  })

  test('a duplicate name among adherents is asked about', async () => {
    const space = new TestSpace()
    const { versionId } = await spaceWithCharter(space)
    await space.run(createMembership, membershipOf(versionId))
    expect(await space.refused(createMembership, membershipOf(versionId))).toMatchObject({ code: 'errors.duplicateName' })
    await space.run(createMembership, membershipOf(versionId, { allowDuplicate: true }))
  })
})
