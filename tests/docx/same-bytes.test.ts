import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { annualReport } from '#tests/fixtures/docx/annual-report.ts'
import { rendered } from '#tests/helpers/docx-render.ts'

const firstTime = (1 << 21) | (1 << 16)
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('11 the same data gives the same bytes twice in one process', async () => {
  const first = await rendered(annualReport)
  const second = await rendered(annualReport)
  expect(digest(second)).toBe(digest(first))
  const changed = await rendered({ ...annualReport, title: 'Rapport annuel 2026' })
  expect(digest(changed)).not.toBe(digest(first))
})

test('11 the same data gives the same bytes in two processes, on two clocks', async () => {
  const script = 'tests/fixtures/docx/print-digest.ts'
  const run = (zone: string): string =>
    execFileSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, TZ: zone } }).trim()
  expect([run('Pacific/Auckland'), run('America/Lima')]).toEqual(Array(2).fill(digest(await rendered(annualReport))))
})

test('11 no date but that of the data, in the file and in its workbooks', async () => {
  const bytes = await rendered(annualReport)
  expect(zipTimes(bytes)).toEqual(new Set([firstTime]))
  const workbook = unzipSync(bytes)['word/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? new Uint8Array()
  expect(zipTimes(workbook)).toEqual(new Set([firstTime]))
  const core = new TextDecoder().decode(unzipSync(bytes)['docProps/core.xml'])
  expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2026-01-12T00:00:00Z', '2026-01-12T00:00:00Z'])
})

/** DOS times of the entries of a zip, from its central directory: 1980-01-01 00:00 is month 1, day 1 of year 0. */
function zipTimes(bytes: Uint8Array): Set<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  const count = view.getUint16(end + 10, true)
  const times = new Set<number>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    times.add(view.getUint32(at + 12, true))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return times
}
