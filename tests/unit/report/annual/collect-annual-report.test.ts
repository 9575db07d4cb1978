import { expect, test } from 'vitest'
import { collectAnnualReport } from '#shared/report/annual/collect-annual-report.ts'
import type { AnnualReportInput } from '#shared/report/annual/annual-report-input.ts'
import type { MemoryState } from '#shared/domain/journal/state.ts'
import {
  bodyId,
  id,
  membership,
  minorName,
  report,
  reportId,
  stateOf,
  versionId,
  yearRecords,
} from '#tests/fixtures/report/year.ts'

const year2025 = { label: '2025', start: '2025-01-01', end: '2025-12-31' }

async function collect(
  state: MemoryState,
  more: Partial<Parameters<typeof collectAnnualReport>[1]> = {},
): Promise<AnnualReportInput> {
  const result = await collectAnnualReport(state, {
    bodyId,
    period: year2025,
    reportId: null,
    today: '2026-01-10',
    language: 'fr',
    ...more,
  })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('facts are plain JSON', async () => {
  const input = await collect(stateOf(yearRecords))
  expect(JSON.parse(JSON.stringify(input))).toEqual(input)
})

test('[traps 15, 28] the composition is that of the last day of the period, whoever sits today', async () => {
  const past = await collect(stateOf(yearRecords), { period: { label: '2024', start: '2024-01-01', end: '2024-12-31' } })
  expect(past.asOf).toBe('2024-12-31')
  expect(past.categories[0]?.seats.map(({ titular }) => titular?.name)).toEqual(['First', 'Second'])
  const now = await collect(stateOf(yearRecords))
  expect(now.categories[0]?.seats.map(({ titular }) => titular?.name ?? null)).toEqual(['Third', null])
})

test('a period that is not over shows the composition of today', async () => {
  const input = await collect(stateOf(yearRecords), { today: '2025-05-05' })
  expect(input.asOf).toBe('2025-05-05')
  expect(input.categories[0]?.seats[1]?.titular?.name).toBe('Second')
  expect(input.movements.map(({ kind, date }) => `${kind} ${date}`)).toEqual(['exit 2025-03-31', 'entry 2025-04-01'])
})

test('[trap 16] an organisation bears the name of the day, and its change is told', async () => {
  const before = await collect(stateOf(yearRecords), { today: '2025-05-05' })
  expect(before.categories[0]?.seats[0]?.titular?.organisation).toBe('Old Gamma')
  const after = await collect(stateOf(yearRecords))
  expect(after.categories[0]?.seats[0]?.titular?.organisation).toBe('New Gamma')
  expect(after.renames).toEqual([{ date: '2025-06-01', from: 'Old Gamma', to: 'New Gamma' }])
})

test('[B16] the name of a minor is nowhere in the facts', async () => {
  const input = await collect(stateOf(yearRecords))
  expect(JSON.stringify(input)).not.toContain(minorName)
  expect(input.categories[1]?.seats[0]?.titular).toMatchObject({ name: null, functionTitle: 'Delegate' })
})

test('[I02] presence counts seats attended in the room or remotely out of seats held that day', async () => {
  const input = await collect(stateOf(yearRecords))
  expect(input.meetings.map(({ attendance }) => attendance && [attendance.attended, attendance.held])).toEqual([
    [3, 3],
    [1, 3],
    null,
  ])
  expect(input.presence).toEqual({ attended: 4, held: 6 })
  expect(input.categories.map(({ presence }) => presence)).toEqual([
    { attended: 3, held: 4 },
    { attended: 1, held: 2 },
  ])
  expect(input.categories[1]?.unattendedOn).toEqual(['2025-09-01'])
})

test('[B15] the presence of a substitute is the presence of the seat, once', async () => {
  const substitute = {
    ...yearRecords.mandates[0]!,
    id: id(44),
    seatId: id(21),
    personId: id(143),
    role: 'substitute' as const,
    end: null,
    organisationId: null,
  }
  const attendances = [
    ...yearRecords.attendances,
    { ...yearRecords.attendances[6]!, id: id(98), mandateId: id(44), personId: id(143), mode: 'present' as const },
  ]
  const state = stateOf({ ...yearRecords, mandates: [...yearRecords.mandates, substitute], attendances })
  const input = await collect(state)
  expect(input.meetings[1]?.attendance).toMatchObject({ attended: 2, held: 3 })
})

test('a meeting without attendance enters no average, and no meeting gives none', async () => {
  const some = await collect(
    stateOf({ ...yearRecords, attendances: yearRecords.attendances.filter(({ meetingId }) => meetingId !== id(52)) }),
  )
  expect(some.presence).toEqual({ attended: 3, held: 3 })
  expect(some.meetings[1]?.attendance).toBeNull()
  const none = await collect(stateOf({ ...yearRecords, attendances: [] }))
  expect(none.presence).toBeNull()
})

test('[M01] the frequency counts held meetings of the period only', async () => {
  const input = await collect(stateOf(yearRecords))
  expect(input.frequency).toMatchObject({
    source: 'rules, art. 4',
    check: { kind: 'checked', state: 'missing', required: 3, held: 2, missing: 1 },
  })
})

test('the period before is compared with the same counts', async () => {
  const input = await collect(stateOf(yearRecords))
  expect(input.previous).toMatchObject({
    start: '2024-01-01',
    end: '2024-12-31',
    meetings: 1,
    decisions: 1,
    filledSeats: 3,
    adherents: 2,
  })
  expect(input.previous.presence).toEqual({ attended: 1, held: 3 })
})

test('[M10] a period with free dates takes what lies within them, in the order of dates and numbers', async () => {
  const input = await collect(stateOf(yearRecords), { period: { label: '2024-2025', start: '2024-09-01', end: '2025-08-31' } })
  expect(input.meetings.map(({ date }) => date)).toEqual(['2024-10-10', '2025-02-01'])
  expect(input.decisions.map(({ number }) => number)).toEqual(['2024-P1', '2025-P1', '2025-P2'])
  expect(input.indicatorYear).toBe(2025)
  expect(input.asOf).toBe('2025-08-31')
  expect(input.previous).toMatchObject({ start: '2023-09-01', end: '2024-08-31', meetings: 0 })
})

test('numbers of decisions are ordered as numbers', async () => {
  const same = { date: '2025-02-01', meetingId: id(51) }
  const decisions = yearRecords.decisions.map((one) => ({ ...one, ...same }))
  const input = await collect(stateOf({ ...yearRecords, decisions }))
  expect(input.decisions.map(({ number }) => number)).toEqual(['2024-P1', '2025-P1', '2025-P2', '2025-P10'])
})

test('[K03, K04, P15] the threshold is the version’s, without mandatory conditions, and not for adherents by right', async () => {
  const network = (await collect(stateOf(yearRecords))).networks[0]
  expect(network).toMatchObject({ adherents: 3, byRight: 1, measured: 2, atThreshold: 1 })
  expect(network?.belowThreshold.map(({ adherent, specific, threshold }) => [adherent.name, specific, threshold])).toEqual([
    ['Adherent 32', 1, 2],
  ])
  const lower = stateOf({ ...yearRecords, charterVersions: [{ ...yearRecords.charterVersions[0]!, threshold: 1 }] })
  expect((await collect(lower)).networks[0]?.belowThreshold).toEqual([])
})

test('[K01] a mandatory condition left out is told with its title', async () => {
  const memberships = [membership(80, 31, [61, 62])]
  const network = (await collect(stateOf({ ...yearRecords, memberships }))).networks[0]
  expect(network?.belowMandatory.map(({ missingMandatory }) => missingMandatory)).toEqual([['Must']])
})

test('[I14] criteria are spread over the groups of the version in force on the day', async () => {
  const network = (await collect(stateOf(yearRecords))).networks[0]
  expect(network?.groups.map(({ code, adhesions, declared }) => [code, adhesions, declared])).toEqual([
    ['A', 2, 3],
    ['B', 0, 0],
  ])
  const later = { ...yearRecords.charterVersions[0]!, id: id(5), number: 2, inForceFrom: '2026-01-01' }
  const same = await collect(stateOf({ ...yearRecords, charterVersions: [...yearRecords.charterVersions, later] }))
  expect(same.networks[0]?.version).toMatchObject({ id: versionId, number: 1 })
})

test('an adherent admitted after the period is not counted, one without date is, and said', async () => {
  const memberships = [
    membership(80, 31, [60, 61, 62], { admittedOn: '2026-01-02' }),
    membership(81, 32, [60, 61, 62], { admittedOn: null }),
  ]
  const network = (await collect(stateOf({ ...yearRecords, memberships }))).networks[0]
  expect(network).toMatchObject({ adherents: 1, undated: 1 })
})

test('[trap 17] five years of values, missing ones not recorded, targets by year', async () => {
  const [visitors, access] = (await collect(stateOf(yearRecords))).indicators
  expect(visitors?.years.map(({ year, figure, target }) => [year, figure.state, target])).toEqual([
    [2021, 'notRecorded', null],
    [2022, 'notRecorded', null],
    [2023, 'recorded', null],
    [2024, 'recorded', null],
    [2025, 'recorded', 3500],
  ])
  expect(visitors?.toTarget).toMatchObject({ state: 'known', direction: 'less', bound: 'about', amount: 500 })
  expect(access?.targetState).toBe('noTarget')
})

test('an unknown body or report, or the report of another body, is refused', async () => {
  const state = stateOf({ ...yearRecords, reports: [report({ bodyId: id(9) })] })
  const query = { bodyId, period: year2025, reportId: null, today: '2026-01-10', language: 'fr' as const }
  expect(await collectAnnualReport(state, { ...query, bodyId: id(999) })).toEqual({
    ok: false,
    error: { code: 'report.error.unknownBody' },
  })
  expect(await collectAnnualReport(state, { ...query, reportId })).toEqual({
    ok: false,
    error: { code: 'report.error.unknownReport' },
  })
})
