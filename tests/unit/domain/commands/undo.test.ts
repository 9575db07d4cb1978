import { describe, expect, test } from 'vitest'
import { createDecision, deleteDecision, moveDecision, updateDecision } from '#shared/domain/commands/decisions.ts'
import { frozenRecords } from '#shared/domain/commands/frozen.ts'
import { actKinds } from '#shared/domain/commands/kinds.ts'
import { createMandate, deleteMandate } from '#shared/domain/commands/mandates.ts'
import { createPerson, deletePerson, updatePerson } from '#shared/domain/commands/people.ts'
import { adoptReport, createReport } from '#shared/domain/commands/reports.ts'
import { undoRefusal } from '#shared/domain/commands/undo.ts'
import { actKindSchema, type Act } from '#shared/domain/journal/act.ts'
import { calendarYear } from '#shared/domain/rules/report-period.ts'
import { bodyWithHolders, decisionOf, TestSpace } from '../harness.ts'

async function refusal(space: TestSpace, act: Act | undefined) {
  if (act === undefined) throw new Error('No act')
  const laterActs = space.acts.slice(space.acts.indexOf(act) + 1)
  return undoRefusal({ act, inverse: space.inverse(act), laterActs, isFrozen: await frozenRecords(space.state) })
}

describe('undoRefusal', () => {
  test('the last act goes, unless it was already taken back', async () => {
    const space = new TestSpace()
    await space.run(createPerson, { familyName: 'Aubry' })
    const act = space.acts.at(-1)
    expect(await refusal(space, act)).toBeNull()
    if (act !== undefined) space.undo(act)
    expect(await refusal(space, act)).toEqual({ code: 'errors.undoAlready' })
  })

  test('a later change of the same record stands in the way, until it is itself undone', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createPerson, { familyName: 'Aubry' })
    const creation = space.acts.at(-1)
    await space.run(createPerson, { familyName: 'Benali' })
    expect(await refusal(space, creation)).toBeNull()
    await space.run(updatePerson, { id, patch: { phone: '0102' } })
    const change = space.acts.at(-1)
    expect(await refusal(space, creation)).toEqual({ code: 'errors.undoLaterChange' })
    if (change !== undefined) space.undo(change)
    expect(await refusal(space, creation)).toBeNull()
    const undo = space.acts.at(-1)
    expect(await refusal(space, undo)).toBeNull()
    if (undo !== undefined) space.undo(undo)
    expect(await refusal(space, creation)).toEqual({ code: 'errors.undoLaterChange' })
    expect(await refusal(space, change)).toBeNull()
  })

  test('the undoing of an older act counts as a change', async () => {
    const space = new TestSpace()
    const { id } = await space.run(createPerson, { familyName: 'Aubry' })
    await space.run(updatePerson, { id, patch: { phone: '01' } })
    const older = space.acts.at(-1)
    await space.run(updatePerson, { id, patch: { note: 'x' } })
    const act = space.acts.at(-1)
    if (older !== undefined) space.undo(older)
    expect(await refusal(space, act)).toEqual({ code: 'errors.undoLaterChange' })
  })

  test('a record that a later one refers to does not go', async () => {
    const space = new TestSpace()
    const { seatIds } = await bodyWithHolders(space, ['Aubry'])
    const person = await space.run(createPerson, { familyName: 'Benali' })
    const creation = space.acts.at(-1)
    await space.run(createMandate, {
      seat: { id: seatIds[0] ?? '' },
      person,
      organisation: null,
      role: 'substitute',
      start: null,
      end: null,
    })
    expect(await refusal(space, creation)).toEqual({ code: 'errors.undoReferenced' })
  })

  test('a deleted record does not come back to something that is gone', async () => {
    const space = new TestSpace()
    const { mandates } = await bodyWithHolders(space, ['Aubry'])
    await space.run(deleteMandate, { id: mandates[0]?.id ?? '' })
    const deletion = space.acts.at(-1)
    expect(await refusal(space, deletion)).toBeNull()
    await space.run(deletePerson, { id: mandates[0]?.personId ?? '' })
    expect(await refusal(space, deletion)).toEqual({ code: 'errors.undoReferenced' })
  })

  test('the counter of numbers, which only grows, ties no decision to another', async () => {
    const space = new TestSpace()
    const { meetingId } = await bodyWithHolders(space, ['Aubry'])
    const first = await space.run(createDecision, decisionOf(meetingId))
    const creation = space.acts.at(-1)
    await space.run(createDecision, decisionOf(meetingId))
    expect(await refusal(space, creation)).toBeNull()
    await space.run(deleteDecision, { id: first.id })
    expect(await refusal(space, creation)).toEqual({ code: 'errors.undoLaterChange' })
  })

  test('an adopted report and its decision are frozen', async () => {
    const space = new TestSpace()
    const { meetingId, bodyId } = await bodyWithHolders(space, ['Aubry'])
    const { id } = await space.run(createReport, { bodyId, period: calendarYear(2025), title: 'Rapport', language: 'fr' })
    const decision = await space.run(createDecision, decisionOf(meetingId))
    await space.run(updateDecision, { id: decision.id, patch: { title: 'Adopter le rapport' } })
    const edit = space.acts.at(-1)
    expect(await refusal(space, edit)).toBeNull()
    await space.run(adoptReport, { id, decisionId: decision.id, contentDigest: 'a'.repeat(64) })
    expect(await refusal(space, edit)).toEqual({ code: 'errors.undoFrozen' })
    expect(await refusal(space, space.acts.at(-1))).toEqual({ code: 'errors.undoFrozen' })
  })
})

test('an act that touches one frozen record among others stays', async () => {
  const space = new TestSpace()
  const { meetingId, bodyId } = await bodyWithHolders(space, ['Aubry'])
  const first = await space.run(createDecision, decisionOf(meetingId))
  await space.run(createDecision, decisionOf(meetingId))
  await space.run(moveDecision, { id: first.id, direction: 'down' })
  const move = space.acts.at(-1)
  const { id } = await space.run(createReport, { bodyId, period: calendarYear(2025), title: 'Rapport', language: 'fr' })
  await space.run(adoptReport, { id, decisionId: first.id, contentDigest: 'a'.repeat(64) })
  expect(await refusal(space, move)).toEqual({ code: 'errors.undoFrozen' })
})

test('every kind of act is a noun and a verb, once', () => {
  expect(actKinds.every((kind) => actKindSchema.safeParse(kind).success)).toBe(true)
  expect(new Set(actKinds).size).toBe(actKinds.length)
})
