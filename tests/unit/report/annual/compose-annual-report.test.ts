import { describe, expect, test } from 'vitest'
import { type ReportSectionKey, reportSectionKeys } from '#shared/domain/entities/report.ts'
import { textTreeFromPlainText } from '#shared/domain/common/text-tree.ts'
import { documentContentSchema } from '#shared/report/blocks.ts'
import type { AnnualReportInput } from '#shared/report/annual/annual-report-input.ts'
import { composeAnnualReport } from '#shared/report/annual/compose-annual-report.ts'
import { collected, nothing } from '#tests/fixtures/report/collected.ts'
import { blocksOf, rowsOf, tableOf, textsOf, titlesOf } from '#tests/fixtures/report/read-document.ts'
import { decision, id, membership, minorName, report, reportId, yearRecords } from '#tests/fixtures/report/year.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const section = (
  input: AnnualReportInput,
  key: ReportSectionKey,
  more: Partial<AnnualReportInput['sections'][ReportSectionKey]>,
) => ({
  ...input,
  sections: { ...input.sections, [key]: { ...input.sections[key], ...more } },
})
const everySection = (input: AnnualReportInput) =>
  reportSectionKeys.reduce((all, key) => section(all, key, { isEnabled: true }), input)

describe('outline', () => {
  test('[5.1] sections come in the order of the outline, empty optional ones stay out', async () => {
    const content = composeAnnualReport(await collected(), 'fr')
    expect(titlesOf(content)).toEqual([
      'Synthèse pour les élus',
      'Composition',
      'Bilan de la période',
      'Vie du réseau et critères',
      'Indicateurs',
      'Orientations',
      'Moyens',
      'Détail des décisions',
      'Charte en vigueur et glossaire',
      'Validation des parties',
    ])
    expect(documentContentSchema.parse(content)).toEqual(content)
  })

  test('[A01] an empty space gives a report with review, orientations and means, each in one sentence', async () => {
    const content = composeAnnualReport(await collected(nothing), 'fr')
    expect(titlesOf(content)).toEqual(['Bilan de la période', 'Orientations', 'Moyens'])
    const missing = blocksOf(content).filter((block) => block.kind === 'callout' && block.tone === 'missing')
    expect(missing).toHaveLength(3)
    for (const block of missing)
      expect(textsOf({ ...content, sections: [{ orientation: 'portrait', blocks: [block] }] }).at(-1)).toMatch(/\. .*\.$/)
    expect(documentContentSchema.safeParse(content).success).toBe(true)
  })

  test('a text takes the place of the sentence', async () => {
    const input = section(await collected(), 'means', { narrative: textTreeFromPlainText('Our own words.') })
    const texts = textsOf(composeAnnualReport(input, 'fr'))
    expect(texts).toContain('Our own words.')
    expect(texts.some((text) => text.includes('Aucune proposition de moyens'))).toBe(false)
  })

  test('a section is switched off, but for the three that a text requires', async () => {
    const off = reportSectionKeys.reduce((all, key) => section(all, key, { isEnabled: false }), await collected())
    expect(titlesOf(composeAnnualReport(off, 'fr'))).toEqual(['Bilan de la période', 'Orientations', 'Moyens'])
  })

  test('no heading level is skipped and every key is unique', async () => {
    const content = composeAnnualReport(everySection(await collected()), 'fr')
    const headings = blocksOf(content).filter((block) => block.kind === 'heading')
    let level = 0
    for (const heading of headings) {
      expect(heading.level).toBeLessThanOrEqual(level + 1)
      level = heading.level
    }
    const keys = blocksOf(content).flatMap((block) =>
      'key' in block ? [block.key, ...(block.kind === 'chart' ? [block.data.key] : [])] : [],
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('the decisions in detail stand on landscape pages of their own', async () => {
    const content = composeAnnualReport(await collected(), 'fr')
    expect(content.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape', 'portrait'])
    const without = composeAnnualReport(section(await collected(), 'annexDecisions', { isEnabled: false }), 'fr')
    expect(without.sections).toHaveLength(1)
  })

  test('every row has as many cells as the table has columns, every series as many values as categories', async () => {
    const content = composeAnnualReport(everySection(await collected()), 'en')
    for (const block of blocksOf(content)) {
      const table = block.kind === 'chart' ? block.data : block
      if (table.kind === 'table') for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
      if (block.kind === 'chart') for (const { values } of block.series) expect(values).toHaveLength(block.categories.length)
    }
  })
})

describe('words and numbers', () => {
  test('[D09] the outcome agrees with the nature', async () => {
    const rows = rowsOf(composeAnnualReport(await collected(), 'fr'), 'decisions')
    expect(rows.map((row) => row.slice(-2))).toEqual([
      ['décision', 'adoptée'],
      ['avis', 'réservé'],
      ['décision', 'reportée'],
    ])
  })

  test('votes come in the order voters, for, against, abstentions, cast; no count is a dash, not a zero', async () => {
    const content = composeAnnualReport(await collected(), 'fr')
    const table = tableOf(content, 'decisionDetail')
    expect(table.columns.slice(3, 8).map(({ header }) => header)).toEqual(['Votants', 'Pour', 'Contre', 'Abst.', 'Exprimés'])
    expect(rowsOf(content, 'decisionDetail').map((row) => row.slice(3, 8))).toEqual([
      ['10', '7', '1', '2', '8'],
      Array.from({ length: 5 }, () => '<notApplicable>'),
      Array.from({ length: 5 }, () => '<notApplicable>'),
    ])
  })

  test('without the annex, votes stand in the chronological table', async () => {
    const content = composeAnnualReport(section(await collected(), 'annexDecisions', { isEnabled: false }), 'fr')
    expect(tableOf(content, 'decisions').columns.map(({ header }) => header)).toEqual([
      'N°',
      'Date',
      'Objet',
      'Pour',
      'Contre',
      'Abst.',
      'Nature',
      'Issue',
    ])
  })

  test('a percentage is written from twenty things up, a share below', async () => {
    const input = await collected()
    const small = rowsOf(composeAnnualReport(input, 'fr'), 'seatsByCategory').map((row) => row.at(-1))
    expect(small).toEqual(['3 sur 4', '1 sur 2', '4 sur 6'])
    const large = rowsOf(composeAnnualReport({ ...input, presence: { attended: 15, held: 20 } }, 'fr'), 'seatsByCategory')
    expect(plain(large.at(-1)?.at(-1) ?? '')).toBe('75 %')
    const nineteen = rowsOf(composeAnnualReport({ ...input, presence: { attended: 15, held: 19 } }, 'fr'), 'seatsByCategory')
    expect(nineteen.at(-1)?.at(-1)).toBe('15 sur 19')
  })

  test('[B16] a minor is named by function, here and in the annexes', async () => {
    const content = composeAnnualReport(everySection(await collected()), 'fr')
    expect(rowsOf(content, 'holders')[2]?.[1]).toBe('Delegate')
    expect(JSON.stringify(content)).not.toContain(minorName)
    const people = yearRecords.people.map((person) => (person.isMinor ? { ...person, functionTitle: '' } : person))
    expect(rowsOf(composeAnnualReport(await collected({ people }), 'fr'), 'holders')[2]?.[1]).toContain('Young')
  })

  test('a value that is not recorded is said so, a target that is not set too, and the qualifier travels to the gap', async () => {
    const rows = rowsOf(composeAnnualReport(await collected(), 'fr'), 'indicatorDashboard').map((row) => row.map(plain))
    expect(rows).toEqual([
      ['Visitors (people)', '2 000', 'environ 3 000', '3 500', 'environ −500', 'Sheet'],
      ['Access (%)', '<missing>', '<missing>', 'sans cible', '<notApplicable>', '<missing>'],
    ])
  })

  test('[trap 17] a line is drawn from three values and a target on; its alt text gives every value', async () => {
    const charts = blocksOf(composeAnnualReport(await collected(), 'fr')).filter(
      (block) => block.kind === 'chart' && block.type === 'line',
    )
    expect(charts).toHaveLength(1)
    expect(charts[0]).toMatchObject({
      categories: ['2023', '2024', '2025'],
      series: [{ values: [1000, 2000, 3000] }, { values: [null, null, 3500] }],
    })
    for (const value of ['1 000', '2 000', '3 000', '3 500']) expect(plain(JSON.stringify(charts[0]))).toContain(value)
    const twoYears = yearRecords.indicatorValues.filter(({ year }) => year !== 2023)
    const fewer = blocksOf(composeAnnualReport(await collected({ indicatorValues: twoYears }), 'fr'))
    expect(fewer.some((block) => block.kind === 'chart' && block.type === 'line')).toBe(false)
  })

  test('a range leaves a gap in the line: its middle was never measured', async () => {
    const extra = {
      id: id(330),
      indicatorId: id(300),
      year: 2022,
      figure: { state: 'recorded' as const, qualifier: 'between' as const, amount: 1, upper: 9 },
      source: '',
      note: '',
    }
    const content = composeAnnualReport(await collected({ indicatorValues: [...yearRecords.indicatorValues, extra] }), 'fr')
    const chart = blocksOf(content).find((block) => block.kind === 'chart' && block.type === 'line')
    expect(chart).toMatchObject({
      categories: ['2022', '2023', '2024', '2025'],
      series: [{ values: [null, 1000, 2000, 3000] }, {}],
    })
  })

  test('each computed result is printed with its formula, its inputs and its source', async () => {
    const texts = textsOf(composeAnnualReport(await collected(), 'fr')).map(plain)
    const has = (...parts: string[]) => texts.some((text) => parts.every((part) => text.includes(part)))
    expect(
      has('Règle : au moins 3 par an, soit 3 sur la période ; tenues : 2.', 'Source : rules, art. 4.', 'Il manque 1 séance.'),
    ).toBe(true)
    expect(has('4 sièges représentés', '÷ 6 sièges pourvus', 'sur 2 séances émargées')).toBe(true)
    expect(
      has('au moins 2 critères spécifiques', '3 adhésions − 1 de droit = 2', '1 atteignent le seuil', 'Source : Text Delta.'),
    ).toBe(true)
    expect(has('majorité absolue')).toBe(true)
  })

  test('figures are compared with the period before', async () => {
    const content = composeAnnualReport(await collected(), 'fr')
    expect(rowsOf(content, 'keyFigures')).toEqual([
      ['2', '3', '4/6', '2/3', '3'],
      ['1 en 2024', '1 en 2024', '1/3 en 2024', '3 en 2024', '2 en 2024'],
    ])
  })

  test('a period across two years says both, and its days bear their year', async () => {
    const period = { label: '2024-2025', start: '2024-09-01', end: '2025-08-31' }
    const content = composeAnnualReport(await collected({}, { period }), 'fr')
    expect(content.title).toBe('Rapport annuel 2024-2025')
    expect(plain(content.cover.period)).toBe('1er septembre 2024 – 31 août 2025')
    expect(rowsOf(content, 'meetings').map((row) => row[0])).toEqual(['10 oct. 2024', '1er févr. 2025'])
    expect(
      textsOf(content).some((text) => text.startsWith('Du 1er septembre 2024 au 31 août 2025, le comité a tenu 2 séances')),
    ).toBe(true)
    expect(textsOf(content).some((text) => text.includes('celles de 2025'))).toBe(true)
  })

  test('a text longer than a row can hold is printed whole after the table', async () => {
    const long = 'Sentence. '.repeat(80).trim()
    const decisions = [decision(201, 51, '2025-P1', '2025-02-01', { text: textTreeFromPlainText(long) })]
    const content = composeAnnualReport(await collected({ decisions }), 'fr')
    expect(rowsOf(content, 'decisionDetail')[0]?.[2]).toContain('Libellé complet après le tableau.')
    expect(blocksOf(content).some((block) => block.kind === 'wording' && block.content[0]?.text === long)).toBe(true)
  })

  test('[L08] a group is measured in adhesions, in per cent only from twenty on', async () => {
    const few = blocksOf(composeAnnualReport(await collected(), 'fr')).find(
      (block) => block.kind === 'chart' && block.type === 'bar',
    )
    expect(few).toMatchObject({ format: 'integer', series: [{ values: [2, 0] }], highlighted: [1] })
    const memberships = Array.from({ length: 20 }, (_, n) =>
      membership(400 + n, 31, n < 5 ? [60, 61] : [60, 63], { placeId: null }),
    )
    const many = blocksOf(composeAnnualReport(await collected({ memberships }), 'fr')).find(
      (block) => block.kind === 'chart' && block.type === 'bar',
    )
    expect(many).toMatchObject({ format: 'percent', series: [{ values: [0.25, 0.75] }], highlighted: [0] })
  })
})

describe('status', () => {
  test('a draft says so on its cover and in its footer', async () => {
    const content = composeAnnualReport(await collected(), 'fr')
    expect(content.status).toBe('draft')
    expect(content.cover.mention).toMatch(/^Projet/)
    expect(content.footerStatus).toBe('Projet, version du 12 janvier 2026')
  })

  test('the default title follows the language of the document, another one does not', async () => {
    const input = await collected({ reports: [report()] }, { reportId })
    expect(composeAnnualReport(input, 'en').title).toBe('Annual report 2025')
    const own = await collected({ reports: [report({ title: 'Our year' })] }, { reportId })
    expect(composeAnnualReport(own, 'en').title).toBe('Our year')
  })
})

describe('languages', () => {
  const french = /[àâçéèêëîïôûùœ«»]|\b(le|la|les|des|du|une|aucun|aucune|non|séance|sur|pour|avec)\b/i
  const english = /\b(the|and|of|with|no|meeting|seat|held|from|to)\b/i

  test('[36] no French is left in an English report, nor English in a French one', async () => {
    const input = everySection(await collected())
    const inEnglish = textsOf(composeAnnualReport(input, 'en')).filter((text) => french.test(text))
    expect(inEnglish).toEqual([])
    const inFrench = textsOf(composeAnnualReport(input, 'fr')).filter((text) => english.test(text))
    expect(inFrench).toEqual([])
  })

  test('an empty report is whole in both languages too', async () => {
    const input = everySection(await collected(nothing))
    expect(textsOf(composeAnnualReport(input, 'en')).filter((text) => french.test(text))).toEqual([])
    expect(titlesOf(composeAnnualReport(input, 'en'))).toHaveLength(reportSectionKeys.length)
  })

  test('no sentence shows a key of the catalogue or an empty place', async () => {
    for (const language of ['fr', 'en'] as const)
      for (const input of [await collected(), everySection(await collected()), everySection(await collected(nothing))])
        for (const text of textsOf(composeAnnualReport(input, language)))
          expect(text).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\b(report|explanations)\.[a-z]+[.A-Z]/)
  })

  test('words typed in another language are announced', async () => {
    const input = await collected({ reports: [report()] }, { reportId })
    const first = (language: 'fr' | 'en') => blocksOf(composeAnnualReport(input, language))[1]?.kind
    expect(first('en')).toBe('callout')
    expect(first('fr')).toBe('lead')
  })
})
