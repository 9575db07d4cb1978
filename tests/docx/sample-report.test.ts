import validate from '@ooxml-tools/validate'
import { beforeAll, expect, test } from 'vitest'
import { buildReseau } from '#resources/samples/reseau/build-reseau.ts'
import { foldActs } from '#shared/domain/journal/state.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'
import { composeAnnualReport } from '#shared/report/annual/compose-annual-report.ts'
import { composeAnnualReportDocument } from '#shared/report/annual/annual-report-document.ts'
import { collected, nothing } from '#tests/fixtures/report/collected.ts'
import { misplaced } from '#tests/helpers/contents-pages.ts'
import { rendered } from '#tests/helpers/docx-render.ts'
import { pagesByLibreOffice, testWith } from '#tests/helpers/office-tools.ts'

/** The reports that people really get: those of the sample, and that of a space where nothing was entered yet. */
const contents = new Map<string, DocumentContent>()

beforeAll(async () => {
  const sample = await buildReseau()
  const state = foldActs(sample.acts)
  const bodyId = (await state.all('bodies'))[0]?.id ?? ''
  const readBlob = async (digest: string) => sample.blobs.get(digest) ?? null
  for (const [name, period, language] of [
    ['draft', '2025', 'fr'],
    ['English', '2025', 'en'],
    ['adopted', '2024', 'fr'],
    ['school year', '2024-09-01..2025-08-31', 'fr'],
  ] as const) {
    const made = await composeAnnualReportDocument(state, readBlob, { bodyId, period, today: '2025-12-31', language })
    if (!made.ok) throw new Error(made.error.code)
    contents.set(name, made.value)
  }
  contents.set('empty', composeAnnualReport(await collected(nothing), 'fr'))
})

const content = (name: string): DocumentContent => {
  const found = contents.get(name)
  if (found === undefined) throw new Error(name)
  return found
}

test.each(['draft', 'English', 'adopted', 'school year', 'empty'])(
  'the Open XML SDK finds no error in the %s report',
  async (name) => {
    expect(await validate(await rendered(content(name)), 'docx')).toEqual([])
  },
)

for (const name of ['draft', 'English', 'empty'])
  testWith(
    ['soffice', 'pdftotext', 'carlito', 'caladea'],
    `every page number of the ${name} report is that of LibreOffice`,
    async () => {
      const bytes = await rendered(content(name))
      const pages = pagesByLibreOffice(bytes)
      expect(misplaced(bytes, pages)).toEqual([])
      expect(pages.filter((page) => page.trim() === '')).toEqual([])
    },
  )

testWith(['soffice', 'pdftotext', 'carlito', 'caladea'], 'the summary for elected people holds in one page', async () => {
  const pages = pagesByLibreOffice(await rendered(content('draft')))
  const [first] = pages.flatMap((page, index) => (/^\s*1\s+Synthèse pour les élus\s*$/mu.test(page) && index > 2 ? [index] : []))
  expect(pages[first ?? -1]).toContain('Ce qui est attendu')
  expect(pages[(first ?? -1) + 1]).toMatch(/^\s*2\s+Composition\s*$/mu)
})
