import { expect, test } from 'vitest'
import { annualReport } from '#tests/fixtures/docx/annual-report.ts'
import { englishReport } from '#tests/fixtures/docx/english-report.ts'
import { edgeReport } from '#tests/fixtures/docx/kinds.ts'
import {
  contentsEntries,
  contentsProblems,
  figureProblems,
  frenchProblems,
  headingProblems,
  languageProblems,
  listProblems,
  printedTexts,
  propertyProblems,
  runningProblems,
  tableProblems,
} from '#tests/helpers/docx-checks.ts'
import { rendered } from '#tests/helpers/docx-render.ts'
import { xmlParts, type XmlParts } from '#tests/helpers/docx-xml.ts'

const report = xmlParts(await rendered(annualReport))
const accessible = xmlParts(await rendered(annualReport, { variant: 'accessible' }))
const english = xmlParts(await rendered(englishReport))
const edges = xmlParts(await rendered(edgeReport))

const creator = 'Comité de gouvernance du Val d’Orbe'
const properties = { title: 'Rapport annuel 2025', creator, language: 'fr-FR' }
const running = {
  header: [creator, 'Rapport annuel 2025'],
  status: 'Projet, version du 12\u00a0janvier 2026',
  page: 'Page\u00a0',
}

test('1 core properties: title, body as creator, language', () => {
  expect(propertyProblems(report, properties)).toEqual([])
  expect(
    propertyProblems(english, { title: 'Annual report 2025', creator: 'Orbe Valley governance committee', language: 'en-GB' }),
  ).toEqual([])
})

test('2 language in the defaults of styles, in settings and in charts', () => {
  expect(languageProblems(report, 'fr-FR')).toEqual([])
  expect(languageProblems(english, 'en-GB')).toEqual([])
})

test('3 headings skip no level, are not numbered by hand, and the title stands once', () => {
  expect(headingProblems(report)).toEqual([])
  expect(headingProblems(english)).toEqual([])
  expect(headingProblems(edges)).toEqual([])
})

test('4 tables: one header row, look, grid in DXA, no merged cell, no split row, title and description', () => {
  expect(tableProblems(report)).toEqual([])
  expect(tableProblems(accessible)).toEqual([])
  expect(tableProblems(edges)).toEqual([])
})

test('5 charts are described, captioned and followed by their data', () => {
  expect(figureProblems(report)).toEqual([])
  expect(figureProblems(english)).toEqual([])
  expect(figureProblems(edges)).toEqual([])
})

test('6 lists are numbering and no paragraph is empty', () => {
  expect(listProblems(report)).toEqual([])
  expect(listProblems(english)).toEqual([])
  expect(listProblems(edges)).toEqual([])
})

test('7 contents and lists carry their entries and page numbers, without updateFields', () => {
  expect(contentsProblems(report)).toEqual([])
  expect(contentsProblems(accessible)).toEqual([])
  expect(contentsProblems(english)).toEqual([])
  expect(contentsEntries(report).slice(0, 2)).toEqual([
    { level: 'TOC1', text: '1 Synthèse pour les élus', page: '4' },
    { level: 'TOC2', text: '1.1 Ce que le comité a décidé', page: '4' },
  ])
})

test('8 header with body and document, footer with status and page X / Y as fields', () => {
  expect(runningProblems(report, running)).toEqual([])
})

test('9 French typography in every printed text', () => {
  expect(frenchProblems(printedTexts(report))).toEqual([])
  expect(printedTexts(report).length).toBeGreaterThan(300)
})

type Check = (parts: XmlParts) => string[]
type Fault = readonly [title: string, path: string, find: string | RegExp, replacement: string, check: Check]

const faults: readonly Fault[] = [
  ['the default creator', 'docProps/core.xml', creator, 'Un-named', (parts) => propertyProblems(parts, properties)],
  [
    'no language in the properties',
    'docProps/core.xml',
    /<dc:language>.*?<\/dc:language>/,
    '',
    (parts) => propertyProblems(parts, properties),
  ],
  ['no theme language', 'word/settings.xml', /<w:themeFontLang[^>]*>/, '', (parts) => languageProblems(parts, 'fr-FR')],
  [
    'an English chart',
    'word/charts/chart1.xml',
    '<c:lang val="fr-FR"/>',
    '<c:lang val="en-US"/>',
    (parts) => languageProblems(parts, 'fr-FR'),
  ],
  ['a skipped level', 'word/document.xml', 'w:val="Heading2"', 'w:val="Heading3"', headingProblems],
  ['a second title', 'word/document.xml', 'w:val="Surtitre"', 'w:val="Title"', headingProblems],
  [
    'a typed number',
    'word/document.xml',
    '>Synthèse pour les élus</w:t></w:r><w:bookmarkEnd',
    '>1. Synthèse pour les élus</w:t></w:r><w:bookmarkEnd',
    headingProblems,
  ],
  ['a table without header row', 'word/document.xml', '<w:tblHeader/>', '', tableProblems],
  ['a row that splits', 'word/document.xml', '<w:cantSplit/>', '', tableProblems],
  ['a grid that is not the cells', 'word/document.xml', /<w:gridCol w:w="\d+"/, '<w:gridCol w:w="100"', tableProblems],
  ['a table without description', 'word/document.xml', /<w:tblDescription[^>]*>/, '', tableProblems],
  ['a merged cell', 'word/document.xml', '<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>', tableProblems],
  ['a chart without alt text', 'word/document.xml', / descr="[^"]*"/, '', figureProblems],
  [
    'a typed dash',
    'word/document.xml',
    /<w:t xml:space="preserve">La composition/,
    '<w:t xml:space="preserve">- La composition',
    listProblems,
  ],
  [
    'an empty paragraph',
    'word/document.xml',
    '<w:p><w:pPr><w:pStyle w:val="Surtitre"/>',
    '<w:p/><w:p><w:pPr><w:pStyle w:val="Surtitre"/>',
    listProblems,
  ],
  ['a list without numbering', 'word/document.xml', /<w:numPr>.*?<\/w:numPr>/, '', listProblems],
  [
    'an entry without page',
    'word/document.xml',
    /(PAGEREF _Toc100000001 \\h<\/w:instrText><\/w:r><w:r><w:fldChar[^>]*\/><\/w:r><w:r><w:t[^>]*>)\d+/,
    '$1',
    contentsProblems,
  ],
  ['updateFields', 'word/settings.xml', '<w:compat>', '<w:updateFields/><w:compat>', contentsProblems],
  ['a typed page number', 'word/footer1.xml', 'NUMPAGES', 'AUTHOR', (parts) => runningProblems(parts, running)],
  ['a header without the body', 'word/header1.xml', creator, '', (parts) => runningProblems(parts, running)],
  ['a straight apostrophe', 'word/document.xml', 'd’Orbe', "d'Orbe", (parts) => frenchProblems(printedTexts(parts))],
  ['a breaking space', 'word/document.xml', '\u202f;', ' ;', (parts) => frenchProblems(printedTexts(parts))],
  ['a breaking space in a number', 'word/document.xml', '12\u202f480', '12 480', (parts) => frenchProblems(printedTexts(parts))],
]

test.each(faults)('the checks see %s', (_title, path, find, replacement, check) => {
  expect(check(report)).toEqual([])
  const xml = report.get(path) ?? ''
  const broken = xml.replace(find, replacement)
  expect(broken).not.toBe(xml)
  expect(check(new Map([...report, [path, broken]]))).not.toEqual([])
})
