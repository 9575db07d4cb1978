import { describe, expect, test } from 'vitest'
import { createBody, deleteBody, updateBody } from '#shared/domain/commands/bodies.ts'
import { createCategory, deleteCategory, moveCategory, updateCategory } from '#shared/domain/commands/categories.ts'
import { deleteMeeting } from '#shared/domain/commands/meetings.ts'
import { createReport } from '#shared/domain/commands/reports.ts'
import { createSeat, deleteSeat, moveSeat, updateSeat } from '#shared/domain/commands/seats.ts'
import { setAttendance } from '#shared/domain/commands/attendances.ts'
import { deleteMandate } from '#shared/domain/commands/mandates.ts'
import { freeBody } from '#shared/domain/templates/free-body.ts'
import { nationalGovernance } from '#shared/domain/templates/national-governance.ts'
import { twoPartySteering } from '#shared/domain/templates/two-party-steering.ts'
import { calendarYear } from '#shared/domain/rules/report-period.ts'
import { allPresent, bodyWithHolders, resolved, TestSpace } from '../harness.ts'

const timeZone = 'Europe/Paris'

describe('createBody', () => {
  test('[B02] [B03] the governance committee comes with 8 categories, a seat each, the hub pilot by right, in one act', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createBody, { template: resolved(nationalGovernance), timeZone })
    expect(space.acts).toHaveLength(1)
    expect(space.acts[0]?.header.kind).toBe('body.create')
    const categories = await space.state.where('categories', 'bodyId', id)
    expect(categories.toSorted((a, b) => a.order - b.order).map(({ name }) => name)).toEqual([
      'Ministères concernés',
      'Collectivités territoriales',
      'Entreprises',
      'Associations spécialisées',
      'Institutions publiques et privées',
      'Pôles interrégionaux',
      'Citoyens',
      'Jeunes et mouvements de jeunesse',
    ])
    expect(categories.filter(({ attention }) => attention !== 'none').map(({ attention }) => attention)).toEqual([
      'citizens',
      'youth',
    ])
    const seats = await space.state.where('seats', 'bodyId', id)
    expect(seats).toHaveLength(8)
    const hubs = categories.find(({ name }) => name === 'Pôles interrégionaux')
    expect(seats.filter(({ isExOfficio }) => isExOfficio).map(({ categoryId }) => categoryId)).toEqual([hubs?.id])
  })

  test('[B05] [M04] [D01] the steering committee has one seat a party, meets at least once a year, decides unanimously', async () => {
    const space = new TestSpace()
    const { id, seatIds } = await space.run(createBody, { template: resolved(twoPartySteering), timeZone, name: 'CoPil' })
    const body = await space.state.get('bodies', id)
    expect(body).toMatchObject({
      name: 'CoPil',
      shortName: 'Comité de pilotage',
      categoryLabel: 'party',
      frequency: { kind: 'atLeast', count: 1, per: 'year' },
      decisionRule: { kind: 'unanimity', of: 'present', abstention: 'doesNotBlock' },
      minutesRule: 'allParties',
    })
    expect(seatIds).toHaveLength(2)
    const seats = await space.state.where('seats', 'bodyId', id)
    expect(new Set(seats.map(({ categoryId }) => categoryId)).size).toBe(2)
  })

  test('a second body comes after the first', async () => {
    const space = new TestSpace()
    const first = await space.run(createBody, { template: resolved(freeBody), timeZone })
    const second = await space.run(createBody, { template: resolved(freeBody), timeZone })
    expect((await space.state.get('bodies', first.id))?.order).toBe(0)
    expect((await space.state.get('bodies', second.id))?.order).toBe(1)
  })

  test('an empty name and an unknown zone are named', async () => {
    const space = new TestSpace()
    expect(await space.refused(createBody, { template: resolved(freeBody), timeZone, name: ' ' })).toMatchObject({
      code: 'errors.required',
      field: 'name',
    })
    expect(await space.refused(createBody, { template: resolved(freeBody), timeZone: 'Mars/Olympus' })).toMatchObject({
      code: 'errors.timeZone',
      field: 'timeZone',
    })
  })
})

describe('updateBody', () => {
  test('a setting changed by hand loses its source, the others keep theirs', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createBody, { template: resolved(twoPartySteering), timeZone })
    await space.run(updateBody, { id, patch: { frequency: { kind: 'atLeast', count: 2, per: 'year' } } })
    const sources = (await space.state.get('bodies', id))?.sources.map(({ about }) => about)
    expect(sources).toEqual(['categories', 'decisionRule', 'minutesRule', 'attributions'])
  })

  test('saying the same setting again keeps its source, and sources given win', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createBody, { template: resolved(twoPartySteering), timeZone })
    await space.run(updateBody, { id, patch: { frequency: { kind: 'atLeast', count: 1, per: 'year' }, name: 'Autre' } })
    expect((await space.state.get('bodies', id))?.sources).toHaveLength(5)
    const sources = [{ about: 'frequency', reference: 'règlement intérieur, art. 2' }]
    await space.run(updateBody, { id, patch: { frequency: { kind: 'exactly', count: 1, per: 'year' }, sources } })
    expect((await space.state.get('bodies', id))?.sources).toEqual(sources)
  })

  test('only the changed fields are written', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createBody, { template: resolved(freeBody), timeZone })
    await space.run(updateBody, { id, patch: { name: 'Instance', shortName: 'Comité', place: undefined } })
    expect(space.acts.at(-1)?.body.changes).toEqual([
      { table: 'bodies', id, op: 'update', set: { name: 'Instance', shortName: 'Comité' }, unset: [] },
    ])
  })
})

describe('deleteBody', () => {
  test('is refused while meetings exist; then takes everything of the body and nothing else', async () => {
    const space = new TestSpace()
    const other = await bodyWithHolders(space, ['Autre'])
    const body = await bodyWithHolders(space, ['Aubry', 'Benali'])
    await space.run(createReport, { bodyId: body.bodyId, period: calendarYear(2025), title: 'Rapport', language: 'fr' })
    expect(await space.refused(deleteBody, { id: body.bodyId })).toEqual({ code: 'errors.bodyHasMeetings', params: { count: 1 } })
    await space.run(deleteMeeting, { id: body.meetingId })
    await space.run(deleteBody, { id: body.bodyId })
    for (const table of ['bodies', 'categories', 'seats', 'mandates', 'meetings', 'reports', 'agendaItems'] as const) {
      const rows = await space.state.all(table)
      expect(rows.filter((row) => row.id === body.bodyId || ('bodyId' in row && row.bodyId === body.bodyId))).toEqual([])
    }
    expect(await space.state.get('bodies', other.bodyId)).toBeDefined()
    expect(await space.state.where('seats', 'bodyId', other.bodyId)).toHaveLength(1)
    expect(await space.refused(deleteBody, { id: body.bodyId })).toEqual({ code: 'errors.notFound' })
  })
})

describe('categories and seats', () => {
  test('a category is added at the end, renamed, moved, and not beyond an end', async () => {
    const space = new TestSpace()
    const { bodyId, categoryIds } = await bodyWithHolders(space, ['Aubry'])
    const { id } = await space.run(createCategory, { bodyId, name: 'Jeunes', attention: 'youth' })
    await space.run(updateCategory, { id, patch: { name: 'Jeunesse' } })
    expect(await space.state.get('categories', id)).toMatchObject({ name: 'Jeunesse', attention: 'youth', order: 1 })
    await space.run(moveCategory, { id, direction: 'up' })
    expect((await space.state.get('categories', id))?.order).toBe(0)
    expect((await space.state.get('categories', categoryIds[0] ?? ''))?.order).toBe(1)
    const count = space.acts.length
    await space.run(moveCategory, { id, direction: 'up' })
    expect(space.acts).toHaveLength(count)
    await space.run(moveCategory, { id, direction: 'down' })
    expect((await space.state.get('categories', id))?.order).toBe(1)
  })

  test('a category in use stays; an unused one goes with its seats', async () => {
    const space = new TestSpace()
    const { bodyId, categoryIds } = await bodyWithHolders(space, ['Aubry'])
    expect(await space.refused(deleteCategory, { id: categoryIds[0] ?? '' })).toEqual({ code: 'errors.categoryInUse' })
    const { id } = await space.run(createCategory, { bodyId, name: 'Jeunes' })
    const seat = await space.run(createSeat, { categoryId: id, label: 'Siège 1' })
    await space.run(deleteCategory, { id })
    expect(await space.state.get('categories', id)).toBeUndefined()
    expect(await space.state.get('seats', seat.id)).toBeUndefined()
  })

  test('[trap 15] a category that a past attendance names stays, even without seats', async () => {
    const space = new TestSpace()
    const { bodyId, categoryIds, seatIds, mandates, meetingId } = await bodyWithHolders(space, ['Aubry'])
    await space.run(setAttendance, { meetingId, entries: allPresent(mandates) })
    const { id } = await space.run(createCategory, { bodyId, name: 'Jeunes' })
    await space.run(updateSeat, { id: seatIds[0] ?? '', patch: { categoryId: id } })
    expect(await space.refused(deleteCategory, { id: categoryIds[0] ?? '' })).toEqual({ code: 'errors.categoryInUse' })
    const [attendance] = await space.state.where('attendances', 'meetingId', meetingId)
    expect(attendance?.categoryId).toBe(categoryIds[0])
  })

  test('a seat stays once held, moves among its category, and never to another body', async () => {
    const space = new TestSpace()
    const { categoryIds, seatIds, mandates } = await bodyWithHolders(space, ['Aubry', 'Benali'])
    const other = await bodyWithHolders(space, ['Costa'])
    const [first = '', second = ''] = seatIds
    expect(await space.refused(deleteSeat, { id: first })).toMatchObject({ code: 'errors.seatInUse' })
    expect(await space.refused(updateSeat, { id: first, patch: { categoryId: other.categoryIds[0] } })).toMatchObject({
      code: 'errors.otherBody',
    })
    await space.run(moveSeat, { id: second, direction: 'up' })
    expect((await space.state.get('seats', second))?.order).toBe(0)
    const third = await space.run(createSeat, { categoryId: categoryIds[0] ?? '', label: 'Siège 3', isExOfficio: true })
    expect(await space.state.get('seats', third.id)).toMatchObject({ order: 2, isExOfficio: true })
    await space.run(deleteMandate, { id: mandates[0]?.id ?? '' })
    await space.run(deleteSeat, { id: first })
    expect(await space.state.get('seats', first)).toBeUndefined()
  })
})
