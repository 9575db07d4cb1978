import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import validate from '@ooxml-tools/validate'
import { expect, test } from 'vitest'
import { adoptedReport, annualReport } from '#tests/fixtures/docx/annual-report.ts'
import { englishReport } from '#tests/fixtures/docx/english-report.ts'
import { edgeReport } from '#tests/fixtures/docx/kinds.ts'
import { rendered } from '#tests/helpers/docx-render.ts'

const errors = async (bytes: Uint8Array): Promise<unknown> => validate(bytes, 'docx')

test('the Open XML SDK finds no error in a draft, an adopted report, English, the accessible variant and the edges', async () => {
  const files = [
    await rendered(annualReport),
    await rendered(annualReport, { variant: 'accessible' }),
    await rendered(adoptedReport),
    await rendered(englishReport, { withPageNumbers: false }),
    await rendered(edgeReport),
  ]
  for (const file of files) expect(await errors(file)).toEqual([])
})

test('the validator sees a mark that is out of place', async () => {
  const files = unzipSync(await rendered(englishReport))
  const settings = strFromU8(files['word/settings.xml'] ?? new Uint8Array())
  files['word/settings.xml'] = strToU8(settings.replace('<w:compat>', '<w:themeFontLang w:val="en-GB"/><w:compat>'))
  expect(await errors(zipSync(files))).not.toEqual([])
})
