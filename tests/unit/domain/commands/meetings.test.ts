import { describe, expect, test } from 'vitest'
import { addAgendaItem, moveAgendaItem, removeAgendaItem, updateAgendaItem } from '#shared/domain/commands/agenda-items.ts'
import { setAttendance } from '#shared/domain/commands/attendances.ts'
import { createDecision } from '#shared/domain/commands/decisions.ts'
import { createMandate, endMandate } from '#shared/domain/commands/mandates.ts'
import { createMeeting, deleteMeeting, updateMeeting } from '#shared/domain/commands/meetings.ts'
import { createPerson } from '#shared/domain/commands/people.ts'
import { updateSeat } from '#shared/domain/commands/seats.ts'
import { createCategory } from '#shared/domain/commands/categories.ts'
import { textTreeFromPlainText } from '#shared/domain/common/text-tree.ts'
import { allPresent, bodyWithHolders, decisionOf, TestSpace } from '../harness.ts'

describe('meetings', () => {
  test('a meeting comes with its agenda in order, in one act', async () => {
    const space = new TestSpace()
    const { bodyId } = await bodyWithHolders(space, ['Aubry'])
    const before = space.acts.length
    const made = await space.run(createMeeting, { bodyId, date: '2025-09-01', startTime: '14:30', agenda: ['Un', 'Deux'] })
    expect(space.acts).toHaveLength(before + 1)
    expect(made.warnings).toEqual([])
    expect(await space.state.get('meetings', made.id)).toMatchObject({ state: 'planned', startTime: '14:30', endTime: null })
    const items = await space.state.where('agendaItems', 'meetingId', made.id)
    expect(items.toSorted((a, b) => a.order - b.order).map(({ title, id }) => [title, id])).toEqual([
      ['Un', made.agendaItemIds[0]],
      ['Deux', made.agendaItemIds[1]],
    ])
  })

  test('impossible dates and times are named', async () => {
    const space = new TestSpace()
    const { bodyId } = await bodyWithHolders(space, ['Aubry'])
    expect(await space.refused(createMeeting, { bodyId, date: '2025-02-30' })).toMatchObject({
      code: 'errors.dateImpossible',
      field: 'date',
    })
    expect(
      await space.refused(createMeeting, { bodyId, date: '2025-09-01', startTime: '16:00', endTime: '15:00' }),
    ).toMatchObject({ code: 'errors.timeOrder', field: 'endTime' })
    await space.run(createMeeting, { bodyId, date: '2025-09-01', startTime: '16:00', endTime: '16:00' })
  })

  test('a date outside every mandate is kept, with a warning', async () => {
    const space = new TestSpace()
    const { bodyId, meetingId } = await bodyWithHolders(space, ['Aubry'])
    const made = await space.run(createMeeting, { bodyId, date: '2019-12-31' })
    expect(made.warnings).toEqual([{ code: 'warnings.noMandateRunning' }])
    expect((await space.run(createMeeting, { bodyId, date: '2020-01-01' })).warnings).toEqual([])
    expect((await space.run(updateMeeting, { id: meetingId, patch: { date: '2019-12-31' } })).warnings).toEqual([
      { code: 'warnings.noMandateRunning' },
    ])
    expect((await space.run(updateMeeting, { id: meetingId, patch: { title: 'Séance' } })).warnings).toEqual([])
  })

  test('one mandate that runs that day is enough', async () => {
    const space = new TestSpace()
    const { bodyId, mandates } = await bodyWithHolders(space, ['Aubry', 'Benali'])
    await space.run(endMandate, { id: mandates[0]?.id ?? '', end: '2024-12-31' })
    expect((await space.run(createMeeting, { bodyId, date: '2025-01-01' })).warnings).toEqual([])
  })

  test('a new date moves the decisions, within their year only', async () => {
    const space = new TestSpace()
    const { meetingId } = await bodyWithHolders(space, ['Aubry'])
    const { id } = await space.run(createDecision, decisionOf(meetingId))
    await space.run(updateMeeting, { id: meetingId, patch: { date: '2025-12-31' } })
    expect((await space.state.get('decisions', id))?.date).toBe('2025-12-31')
    expect(await space.refused(updateMeeting, { id: meetingId, patch: { date: '2026-01-01' } })).toEqual({
      code: 'errors.meetingYear',
      field: 'date',
      params: { count: 1 },
    })
  })

  test('[trap 15] a date on which an entered mandate does not run is refused', async () => {
    const space = new TestSpace()
    const { mandates, meetingId } = await bodyWithHolders(space, ['Aubry', 'Benali'])
    await space.run(setAttendance, { meetingId, entries: allPresent(mandates) })
    await space.run(endMandate, { id: mandates[0]?.id ?? '', end: '2025-04-30' })
    await space.run(updateMeeting, { id: meetingId, patch: { date: '2025-04-30' } })
    expect(await space.refused(updateMeeting, { id: meetingId, patch: { date: '2025-05-01' } })).toEqual({
      code: 'errors.meetingDateAttendance',
      field: 'date',
      params: { count: 1 },
    })
  })

  test('a meeting with decisions is neither cancelled nor deleted', async () => {
    const space = new TestSpace()
    const { meetingId, mandates, bodyId } = await bodyWithHolders(space, ['Aubry'])
    await space.run(createDecision, decisionOf(meetingId))
    expect(await space.refused(updateMeeting, { id: meetingId, patch: { state: 'cancelled' } })).toEqual({
      code: 'errors.meetingHasDecisions',
      field: 'state',
    })
    expect(await space.refused(deleteMeeting, { id: meetingId })).toEqual({ code: 'errors.meetingHasDecisions' })
    const other = await space.run(createMeeting, { bodyId, date: '2025-09-01', agenda: ['Un'] })
    await space.run(setAttendance, { meetingId: other.id, entries: allPresent(mandates) })
    await space.run(deleteMeeting, { id: other.id })
    expect(await space.state.where('agendaItems', 'meetingId', other.id)).toEqual([])
    expect(await space.state.where('attendances', 'meetingId', other.id)).toEqual([])
  })
})

describe('agenda', () => {
  test('items are added at the end, edited, moved, removed', async () => {
    const space = new TestSpace()
    const { meetingId, agendaItemIds } = await bodyWithHolders(space, ['Aubry'])
    const titles = async () =>
      (await space.state.where('agendaItems', 'meetingId', meetingId))
        .toSorted((a, b) => a.order - b.order)
        .map(({ title }) => title)
    const { id } = await space.run(addAgendaItem, { meetingId, title: 'Divers' })
    expect(await titles()).toEqual(['Ouverture', 'Bilan', 'Divers'])
    await space.run(moveAgendaItem, { id, direction: 'up' })
    expect(await titles()).toEqual(['Ouverture', 'Divers', 'Bilan'])
    await space.run(updateAgendaItem, { id, patch: { title: 'Questions', notes: textTreeFromPlainText('Une note.') } })
    await space.run(removeAgendaItem, { id: agendaItemIds[0] ?? '' })
    expect(await titles()).toEqual(['Questions', 'Bilan'])
  })

  test('an item with decisions stays', async () => {
    const space = new TestSpace()
    const { meetingId, agendaItemIds } = await bodyWithHolders(space, ['Aubry'])
    const id = agendaItemIds[1] ?? ''
    await space.run(createDecision, decisionOf(meetingId, { agendaItemId: id }))
    expect(await space.refused(removeAgendaItem, { id })).toEqual({ code: 'errors.agendaItemHasDecisions', params: { count: 1 } })
  })
})

describe('attendance', () => {
  test('[M09] many mandates in one act; clearing one makes it not entered again', async () => {
    const space = new TestSpace()
    const { meetingId, mandates, categoryIds } = await bodyWithHolders(space, ['Aubry', 'Benali', 'Costa'])
    const before = space.acts.length
    await space.run(setAttendance, {
      meetingId,
      entries: [
        { mandateId: mandates[0]?.id ?? '', mode: 'present' },
        { mandateId: mandates[1]?.id ?? '', mode: 'remote' },
        { mandateId: mandates[2]?.id ?? '', mode: 'represented', representedByPersonId: mandates[0]?.personId },
      ],
    })
    expect(space.acts).toHaveLength(before + 1)
    const rows = await space.state.where('attendances', 'meetingId', meetingId)
    expect(rows.map(({ mode, personId, categoryId }) => [mode, personId, categoryId])).toEqual([
      ['present', mandates[0]?.personId, categoryIds[0]],
      ['remote', mandates[1]?.personId, categoryIds[0]],
      ['represented', mandates[2]?.personId, categoryIds[0]],
    ])
    await space.run(setAttendance, { meetingId, entries: [{ mandateId: mandates[1]?.id ?? '', mode: null }] })
    expect(await space.state.where('attendances', 'mandateId', mandates[1]?.id ?? '')).toEqual([])
    await space.run(setAttendance, { meetingId, entries: [{ mandateId: mandates[2]?.id ?? '', mode: 'absent' }] })
    expect(await space.state.where('attendances', 'mandateId', mandates[2]?.id ?? '')).toMatchObject([
      { mode: 'absent', representedByPersonId: null },
    ])
  })

  test('a mandate that does not run that day is refused by name, on the very day it does it passes', async () => {
    const space = new TestSpace()
    const { meetingId, mandates } = await bodyWithHolders(space, ['Aubry', 'Benali'])
    await space.run(endMandate, { id: mandates[0]?.id ?? '', end: '2025-03-19' })
    await space.run(endMandate, { id: mandates[1]?.id ?? '', end: '2025-03-20' })
    expect(await space.refused(setAttendance, { meetingId, entries: allPresent(mandates) })).toEqual({
      code: 'errors.mandateNotRunning',
      params: { name: 'Aubry' },
    })
    await space.run(setAttendance, { meetingId, entries: allPresent(mandates.slice(1)) })
  })

  test('a proxy to oneself, a mandate of another body, a cancelled meeting are refused', async () => {
    const space = new TestSpace()
    const { meetingId, mandates, bodyId } = await bodyWithHolders(space, ['Aubry'])
    const other = await bodyWithHolders(space, ['Benali'])
    const entry = { mandateId: mandates[0]?.id ?? '', mode: 'represented', representedByPersonId: mandates[0]?.personId } as const
    expect(await space.refused(setAttendance, { meetingId, entries: [entry] })).toMatchObject({ code: 'errors.proxySelf' })
    const wrongMode = { ...entry, mode: 'present', representedByPersonId: other.mandates[0]?.personId } as const
    expect(await space.refused(setAttendance, { meetingId, entries: [wrongMode] })).toMatchObject({
      code: 'errors.proxyWithoutMode',
    })
    expect(await space.refused(setAttendance, { meetingId, entries: allPresent(other.mandates) })).toMatchObject({
      code: 'errors.otherBody',
    })
    const cancelled = await space.run(createMeeting, { bodyId, date: '2025-09-01', state: 'cancelled' })
    expect(await space.refused(setAttendance, { meetingId: cancelled.id, entries: allPresent(mandates) })).toEqual({
      code: 'errors.meetingCancelled',
    })
  })

  test('[trap 15] the category of the day stays when the seat moves later', async () => {
    const space = new TestSpace()
    const { meetingId, mandates, bodyId, seatIds, categoryIds } = await bodyWithHolders(space, ['Aubry'])
    await space.run(setAttendance, { meetingId, entries: allPresent(mandates) })
    const { id } = await space.run(createCategory, { bodyId, name: 'Citoyens' })
    await space.run(updateSeat, { id: seatIds[0] ?? '', patch: { categoryId: id } })
    await space.run(setAttendance, { meetingId, entries: allPresent(mandates, 'remote') })
    expect(await space.state.where('attendances', 'meetingId', meetingId)).toMatchObject([
      { mode: 'remote', categoryId: categoryIds[0] },
    ])
  })

  test('a correction that leaves a vote above the voices is said, not refused', async () => {
    const space = new TestSpace()
    const { meetingId, mandates } = await bodyWithHolders(space, ['Aubry', 'Benali'])
    await space.run(setAttendance, { meetingId, entries: allPresent(mandates) })
    await space.run(createDecision, decisionOf(meetingId, { vote: { for: 2, against: 0, abstentions: 0 } }))
    const absent = await space.run(setAttendance, { meetingId, entries: allPresent(mandates.slice(1), 'absent') })
    expect(absent.warnings).toEqual([{ code: 'warnings.votesExceedVoices', params: { number: '2025-P1' } }])
    const back = await space.run(setAttendance, { meetingId, entries: allPresent(mandates.slice(1), 'remote') })
    expect(back.warnings).toEqual([])
  })

  test('[B15] a titular and their substitute are one voice', async () => {
    const space = new TestSpace()
    const { meetingId, mandates, seatIds } = await bodyWithHolders(space, ['Aubry'])
    const person = await space.run(createPerson, { familyName: 'Benali' })
    const substitute = await space.run(createMandate, {
      seat: { id: seatIds[0] ?? '' },
      person,
      organisation: null,
      role: 'substitute',
      start: null,
      end: null,
    })
    await space.run(setAttendance, { meetingId, entries: allPresent([...mandates, substitute]) })
    expect(
      await space.refused(createDecision, decisionOf(meetingId, { vote: { for: 2, against: 0, abstentions: 0 } })),
    ).toMatchObject({
      code: 'errors.moreVotesThanPresent',
      params: { votes: 2, voices: 1, excess: 1 },
    })
  })
})
