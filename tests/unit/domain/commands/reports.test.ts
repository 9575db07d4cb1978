import { describe, expect, test } from 'vitest'
import { createDecision, deleteDecision, moveDecision, updateDecision } from '#shared/domain/commands/decisions.ts'
import { frozenRecords } from '#shared/domain/commands/frozen.ts'
import { updateMeeting } from '#shared/domain/commands/meetings.ts'
import { adoptReport, createReport, deleteReport, setReportSection, updateReport } from '#shared/domain/commands/reports.ts'
import { textTreeFromPlainText } from '#shared/domain/common/text-tree.ts'
import { reportSectionKeys } from '#shared/domain/entities/report.ts'
import { calendarYear, schoolYear } from '#shared/domain/rules/report-period.ts'
import { bodyWithHolders, decisionOf, TestSpace } from '../harness.ts'

const contentDigest = 'a'.repeat(64)

async function draft(space: TestSpace) {
  const body = await bodyWithHolders(space, ['Aubry', 'Benali'])
  const { id } = await space.run(createReport, {
    bodyId: body.bodyId,
    period: calendarYear(2025),
    title: 'Rapport 2025',
    language: 'fr',
  })
  return { ...body, id }
}

describe('draft', () => {
  test('a report starts with every section in its usual order, none decided', async () => {
    const space = new TestSpace()
    const { id } = await draft(space)
    const report = await space.state.get('reports', id)
    expect(report?.sections.map(({ key }) => key)).toEqual([...reportSectionKeys])
    expect(report?.sections.every(({ isEnabled }) => isEnabled === null)).toBe(true)
    expect(report?.adoption).toBeNull()
  })

  test('[M10] [trap 20] a period has free ends, in order', async () => {
    const space = new TestSpace()
    const { id } = await draft(space)
    await space.run(updateReport, { id, patch: { period: schoolYear(2024), title: 'Rapport' } })
    expect((await space.state.get('reports', id))?.period).toEqual({ label: '2024-2025', start: '2024-09-01', end: '2025-08-31' })
    const period = { label: 'x', start: '2025-02-01', end: '2025-01-31' }
    expect(await space.refused(updateReport, { id, patch: { period } })).toMatchObject({
      code: 'errors.periodOrder',
      field: 'period.end',
    })
  })

  test('[A01] review, orientations and means cannot be turned off, the others can', async () => {
    const space = new TestSpace()
    const { id } = await draft(space)
    for (const key of ['review', 'orientations', 'means'] as const) {
      expect(await space.refused(setReportSection, { id, key, isEnabled: false })).toEqual({
        code: 'errors.sectionAlwaysPrinted',
        field: 'isEnabled',
      })
      await space.run(setReportSection, { id, key, isEnabled: true })
    }
    const narrative = textTreeFromPlainText('Une année dense.')
    await space.run(setReportSection, { id, key: 'network', isEnabled: false, narrative })
    const section = (await space.state.get('reports', id))?.sections.find(({ key }) => key === 'network')
    expect(section).toEqual({ key: 'network', isEnabled: false, narrative })
    await space.run(setReportSection, { id, key: 'network', isEnabled: null })
    expect((await space.state.get('reports', id))?.sections.find(({ key }) => key === 'network')).toEqual({
      key: 'network',
      isEnabled: null,
      narrative,
    })
  })
})

describe('adoption', () => {
  test('needs a decision of that body, of nature decision, adopted, and the digest of the content', async () => {
    const space = new TestSpace()
    const { id, meetingId } = await draft(space)
    const other = await bodyWithHolders(space, ['Costa'])
    const wrong = [
      decisionOf(meetingId, { nature: 'opinion' }),
      decisionOf(meetingId, { outcome: 'rejected' }),
      decisionOf(meetingId, { outcome: 'deferred' }),
      decisionOf(other.meetingId),
    ]
    for (const input of wrong) {
      const decision = await space.run(createDecision, input)
      expect(await space.refused(adoptReport, { id, decisionId: decision.id, contentDigest })).toEqual({
        code: 'errors.reportDecisionNotAdopted',
        field: 'decisionId',
      })
    }
    const decision = await space.run(createDecision, decisionOf(meetingId))
    expect(await space.refused(adoptReport, { id, decisionId: decision.id, contentDigest: 'abc' })).toEqual({
      code: 'errors.digest',
      field: 'contentDigest',
    })
    await space.run(adoptReport, { id, decisionId: decision.id, contentDigest })
    expect((await space.state.get('reports', id))?.adoption).toEqual({
      decisionId: decision.id,
      adoptedOn: '2025-03-20',
      contentDigest,
    })
  })

  test('[trap 28] an adopted report refuses every change, and so does its decision', async () => {
    const space = new TestSpace()
    const { id, meetingId } = await draft(space)
    const other = await space.run(createDecision, decisionOf(meetingId))
    const decision = await space.run(createDecision, decisionOf(meetingId))
    await space.run(adoptReport, { id, decisionId: decision.id, contentDigest })
    const adopted = { code: 'errors.reportAdopted' }
    expect(await space.refused(updateReport, { id, patch: { title: 'x' } })).toEqual(adopted)
    expect(await space.refused(setReportSection, { id, key: 'means', isEnabled: true })).toEqual(adopted)
    expect(await space.refused(adoptReport, { id, decisionId: decision.id, contentDigest })).toEqual(adopted)
    expect(await space.refused(deleteReport, { id })).toEqual(adopted)
    const frozen = { code: 'errors.recordFrozen' }
    expect(await space.refused(updateDecision, { id: decision.id, patch: { title: 'x' } })).toEqual(frozen)
    expect(await space.refused(deleteDecision, { id: decision.id })).toEqual(frozen)
    expect(await space.refused(moveDecision, { id: other.id, direction: 'down' })).toEqual(frozen)
    expect(await space.refused(updateMeeting, { id: meetingId, patch: { date: '2025-03-21' } })).toEqual({
      ...frozen,
      field: 'date',
    })
    await space.run(updateMeeting, { id: meetingId, patch: { place: 'Salle 2' } })
    await space.run(updateDecision, { id: other.id, patch: { title: 'x' } })
    const isFrozen = await frozenRecords(space.state)
    expect([{ table: 'reports', id } as const, { table: 'decisions', id: decision.id } as const].every(isFrozen)).toBe(true)
    expect(isFrozen({ table: 'decisions', id: other.id })).toBe(false)
    expect(isFrozen({ table: 'meetings', id })).toBe(false)
  })

  test('a draft can go', async () => {
    const space = new TestSpace()
    const { id } = await draft(space)
    await space.run(deleteReport, { id })
    expect(await space.state.all('reports')).toEqual([])
  })
})
