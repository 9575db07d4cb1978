import { describe, expect, test } from 'vitest'
import { setAttendance } from '#shared/domain/commands/attendances.ts'
import { createMandate, deleteMandate, doSpansMeet, endMandate, updateMandate } from '#shared/domain/commands/mandates.ts'
import { createMembership } from '#shared/domain/commands/memberships.ts'
import {
  createOrganisation,
  deleteOrganisation,
  renameOrganisation,
  updateOrganisation,
} from '#shared/domain/commands/organisations.ts'
import { createPerson, deletePerson, updatePerson } from '#shared/domain/commands/people.ts'
import { organisationNameAt } from '#shared/domain/rules/organisation-name.ts'
import { allPresent, bodyWithHolders, TestSpace } from '../harness.ts'
import { spaceWithCharter } from '../charter-fixture.ts'

describe('organisations', () => {
  test('[trap 16] a rename keeps the old name for what came before', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createOrganisation, { name: 'CNDP' })
    await space.run(renameOrganisation, { id, name: 'Réseau Canopé', from: '2014-05-01' })
    const organisation = await space.state.get('organisations', id)
    expect(organisationNameAt(organisation ?? { names: [] }, '2014-04-30')).toBe('CNDP')
    expect(organisationNameAt(organisation ?? { names: [] }, '2014-05-01')).toBe('Réseau Canopé')
    expect(await space.refused(renameOrganisation, { id, name: 'Encore', from: '2014-05-01' })).toMatchObject({
      code: 'errors.nameOrder',
      field: 'from',
    })
  })

  test('a correction of the current name adds none', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createOrganisation, { name: 'Reseau Canope' })
    await space.run(updateOrganisation, { id, patch: { name: 'Réseau Canopé', kind: 'établissement public' } })
    expect(await space.state.get('organisations', id)).toMatchObject({
      names: [{ name: 'Réseau Canopé', from: null }],
      kind: 'établissement public',
    })
  })

  test('with several names the correction bears on the last, and an empty one is named', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createOrganisation, { name: 'CNDP' })
    await space.run(renameOrganisation, { id, name: 'Reseau Canope', from: '2014-05-01' })
    await space.run(updateOrganisation, { id, patch: { name: 'Réseau Canopé' } })
    await space.run(updateOrganisation, { id, patch: { kind: 'établissement public' } })
    const names = [
      { name: 'CNDP', from: null },
      { name: 'Réseau Canopé', from: '2014-05-01' },
    ]
    expect(await space.state.get('organisations', id)).toMatchObject({ names, kind: 'établissement public' })
    expect(await space.refused(updateOrganisation, { id, patch: { name: ' ' } })).toEqual({
      code: 'errors.required',
      field: 'name',
    })
  })

  test('[trap 15] an organisation that only a past meeting names stays, another goes', async () => {
    const space = new TestSpace()
    const { mandates, meetingId } = await bodyWithHolders(space, ['Aubry', 'Benali'])
    const past = await space.run(createOrganisation, { name: 'Ancienne' })
    const free = await space.run(createOrganisation, { name: 'Libre' })
    const id = mandates[0]?.id ?? ''
    await space.run(updateMandate, { id, patch: { organisationId: past.id } })
    await space.run(setAttendance, { meetingId, entries: allPresent(mandates) })
    await space.run(updateMandate, { id, patch: { organisationId: null } })
    expect(await space.refused(deleteOrganisation, { id: past.id })).toEqual({ code: 'errors.organisationInUse' })
    await space.run(deleteOrganisation, { id: free.id })
    expect(await space.refused(updateMandate, { id, patch: { organisationId: free.id } })).toEqual({ code: 'errors.notFound' })
  })

  test('a name already known is refused whatever its accents, unless the duplicate is wanted', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createOrganisation, { name: 'Médiathèque de l’Œuvre' })
    await space.run(renameOrganisation, { id, name: 'Tiers-lieu', from: '2024-01-01' })
    const again = { name: " mediatheque  de l'oeuvre " }
    expect(await space.refused(createOrganisation, again)).toEqual({
      code: 'errors.duplicateName',
      field: 'name',
      params: { name: "mediatheque  de l'oeuvre" },
    })
    const second = await space.run(createOrganisation, { ...again, allowDuplicate: true })
    expect(await space.refused(updateOrganisation, { id: second.id, patch: { name: 'TIERS-LIEU' } })).toMatchObject({
      code: 'errors.duplicateName',
    })
    await space.run(updateOrganisation, { id: second.id, patch: { name: 'Tiers-lieu' }, allowDuplicate: true })
    await space.run(updateOrganisation, { id, patch: { name: 'Tiers-Lieu' }, allowDuplicate: true })
  })

  test('an empty name and one of 10 000 characters are refused on the name', async () => {
    const space = new TestSpace()
    expect(await space.refused(createOrganisation, { name: '   ' })).toEqual({ code: 'errors.required', field: 'name' })
    expect(await space.refused(createOrganisation, { name: 'a'.repeat(10_000) })).toEqual({
      code: 'errors.tooLong',
      field: 'name',
    })
  })

  test('an organisation that a mandate or an adhesion names stays', async () => {
    const space = new TestSpace()
    const { versionId } = await spaceWithCharter(space)
    const { seatIds } = await bodyWithHolders(space, ['Aubry'])
    const adherent = await space.run(createOrganisation, { name: 'Adhérente' })
    await space.run(createMembership, {
      adherent: { kind: 'organisation', organisation: { id: adherent.id } },
      charterVersionId: versionId,
      admittedOn: null,
      basis: 'declaration',
      place: null,
      declaredCriterionIds: [],
    })
    await space.run(createMembership, {
      adherent: { kind: 'organisation', organisation: { create: { name: 'Seconde' } } },
      charterVersionId: versionId,
      admittedOn: null,
      basis: 'declaration',
      place: null,
      declaredCriterionIds: [],
    })
    expect(await space.refused(deleteOrganisation, { id: adherent.id })).toEqual({ code: 'errors.organisationInUse' })
    const mandate = await space.run(createMandate, {
      seat: { id: seatIds[0] ?? '' },
      person: { create: { familyName: 'Benali' } },
      organisation: { create: { name: 'Ville' } },
      role: 'substitute',
      start: null,
      end: null,
    })
    const organisationId = mandate.organisationId ?? ''
    expect(await space.refused(deleteOrganisation, { id: organisationId })).toEqual({ code: 'errors.organisationInUse' })
    await space.run(deleteMandate, { id: mandate.id })
    await space.run(deleteOrganisation, { id: organisationId })
    expect(await space.state.get('organisations', organisationId)).toBeUndefined()
  })
})

describe('people', () => {
  test('a namesake is asked about, then kept', async () => {
    const space = new TestSpace()
    await space.run(createPerson, { familyName: 'Le Goff', givenName: 'Éloïse' })
    const again = { familyName: 'LE GOFF', givenName: 'Eloise' }
    expect(await space.refused(createPerson, again)).toEqual({
      code: 'errors.duplicateName',
      field: 'familyName',
      params: { name: 'Eloise LE GOFF' },
    })
    const second = await space.run(createPerson, { ...again, allowDuplicate: true })
    await space.run(updatePerson, { id: second.id, patch: { email: 'eloise@example.org' } })
    await space.run(createPerson, { familyName: 'Le Goff', givenName: 'Yann' })
    expect(await space.state.all('people')).toHaveLength(3)
  })

  test('fields are checked one by one', async () => {
    const space = new TestSpace()
    expect(await space.refused(createPerson, { familyName: '' })).toMatchObject({ code: 'errors.required', field: 'familyName' })
    expect(await space.refused(createPerson, { familyName: 'Aubry', email: 'aubry' })).toMatchObject({
      code: 'errors.email',
      field: 'email',
    })
    expect(await space.refused(createPerson, { familyName: 'a'.repeat(10_000) })).toMatchObject({
      code: 'errors.tooLong',
      field: 'familyName',
    })
  })

  test('someone with a mandate, an attendance or a proxy stays', async () => {
    const space = new TestSpace()
    const { mandates, meetingId } = await bodyWithHolders(space, ['Aubry'])
    const carrier = await space.run(createPerson, { familyName: 'Benali' })
    await space.run(setAttendance, {
      meetingId,
      entries: [{ mandateId: mandates[0]?.id ?? '', mode: 'represented', representedByPersonId: carrier.id }],
    })
    expect(await space.refused(deletePerson, { id: mandates[0]?.personId ?? '' })).toEqual({ code: 'errors.personInUse' })
    expect(await space.refused(deletePerson, { id: carrier.id })).toEqual({ code: 'errors.personInUse' })
    const free = await space.run(createPerson, { familyName: 'Costa' })
    await space.run(deletePerson, { id: free.id })
    expect(await space.state.get('people', free.id)).toBeUndefined()
  })
})

describe('mandates', () => {
  test('[R01] seat, person and organisation may be made with the mandate, in one act', async () => {
    const space = new TestSpace()
    const { categoryIds, bodyId } = await bodyWithHolders(space, ['Aubry'])
    const before = space.acts.length
    const made = await space.run(createMandate, {
      seat: { create: { categoryId: categoryIds[0] ?? '', label: 'Siège 2' } },
      person: { create: { familyName: 'Benali', givenName: 'Samia' } },
      organisation: { create: { name: 'Ville de Vaubrune' } },
      role: 'titular',
      start: '2025-01-01',
      end: null,
    })
    expect(space.acts).toHaveLength(before + 1)
    expect(await space.state.get('mandates', made.id)).toMatchObject({
      bodyId,
      seatId: made.seatId,
      personId: made.personId,
      organisationId: made.organisationId,
    })
    expect(await space.state.get('seats', made.seatId)).toMatchObject({ label: 'Siège 2', order: 1 })
  })

  test('[B05] two titulars never share a seat on the same day; the next may start the day after', async () => {
    const space = new TestSpace()
    const { seatIds, mandates } = await bodyWithHolders(space, ['Aubry'])
    const next = (start: string, role: 'titular' | 'substitute' = 'titular', familyName = 'Benali') =>
      ({
        seat: { id: seatIds[0] ?? '' },
        person: { create: { familyName } },
        organisation: null,
        role,
        start,
        end: null,
      }) as const
    expect(await space.refused(createMandate, next('2025-07-01'))).toEqual({
      code: 'errors.seatTaken',
      field: 'start',
      params: { name: 'Aubry' },
    })
    await space.run(createMandate, next('2025-07-01', 'substitute', 'Diallo'))
    await space.run(createMandate, next('2025-07-01', 'substitute', 'Evrard'))
    await space.run(endMandate, { id: mandates[0]?.id ?? '', end: '2025-06-30' })
    expect(await space.refused(createMandate, next('2025-06-30'))).toMatchObject({ code: 'errors.seatTaken' })
    const made = await space.run(createMandate, next('2025-07-01'))
    expect(await space.refused(updateMandate, { id: made.id, patch: { start: null } })).toMatchObject({
      code: 'errors.seatTaken',
    })
    expect(await space.refused(updateMandate, { id: made.id, patch: { end: '2025-06-30' } })).toMatchObject({
      code: 'errors.periodOrder',
      field: 'end',
    })
    await space.run(updateMandate, { id: made.id, patch: { end: '2025-07-01' } })
  })

  test('spans that only touch share a day; open ends go on for ever', () => {
    expect(doSpansMeet({ start: '2025-01-01', end: '2025-06-30' }, { start: '2025-06-30', end: null })).toBe(true)
    expect(doSpansMeet({ start: '2025-01-01', end: '2025-06-30' }, { start: '2025-07-01', end: null })).toBe(false)
    expect(doSpansMeet({ start: '2025-07-01', end: null }, { start: null, end: '2025-06-30' })).toBe(false)
    expect(doSpansMeet({ start: '2025-06-30', end: null }, { start: null, end: '2025-06-30' })).toBe(true)
    expect(doSpansMeet({ start: null, end: null }, { start: '1999-01-01', end: '1999-01-01' })).toBe(true)
  })

  test('[trap 15] once in an attendance list a mandate keeps its person and still covers that day', async () => {
    const space = new TestSpace()
    const { seatIds, mandates, meetingId } = await bodyWithHolders(space, ['Aubry', 'Benali'])
    const id = mandates[0]?.id ?? ''
    await space.run(setAttendance, { meetingId, entries: allPresent(mandates.slice(0, 1)) })
    expect(await space.refused(updateMandate, { id, patch: { personId: mandates[1]?.personId } })).toEqual({
      code: 'errors.mandateInUse',
    })
    expect(await space.refused(updateMandate, { id, patch: { seatId: seatIds[1] } })).toEqual({ code: 'errors.mandateInUse' })
    expect(await space.refused(endMandate, { id, end: '2025-03-19' })).toEqual({
      code: 'errors.mandateCoversAttendance',
      field: 'end',
      params: { count: 1 },
    })
    expect(await space.refused(deleteMandate, { id })).toEqual({ code: 'errors.mandateInUse' })
    await space.run(endMandate, { id, end: '2025-03-20' })
    await space.run(deleteMandate, { id: mandates[1]?.id ?? '' })
  })

  test('a mandate moved to another seat follows its body', async () => {
    const space = new TestSpace()
    const first = await bodyWithHolders(space, ['Aubry'])
    const second = await bodyWithHolders(space, ['Benali'])
    await space.run(deleteMandate, { id: second.mandates[0]?.id ?? '' })
    await space.run(updateMandate, { id: first.mandates[0]?.id ?? '', patch: { seatId: second.seatIds[0] } })
    expect(await space.state.get('mandates', first.mandates[0]?.id ?? '')).toMatchObject({
      bodyId: second.bodyId,
      seatId: second.seatIds[0],
    })
  })

  test('an impossible date is named', async () => {
    const space = new TestSpace()
    const { mandates } = await bodyWithHolders(space, ['Aubry'])
    expect(await space.refused(endMandate, { id: mandates[0]?.id ?? '', end: '2025-02-31' })).toMatchObject({
      code: 'errors.dateImpossible',
      field: 'end',
    })
  })
})
