import { expect, test } from 'vitest'
import { numberBlocks } from '#renderer/features/reports/preview/number-blocks.ts'
import { docxLabels } from '#shared/docx/labels.ts'
import { outlineOf } from '#shared/docx/outline.ts'
import { annualReport as content } from '#tests/fixtures/docx/annual-report.ts'

test('the preview has the blocks of the Word file, in the same order, under the same numbers', () => {
  const items = numberBlocks(content)
  const outline = outlineOf(content, docxLabels(content.language))
  expect(items.map(({ block }) => block)).toEqual(content.sections.flatMap(({ blocks }) => blocks))
  const headings = items.filter(({ block }) => block.kind === 'heading').map(({ headingNumber }) => headingNumber)
  expect(headings).toEqual([...outline.headings.values()].map(({ number }) => number))
  const captions = items.filter(({ tableCaption }) => tableCaption !== '')
  expect(captions).toHaveLength(outline.tables.size)
  expect(captions[0]?.tableCaption).toMatch(/^Tableau\u00a01\u00a0– /)
})
