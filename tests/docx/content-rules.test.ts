import { expect, test } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { layoutDocument } from 'docx/layout'
import { buildDocument } from '#shared/docx/build-document.ts'
import { docxLabels } from '#shared/docx/labels.ts'
import { palette } from '#shared/docx/palette.ts'
import { renderDocx, type DocxNotice, type DocxProgress } from '#shared/docx/render-docx.ts'
import { typeset } from '#shared/docx/typeset.ts'
import type { DocumentContent } from '#shared/report/blocks.ts'
import { adoptedReport, annualReport } from '#tests/fixtures/docx/annual-report.ts'
import { englishReport } from '#tests/fixtures/docx/english-report.ts'
import { edgeReport, longReport } from '#tests/fixtures/docx/kinds.ts'
import { contentsEntries } from '#tests/helpers/docx-checks.ts'
import { rendered } from '#tests/helpers/docx-render.ts'
import { all, bodyBlocks, part, styleOf, textOf, xmlParts, type XmlParts } from '#tests/helpers/docx-xml.ts'

const headers = (parts: XmlParts): string =>
  [...parts]
    .filter(([path]) => path.startsWith('word/header'))
    .map(([, xml]) => xml)
    .join('')
const draft = xmlParts(await rendered(annualReport))
const edges = xmlParts(await rendered(edgeReport))

test('a draft carries the watermark on every page but the cover, an adopted report none', async () => {
  expect(headers(draft).match(/string="PROJET"/g)).toHaveLength(3)
  expect(headers(xmlParts(await rendered(englishReport)))).toContain('string="DRAFT"')
  const adopted = xmlParts(await rendered(adoptedReport))
  expect(headers(adopted)).not.toMatch(/PROJET|PowerPlusWaterMarkObject/)
  expect([...adopted.values()].join('')).not.toContain('Projet')
})

test('the estimator lays out the whole report in both variants', () => {
  for (const variant of ['standard', 'accessible'] as const) {
    for (const content of [annualReport, englishReport]) {
      const document = buildDocument(typeset(content), { labels: docxLabels(content.language), variant, pageNumbers: null })
      const layout = layoutDocument(document)
      expect(layout.stoppedAt).toBeUndefined()
      expect(layout.pages.length).toBeGreaterThan(content === annualReport ? 11 : 4)
    }
  }
})

test('charts are native, editable and as wide as the text', () => {
  const charts = [...draft].filter(([path]) => /^word\/charts\/chart\d\.xml$/.test(path)).map(([, xml]) => xml)
  expect(charts).toHaveLength(3)
  expect(charts[0]).toContain('<c:grouping val="stacked"/>')
  expect(charts[0]).toContain('<c:gapWidth val="80"/>')
  expect(charts[1]).toContain('<c:barDir val="bar"/>')
  expect(charts[1]).toContain('<c:orientation val="maxMin"/>')
  expect(charts[1]).toContain(palette.copper)
  expect(charts[2]).toContain('<c:lineChart>')
  expect(charts[2]).toContain('<a:prstDash val="dash"/>')
  expect(all(part(draft, 'word/document.xml'), 'wp:extent').map(({ attributes }) => attributes['cx'])).toEqual(
    Array(3).fill(String(616 * 9525)),
  )
})

test('the workbook behind a chart holds the numbers of its data table', async () => {
  const files = unzipSync(await rendered(annualReport))
  const workbooks = Object.keys(files).filter((path) => path.endsWith('.xlsx'))
  expect(workbooks).toHaveLength(3)
  const sheets = workbooks.map((path) =>
    strFromU8(unzipSync(files[path] ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
  )
  expect(sheets.some((sheet) => ['14', '21', '27', '33', '38'].every((value) => sheet.includes(`<v>${value}</v>`)))).toBe(true)
})

test('a gap stays a gap in a chart and "not recorded" in its table, never zero', () => {
  const chart = [...edges].find(([path]) => path === 'word/charts/chart1.xml')?.[1] ?? ''
  expect(chart).toContain(
    '<c:ptCount val="3"/><c:pt idx="0"><c:v>0.5</c:v></c:pt><c:pt idx="1"><c:v>0.3</c:v></c:pt></c:numCache>',
  )
  expect(bodyBlocks(edges).map(textOf).join('\n')).toContain('non\u00a0renseigné')
})

test('text that XML refuses is dropped, a forbidden link becomes text, an empty table says so', () => {
  const texts = bodyBlocks(edges).map(textOf)
  expect(texts).toContain('Signes refusés\u00a0: et retour à la ligne\u202f; emoji 🧭 et astérisme ⁂.'.replace(' et', '  et'))
  expect(edges.get('word/document.xml')).not.toContain('javascript')
  expect(edges.get('word/_rels/document.xml.rels')).toContain('mailto:a@exemple.org')
  expect(edges.get('word/_rels/document.xml.rels')).not.toContain('javascript')
  expect(texts.join()).toContain('aucune ligne–')
})

test('two tables never touch', () => {
  for (const parts of [draft, edges]) {
    const names = bodyBlocks(parts).map(({ name }) => name)
    expect(names.filter((name, index) => name === 'w:tbl' && names[index - 1] === 'w:tbl')).toEqual([])
  }
})

test('a sign of unknown width gives a notice, and numbers all the same', async () => {
  const notices: DocxNotice[] = []
  const parts = xmlParts(await rendered(edgeReport, { onNotice: (notice) => notices.push(notice) }))
  expect(notices).toHaveLength(1)
  expect(contentsEntries(parts).every(({ page }) => /^\d+$/.test(page))).toBe(true)
})

test('annexes are lettered, and what follows them has no number', () => {
  const entries = contentsEntries(draft).map(({ text }) => text)
  expect(entries).toContain('Annexe\u00a0A\u00a0– Suivi détaillé des décisions')
  expect(entries).toContain('Glossaire')
  expect(entries).toContain('10.1 Accords arrivant à échéance')
  expect(entries).toContain('Tableau\u00a03\u00a0– Données de la figure\u00a01\u00a0: présence par séance')
})

test('the accessible variant has larger text and gives short columns more room', async () => {
  const accessible = xmlParts(await rendered(annualReport, { variant: 'accessible' }))
  const size = (parts: XmlParts): string =>
    /<w:rPrDefault>.*?<w:sz w:val="(\d+)"/s.exec(parts.get('word/styles.xml') ?? '')?.[1] ?? ''
  expect([size(draft), size(accessible)]).toEqual(['23', '26'])
  const grid = (parts: XmlParts): number[] => {
    const register = bodyBlocks(parts).filter(({ name }) => name === 'w:tbl')[1]
    return register ? all(register, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'])) : []
  }
  const [before, after] = [grid(draft), grid(accessible)]
  expect(after[1]).toBeGreaterThan(before[1] ?? Infinity)
  expect(after[0]).toBeLessThan(before[0] ?? 0)
})

test('500 decisions without page numbers leave the fields to Word, and only then', async () => {
  const started = performance.now()
  const bytes = await rendered(longReport(500), { withPageNumbers: false })
  expect(performance.now() - started).toBeLessThan(30_000)
  const parts = xmlParts(bytes)
  expect(parts.get('word/settings.xml')).toContain('updateFields')
  expect(contentsEntries(parts)).toHaveLength(1 + 500 + 500)
  expect(contentsEntries(parts)[2]?.text).toBe('1.2 Décision\u00a02')
  expect(draft.get('word/settings.xml')).not.toContain('updateFields')
})

test('progress goes through its steps in order', async () => {
  const seen: DocxProgress[] = []
  await rendered(englishReport, { onProgress: (progress) => seen.push(progress) })
  expect(seen.map(({ step, done }) => `${step} ${done}`)).toEqual(['blocks 0', 'layout 1', 'finish 2', 'finish 3'])
})

test('a cancel stops the export and says so', async () => {
  const controller = new AbortController()
  const labels = docxLabels('fr')
  const onProgress = ({ step }: DocxProgress): void => {
    if (step === 'layout') controller.abort()
  }
  expect(await renderDocx(annualReport, { labels, withPageNumbers: true, signal: controller.signal, onProgress })).toEqual({
    ok: false,
    error: { code: 'docx.cancelled' },
  })
})

test('content that breaks its contract is refused with the place named', async () => {
  const broken = { ...annualReport, cover: { ...annualReport.cover, title: 3 } } as unknown as DocumentContent // `as`: broken on purpose
  const result = await renderDocx(broken, { labels: docxLabels('fr'), withPageNumbers: false })
  expect(result).toEqual({ ok: false, error: { code: 'docx.invalidContent', path: 'cover.title' } })
})

test('styles keep the names Word knows', () => {
  const styles = part(draft, 'word/styles.xml')
  const names = all(styles, 'w:style').map((style) => style.children.find(({ name }) => name === 'w:name')?.attributes['w:val'])
  for (const name of [
    'Body Text',
    'List Bullet',
    'List Number',
    'heading 1',
    'caption',
    'toc 1',
    'TOC Heading',
    'table of figures',
    'header',
    'footer',
  ]) {
    expect(names).toContain(name)
  }
  const used = new Set(
    bodyBlocks(draft)
      .filter(({ name }) => name === 'w:p')
      .map(styleOf),
  )
  const known = new Set(all(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']))
  expect([...used].filter((id) => !known.has(id))).toEqual([])
})
