import { expect, test } from 'vitest'
import { en } from '#shared/i18n/en/index.ts'
import { fr } from '#shared/i18n/fr/index.ts'
import { docxLabels } from '#shared/docx/labels.ts'
import { languages } from '#shared/i18n/language.ts'
import { composeAdoptedReport } from '#shared/report/annual/adopt-annual-report.ts'
import { composeAnnualReport } from '#shared/report/annual/compose-annual-report.ts'
import { collected, nothing } from '#tests/fixtures/report/collected.ts'
import { textsOf } from '#tests/fixtures/report/read-document.ts'

/** Words that would lend a document a legal value that the app cannot give. */
const forbidden =
  /certifi[ée]|certified|\boriginal|originau|scell[ée]|\bsealed|signature[\s\u00a0]+[ée]lectronique|electronic signature/i

type Tree = { readonly [key: string]: string | Tree }
const leaves = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)))

test.each([
  ['French', fr],
  ['English', en],
])('the %s catalogue never says certified, original, sealed or electronic signature', (_name, catalogue) => {
  expect(leaves(catalogue).filter((text) => forbidden.test(text))).toEqual([])
})

test('no report says it either, draft or adopted, full or empty', async () => {
  const adoption = { decisionNumber: '2026-P1', decisionDate: '2026-02-05', adoptedOn: '2026-02-05' }
  for (const input of [await collected(), await collected(nothing)])
    for (const content of [
      ...languages.map((language) => composeAnnualReport(input, language)),
      composeAdoptedReport(input, adoption),
    ])
      expect(textsOf(content).filter((text) => forbidden.test(text))).toEqual([])
})

test('nor does a running header, a footer or a watermark', () => {
  for (const language of languages) expect(JSON.stringify(docxLabels(language))).not.toMatch(forbidden)
})

test.each(['document certifié', 'un original', 'des originaux', 'pli scellé', 'signature électronique', 'certified copy'])(
  '%s would be seen',
  (text) => {
    expect(text).toMatch(forbidden)
  },
)

test.each(['Épreuves et certificats de compétences', 'origine de la donnée'])('%s is an ordinary word', (text) => {
  expect(text).not.toMatch(forbidden)
})
