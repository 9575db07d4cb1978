import { expect } from 'vitest'
import { layoutDocument } from 'docx/layout'
import { buildDocument } from '#shared/docx/build-document.ts'
import { docxLabels } from '#shared/docx/labels.ts'
import type { DocxVariant } from '#shared/docx/type-scale.ts'
import { typeset } from '#shared/docx/typeset.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'
import { adoptedReport, annualReport } from '#tests/fixtures/docx/annual-report.ts'
import { englishReport } from '#tests/fixtures/docx/english-report.ts'
import { misplaced } from '#tests/helpers/contents-pages.ts'
import { rendered } from '#tests/helpers/docx-render.ts'
import { bodyBlocks, styleOf, xmlParts } from '#tests/helpers/docx-xml.ts'
import { blocksByPandoc, pagesByLibreOffice, testWith, type PandocElement } from '#tests/helpers/office-tools.ts'

const tools = ['soffice', 'pdftotext', 'carlito', 'caladea'] as const
const cases: readonly (readonly [string, DocumentContent, DocxVariant])[] = [
  ['the draft', annualReport, 'standard'],
  ['the accessible draft', annualReport, 'accessible'],
  ['the adopted report', adoptedReport, 'standard'],
  ['the English report', englishReport, 'standard'],
]

for (const [title, content, variant] of cases) {
  testWith(tools, `every entry of contents and lists of ${title} carries the page that LibreOffice gives`, async () => {
    const bytes = await rendered(content, { variant })
    const pages = pagesByLibreOffice(bytes)
    expect(misplaced(bytes, pages)).toEqual([])
    const document = buildDocument(typeset(content), { labels: docxLabels(content.language), variant, pageNumbers: null })
    expect(pages).toHaveLength(layoutDocument(document).pages.length)
    expect(pages.filter((page) => page.trim() === '')).toEqual([])
  })
}

testWith(tools, 'the comparison sees a number that is one too high', async () => {
  const bytes = await rendered(englishReport)
  const pages = pagesByLibreOffice(bytes)
  expect(misplaced(bytes, ['', ...pages]).length).toBeGreaterThan(3)
})

testWith(['pandoc'], 'pandoc finds every heading, every table with one header row, lists and numbered captions', async () => {
  const bytes = await rendered(annualReport)
  const parts = xmlParts(bytes)
  const blocks = blocksByPandoc(bytes)
  const count = (name: string): number => blocks.filter(({ t }) => t === name).length
  const headings = bodyBlocks(parts).filter((block) => /^Heading\d$/.test(styleOf(block))).length
  const tables = bodyBlocks(parts).filter(({ name }) => name === 'w:tbl')
  expect(count('Header')).toBe(headings)
  expect(headings).toBe(30)
  expect(count('Table')).toBe(tables.length)
  expect(blocks.filter(({ t }) => t === 'Table').map(headerRows)).toEqual(tables.map(() => 1))
  expect(count('BulletList')).toBe(3)
  expect(count('OrderedList')).toBe(2)
  expect(JSON.stringify(blocks)).toMatch(/"Tableau\u00a03\u00a0–"/)
})

/** A table of pandoc: attributes, caption, columns, head, bodies, foot; the head is attributes and rows. */
function headerRows(table: PandocElement): number {
  const head = (table.c as unknown[])[3] as [unknown, unknown[]] // `as`: pandoc's own format
  return head[1].length
}
