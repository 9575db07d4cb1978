import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { MemoryState } from '#shared/domain/journal/state.ts'
import { composeAdoptedReport, decodeContent, encodeContent } from '#shared/report/annual/adopt-annual-report.ts'
import { composeAnnualReportDocument } from '#shared/report/annual/annual-report-document.ts'
import { resolvePeriod } from '#shared/report/annual/resolve-period.ts'
import { collected } from '#tests/fixtures/report/collected.ts'
import { bodyId, decision, id, report, reportId, stateOf, yearRecords } from '#tests/fixtures/report/year.ts'

const adoption = { decisionNumber: '2026-P12', decisionDate: '2026-02-05', adoptedOn: '2026-02-05' }
const noBlob = async () => null
const request = { bodyId, today: '2026-03-01', language: 'fr' as const }
const document = (state: MemoryState, more: object = {}, readBlob: (digest: string) => Promise<Uint8Array | null> = noBlob) =>
  composeAnnualReportDocument(state, readBlob, { ...request, ...more })

async function adoptedSpace() {
  const bytes = encodeContent(composeAdoptedReport(await collected({ reports: [report()] }, { reportId }), adoption))
  const contentDigest = createHash('sha256').update(bytes).digest('hex')
  const reports = [report({ adoption: { decisionId: id(210), adoptedOn: '2026-02-05', contentDigest } })]
  const decisions = [...yearRecords.decisions, decision(210, 51, '2026-P12', '2026-02-05')]
  return { bytes, contentDigest, records: { ...yearRecords, reports, decisions } }
}

test('an adopted report says so, with its decision and its day', async () => {
  const content = composeAdoptedReport(await collected({ reports: [report()] }, { reportId }), adoption)
  expect(content.status).toBe('adopted')
  expect(content.cover.mention).toBe('Adopté le 5 février 2026 par la décision 2026-P12.')
  expect(content.footerStatus).toBe('Adopté le 5 février 2026')
  expect(content.dataDate).toBe('2026-02-05')
  expect(JSON.stringify(content)).not.toMatch(/[Pp]rojet/)
})

test('[trap 28] once adopted, the stored tree is the document, whatever the data become', async () => {
  const { bytes, contentDigest, records } = await adoptedSpace()
  const changed = stateOf({
    ...records,
    people: records.people.map((person) => ({ ...person, familyName: 'Renamed', givenName: '' })),
    meetings: [],
  })
  const readBlob = async (digest: string) => (digest === contentDigest ? bytes : null)
  const result = await document(changed, { period: '2025' }, readBlob)
  expect(result).toEqual(decodeContent(bytes))
  expect(result.ok && JSON.stringify(result.value)).not.toContain('Renamed')
})

test('the stored tree keeps its language', async () => {
  const { bytes, records } = await adoptedSpace()
  const result = await document(stateOf(records), { reportId, language: 'en' }, async () => bytes)
  expect(result.ok && result.value.language).toBe('fr')
})

test('a stored tree that is gone or damaged is an error of its own, never a report made anew', async () => {
  const { bytes, records } = await adoptedSpace()
  const state = stateOf(records)
  expect(await document(state, { reportId })).toEqual({ ok: false, error: { code: 'report.error.contentMissing' } })
  expect(await document(state, { reportId }, async () => bytes.slice(0, 100))).toEqual({
    ok: false,
    error: { code: 'report.error.contentInvalid' },
  })
  const other = new TextEncoder().encode('{"format":1}')
  expect(await document(state, { reportId }, async () => other)).toEqual({
    ok: false,
    error: { code: 'report.error.contentInvalid' },
  })
})

test('the same tree gives the same bytes, and reads back as it was', async () => {
  const content = composeAdoptedReport(await collected(), adoption)
  const shuffled = Object.fromEntries(Object.entries(content).toReversed()) as typeof content // `as`: the same entries
  expect(encodeContent(shuffled)).toEqual(encodeContent(content))
  expect(decodeContent(encodeContent(content))).toEqual({ ok: true, value: content })
})

test('the period is found by its label, its dates, or the latest report', async () => {
  const school = report({ id: id(6), title: 'School', period: { label: 'School year', start: '2024-09-01', end: '2025-08-31' } })
  const state = stateOf({ ...yearRecords, reports: [report({ title: 'Civil' }), school] })
  const title = async (more: object) => {
    const result = await document(state, more)
    return result.ok ? result.value.title : result.error.code
  }
  expect(await title({ period: '2025' })).toBe('Civil')
  expect(await title({ period: 'School year' })).toBe('School')
  expect(await title({ period: '2024-09-01..2025-08-31' })).toBe('School')
  expect(await title({ period: '2023' })).toBe('Rapport annuel 2023')
  expect(await title({})).toBe('Civil')
  expect(await title({ period: 'yesterday' })).toBe('report.error.period')
  expect(await title({ reportId: id(999) })).toBe('report.error.unknownReport')
})

test('the report of another body is unknown, adopted or not', async () => {
  const { bytes, records } = await adoptedSpace()
  const state = stateOf({ ...records, bodies: [...records.bodies, { ...records.bodies[0]!, id: id(9) }] })
  const result = await document(state, { bodyId: id(9), reportId }, async () => bytes)
  expect(result).toEqual({ ok: false, error: { code: 'report.error.unknownReport' } })
})

test('without any report the year of today is taken', async () => {
  const result = await document(stateOf({ ...yearRecords, reports: [] }), { today: '2025-06-30' })
  expect(result.ok && result.value.title).toBe('Rapport annuel 2025')
})

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2024-2025', '2024-09-01', '2025-08-31'],
  ['2024-09-01..2025-08-31', '2024-09-01', '2025-08-31'],
])('the label %s is a period', (label, start, end) => {
  expect(resolvePeriod(label)).toMatchObject({ ok: true, value: { start, end } })
})

test.each(['', '25', '2025-02-30..2025-03-01', '2025-12-31..2025-01-01', '2024-2026'])('the label "%s" is refused', (label) => {
  expect(resolvePeriod(label)).toEqual({ ok: false, error: { code: 'report.error.period', params: { period: label } } })
})
