import { describe, expect, test } from 'vitest'
import { setAttendance } from '#shared/domain/commands/attendances.ts'
import { createDecision, deleteDecision, moveDecision, updateDecision } from '#shared/domain/commands/decisions.ts'
import { endMandate } from '#shared/domain/commands/mandates.ts'
import { createMeeting, updateMeeting } from '#shared/domain/commands/meetings.ts'
import type { DecisionRule } from '#shared/domain/entities/body.ts'
import { allPresent, bodyWithHolders, decisionOf, TestSpace } from '../harness.ts'

const unanimity = (of: 'present' | 'seats', abstention: 'blocks' | 'doesNotBlock' = 'doesNotBlock'): DecisionRule => ({
  kind: 'unanimity',
  of,
  abstention,
})
const votes = (inFavour: number, against = 0, abstentions = 0) => ({ for: inFavour, against, abstentions })

describe('provisional numbers', () => {
  test('follow each other by body and year, and are never given twice, even after a deletion', async () => {
    const space = new TestSpace()
    const body = await bodyWithHolders(space, ['Aubry'])
    const other = await bodyWithHolders(space, ['Benali'])
    const number = async (meetingId: string) => (await space.run(createDecision, decisionOf(meetingId))).provisionalNumber
    expect(await number(body.meetingId)).toBe('2025-P1')
    const second = await space.run(createDecision, decisionOf(body.meetingId))
    expect(second.provisionalNumber).toBe('2025-P2')
    await space.run(deleteDecision, { id: second.id })
    expect(await number(body.meetingId)).toBe('2025-P3')
    expect(await number(other.meetingId)).toBe('2025-P1')
    const next = await space.run(createMeeting, { bodyId: body.bodyId, date: '2026-01-15' })
    expect(await number(next.id)).toBe('2026-P1')
    expect(await space.state.get('counters', `${body.bodyId}/2025`)).toMatchObject({ last: 3, year: 2025, bodyId: body.bodyId })
  })

  test('an undone decision burns its number too', async () => {
    const space = new TestSpace()
    const { meetingId } = await bodyWithHolders(space, ['Aubry'])
    await space.run(createDecision, decisionOf(meetingId))
    const act = space.acts.at(-1)
    if (act !== undefined) space.undo(act)
    expect(await space.state.all('decisions')).toEqual([])
    expect((await space.run(createDecision, decisionOf(meetingId))).provisionalNumber).toBe('2025-P2')
  })

  test('a refused decision burns none', async () => {
    const space = new TestSpace()
    const { meetingId } = await bodyWithHolders(space, ['Aubry'], { decisionRule: unanimity('present') })
    await space.refused(createDecision, decisionOf(meetingId, { vote: votes(1, 1) }))
    expect((await space.run(createDecision, decisionOf(meetingId))).provisionalNumber).toBe('2025-P1')
  })

  test('the date is the meeting’s', async () => {
    const space = new TestSpace()
    const { meetingId, bodyId } = await bodyWithHolders(space, ['Aubry'])
    const { id } = await space.run(createDecision, decisionOf(meetingId))
    expect(await space.state.get('decisions', id)).toMatchObject({
      date: '2025-03-20',
      bodyId,
      order: 0,
      vote: null,
      agendaItemId: null,
    })
  })
})

describe('rules of the body', () => {
  test('[D01] unanimity refuses "adopted" with a vote against; any other outcome may have one', async () => {
    const space = new TestSpace()
    const { meetingId } = await bodyWithHolders(space, ['Aubry', 'Benali'], { decisionRule: unanimity('present') })
    expect(await space.refused(createDecision, decisionOf(meetingId, { vote: votes(1, 1) }))).toEqual({
      code: 'errors.unanimityAgainst',
      field: 'vote.against',
      params: { against: 1 },
    })
    const { id } = await space.run(createDecision, decisionOf(meetingId, { vote: votes(1, 1), outcome: 'rejected' }))
    expect(await space.refused(updateDecision, { id, patch: { outcome: 'adopted' } })).toMatchObject({
      code: 'errors.unanimityAgainst',
    })
    await space.run(updateDecision, { id, patch: { outcome: 'adopted', vote: votes(2) } })
    expect(await space.refused(updateDecision, { id, patch: { vote: votes(1, 1) } })).toMatchObject({
      code: 'errors.unanimityAgainst',
    })
  })

  test('[D01] [Z2] an abstention blocks unanimity only where the body says so', async () => {
    const space = new TestSpace()
    const free = await bodyWithHolders(space, ['Aubry', 'Benali'], { decisionRule: unanimity('present') })
    await space.run(createDecision, decisionOf(free.meetingId, { vote: votes(1, 0, 1) }))
    const strict = await bodyWithHolders(space, ['Costa', 'Diallo'], { decisionRule: unanimity('present', 'blocks') })
    expect(await space.refused(createDecision, decisionOf(strict.meetingId, { vote: votes(1, 0, 1) }))).toEqual({
      code: 'errors.unanimityAbstention',
      field: 'vote.abstentions',
      params: { abstentions: 1 },
    })
    await space.run(createDecision, decisionOf(strict.meetingId, { vote: votes(2) }))
  })

  test('[D02] unanimity of the seats needs every seat in office that day, and a count', async () => {
    const space = new TestSpace()
    const { meetingId, mandates } = await bodyWithHolders(space, ['Aubry', 'Benali', 'Costa'], {
      decisionRule: unanimity('seats'),
    })
    expect(await space.refused(createDecision, decisionOf(meetingId, { vote: votes(2) }))).toEqual({
      code: 'errors.unanimitySeats',
      field: 'vote.for',
      params: { votes: 2, seats: 3 },
    })
    expect(await space.refused(createDecision, decisionOf(meetingId, { vote: votes(4) }))).toMatchObject({
      code: 'errors.unanimitySeats',
    })
    expect(await space.refused(createDecision, decisionOf(meetingId))).toEqual({
      code: 'errors.unanimityVoteNeeded',
      field: 'vote',
    })
    await space.run(createDecision, decisionOf(meetingId, { outcome: 'noted' }))
    await space.run(createDecision, decisionOf(meetingId, { vote: votes(3) }))
    await space.run(endMandate, { id: mandates[2]?.id ?? '', end: '2025-03-19' })
    await space.run(createDecision, decisionOf(meetingId, { vote: votes(2) }))
  })

  test('[D02] two present of three seats satisfy D01 and not D02', async () => {
    const space = new TestSpace()
    const twoOfThree = async (of: 'present' | 'seats') => {
      const { meetingId, mandates } = await bodyWithHolders(space, [`A ${of}`, `B ${of}`, `C ${of}`], {
        decisionRule: unanimity(of),
      })
      await space.run(setAttendance, { meetingId, entries: allPresent(mandates.slice(0, 2)) })
      const result = await createDecision(space.context, decisionOf(meetingId, { vote: votes(2) }))
      return result.ok ? 'recorded' : result.error.code
    }
    expect(await twoOfThree('present')).toBe('recorded')
    expect(await twoOfThree('seats')).toBe('errors.unanimitySeats')
  })

  test('[D06] where the rule is not specified nothing is refused', async () => {
    const space = new TestSpace()
    const { meetingId } = await bodyWithHolders(space, ['Aubry', 'Benali'])
    const made = await space.run(createDecision, decisionOf(meetingId, { vote: votes(1, 5, 3) }))
    expect(made.provisionalNumber).toBe('2025-P1')
  })

  test('[D09] nature and outcome are kept apart', async () => {
    const space = new TestSpace()
    const { meetingId } = await bodyWithHolders(space, ['Aubry'])
    const { id } = await space.run(createDecision, decisionOf(meetingId, { nature: 'opinion' }))
    expect(await space.state.get('decisions', id)).toMatchObject({ nature: 'opinion', outcome: 'adopted' })
  })
})

describe('votes and voices', () => {
  test('[M09] more votes than voices present, remote or represented are refused, whatever the outcome', async () => {
    const space = new TestSpace()
    const { meetingId, mandates } = await bodyWithHolders(space, ['Aubry', 'Benali', 'Costa', 'Diallo', 'Evrard'])
    const modes = ['present', 'remote', 'represented', 'excused', 'absent'] as const
    await space.run(setAttendance, {
      meetingId,
      entries: mandates.map(({ id }, i) => ({ mandateId: id, mode: modes[i] ?? 'absent' })),
    })
    const made = await space.run(createDecision, decisionOf(meetingId, { vote: votes(1, 1, 1) }))
    expect(made.warnings).toEqual([])
    const tooMany = decisionOf(meetingId, { vote: votes(2, 1, 1), outcome: 'rejected' })
    expect(await space.refused(createDecision, tooMany)).toEqual({
      code: 'errors.moreVotesThanPresent',
      field: 'vote',
      params: { votes: 4, voices: 3, excess: 1 },
    })
  })

  test('without attendance nothing is compared, and that is said', async () => {
    const space = new TestSpace()
    const { meetingId } = await bodyWithHolders(space, ['Aubry'])
    const counted = await space.run(createDecision, decisionOf(meetingId, { vote: votes(12) }))
    expect(counted.warnings).toEqual([{ code: 'warnings.attendanceNotEntered' }])
    expect((await space.run(createDecision, decisionOf(meetingId))).warnings).toEqual([])
  })

  test('counts are whole and not negative', async () => {
    const space = new TestSpace()
    const { meetingId } = await bodyWithHolders(space, ['Aubry'])
    expect(await space.refused(createDecision, decisionOf(meetingId, { vote: votes(1.5) }))).toMatchObject({
      code: 'errors.wholeNumber',
      field: 'vote.for',
    })
    expect(await space.refused(createDecision, decisionOf(meetingId, { vote: votes(1, -1) }))).toMatchObject({
      code: 'errors.negative',
      field: 'vote.against',
    })
  })
})

describe('place of a decision', () => {
  test('its item is one of its meeting', async () => {
    const space = new TestSpace()
    const first = await bodyWithHolders(space, ['Aubry'])
    const second = await bodyWithHolders(space, ['Benali'])
    expect(
      await space.refused(createDecision, decisionOf(first.meetingId, { agendaItemId: second.agendaItemIds[0] ?? '' })),
    ).toEqual({ code: 'errors.otherMeeting', field: 'agendaItemId' })
    const { id } = await space.run(createDecision, decisionOf(first.meetingId, { agendaItemId: first.agendaItemIds[0] ?? '' }))
    await space.run(updateDecision, { id, patch: { agendaItemId: null, title: 'Autre' } })
    expect(await space.state.get('decisions', id)).toMatchObject({ agendaItemId: null, title: 'Autre' })
  })

  test('a cancelled meeting takes no decision; order changes, numbers stay', async () => {
    const space = new TestSpace()
    const { meetingId } = await bodyWithHolders(space, ['Aubry'])
    await space.run(updateMeeting, { id: meetingId, patch: { state: 'cancelled' } })
    expect(await space.refused(createDecision, decisionOf(meetingId))).toEqual({ code: 'errors.meetingCancelled' })
    await space.run(updateMeeting, { id: meetingId, patch: { state: 'held' } })
    const first = await space.run(createDecision, decisionOf(meetingId))
    const second = await space.run(createDecision, decisionOf(meetingId))
    await space.run(moveDecision, { id: second.id, direction: 'up' })
    expect(await space.state.get('decisions', second.id)).toMatchObject({ order: 0, provisionalNumber: '2025-P2' })
    expect(await space.state.get('decisions', first.id)).toMatchObject({ order: 1, provisionalNumber: '2025-P1' })
  })
})
