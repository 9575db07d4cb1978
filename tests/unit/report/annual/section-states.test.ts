import { expect, test } from 'vitest'
import { textTreeFromPlainText } from '#shared/domain/common/text-tree.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { composeAnnualReport } from '#shared/report/annual/compose-annual-report.ts'
import { missingItems, sectionStates } from '#shared/report/annual/section-states.ts'
import { collected, nothing } from '#tests/fixtures/report/collected.ts'
import { titlesOf } from '#tests/fixtures/report/read-document.ts'
import { bodyId, decision, id, meeting, report, reportId, yearRecords } from '#tests/fixtures/report/year.ts'

const section = (key: 'addedValue' | 'summary' | 'review', isEnabled: boolean | null, text = '') => ({
  key,
  isEnabled,
  narrative: textTreeFromPlainText(text),
})

test('[trap 26] an optional section is on by default when it holds data or a text, and the three of the text always', async () => {
  const states = sectionStates(await collected(nothing))
  expect(states.filter(({ isEnabled }) => isEnabled).map(({ key }) => key)).toEqual(['review', 'orientations', 'means'])
  expect(states.every(({ isDefault, isEmpty }) => isDefault && isEmpty)).toBe(true)
  const full = sectionStates(await collected())
  expect(full.filter(({ isEnabled }) => !isEnabled).map(({ key }) => key)).toEqual(['addedValue', 'difficulties'])
})

test('a switch wins over the default, never over the text that requires a section', async () => {
  const sections = [section('addedValue', true), section('summary', false), section('review', false)]
  const states = sectionStates(await collected({ reports: [report({ sections })] }, { reportId }))
  const of = (key: string) => states.find((state) => state.key === key)
  expect(of('addedValue')).toMatchObject({ isEnabled: true, isDefault: false, isEmpty: true })
  expect(of('summary')).toMatchObject({ isEnabled: false, isDefault: false, isEmpty: false })
  expect(of('review')).toMatchObject({ isEnabled: true, isAlwaysPrinted: true })
})

test('a text makes a section appear', async () => {
  const sections = [section('addedValue', null, 'Words.')]
  const states = sectionStates(await collected({ reports: [report({ sections })] }, { reportId }))
  expect(states.find(({ key }) => key === 'addedValue')).toMatchObject({ isEnabled: true, isDefault: true, isEmpty: false })
})

test('what is printed is what the panel says', async () => {
  const t = createTranslator('fr')
  for (const input of [await collected(), await collected(nothing)]) {
    const printed = sectionStates(input)
      .filter(({ isEnabled }) => isEnabled)
      .map(({ key }) => t(`report.section.${key}`))
    expect(titlesOf(composeAnnualReport(input, 'fr'))).toEqual(printed)
  }
})

test('missing items name their record, in the order of the document', async () => {
  const input = await collected(
    {
      reports: [report()],
      meetings: [...yearRecords.meetings, meeting(54, '2025-12-01', { state: 'planned' }), meeting(55, '2025-12-05')],
      decisions: [...yearRecords.decisions, decision(204, 52, '2025-P11', '2025-09-01', { text: { type: 'doc', blocks: [] } })],
    },
    { reportId },
  )
  const items = missingItems(input)
  expect(items.map(({ code, target }) => [code.replace('report.missing.', ''), target?.id ?? null])).toEqual([
    ['vacantSeats', bodyId],
    ['meetingNotHeld', id(54)],
    ['attendance', id(55)],
    ['noDecision', id(55)],
    ['narrative', reportId],
    ['indicatorValue', id(301)],
    ['narrative', reportId],
    ['narrative', reportId],
    ['narrative', reportId],
    ['narrative', reportId],
    ['decisionText', id(204)],
    ['abridgedTitles', yearRecords.charterVersions[0]!.id],
  ])
})

test('each item is a whole sentence in the language of the reader', async () => {
  const input = await collected({ meetings: [...yearRecords.meetings, meeting(55, '2025-12-05')] })
  for (const language of ['fr', 'en'] as const) {
    const t = createTranslator(language)
    for (const { code, params } of missingItems(input, language)) expect(t(code, params)).not.toMatch(/\{\{|report\.missing/)
  }
  const sentence = missingItems(input, 'en').find(({ code }) => code === 'report.missing.attendance')
  expect(sentence?.params['date']).toBe('5 December 2025')
})

test('a planned meeting that is still to come is not missing', async () => {
  const input = await collected({ meetings: [meeting(54, '2025-12-01', { state: 'planned' })] }, { today: '2025-11-30' })
  expect(missingItems(input).some(({ code }) => code === 'report.missing.meetingNotHeld')).toBe(false)
})
