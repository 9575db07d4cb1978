import { describe, expect, test } from 'vitest'
import { textTreeFromPlainText } from '#shared/domain/common/text-tree.ts'
import { dueItems, type DueFacts, type DueItem } from '#shared/domain/rules/due.ts'
import {
  agendaItem,
  attendance,
  body,
  category,
  decision,
  figure,
  indicator,
  mandate,
  meeting,
  person,
  report,
  seat,
  value,
} from '../records.ts'

const empty: DueFacts = {
  bodies: [body()],
  categories: [],
  seats: [],
  mandates: [],
  people: [person('p1')],
  organisations: [],
  meetings: [],
  agendaItems: [],
  attendances: [],
  decisions: [],
  indicators: [],
  indicatorValues: [],
  reports: [],
}
const due = (facts: Partial<DueFacts>, today = '2025-06-15') => dueItems({ ...empty, ...facts }, today)
const kinds = (items: readonly DueItem[]) => items.map(({ kind }) => kind)

describe('dueItems', () => {
  test('a space without a body asks for one, and nothing else', () => {
    expect(due({ bodies: [] })).toEqual([{ kind: 'noBody', date: null, days: null }])
    expect(due({})).toEqual([])
  })

  test('planned meetings are due, today included; a past one is to be confirmed; a cancelled one is nothing', () => {
    const items = due({
      meetings: [
        meeting('a', '2025-06-15', 'planned'),
        meeting('b', '2025-06-14', 'planned'),
        meeting('c', '2025-07-01', 'cancelled'),
      ],
    })
    expect(items).toEqual([
      { kind: 'meetingToConfirm', meetingId: 'b', bodyId: 'body', date: '2025-06-14', days: -1 },
      { kind: 'meetingPlanned', meetingId: 'a', bodyId: 'body', date: '2025-06-15', days: 0 },
    ])
  })

  test('[M01] [M02] no meeting yet this year, against the rhythm, until one is held or planned', () => {
    const bodies = [body({ frequency: { kind: 'atLeast', count: 1, per: 'year' } })]
    const [item] = due({ bodies })
    expect(item).toMatchObject({
      kind: 'meetingsMissing',
      date: '2025-12-31',
      days: 199,
      planned: 0,
      check: { missing: 1, required: 1 },
    })
    expect(kinds(due({ bodies, meetings: [meeting('a', '2025-09-01', 'planned')] }))).toEqual(['meetingPlanned'])
    expect(kinds(due({ bodies, meetings: [meeting('a', '2026-01-01', 'planned')] }))).toEqual([
      'meetingsMissing',
      'meetingPlanned',
    ])
    expect(kinds(due({ bodies, meetings: [meeting('a', '2025-06-01', 'planned')] }))).toEqual([
      'meetingToConfirm',
      'meetingsMissing',
    ])
    expect(
      kinds(
        due({
          bodies: [body({ frequency: { kind: 'atLeast', count: 2, per: 'year' } })],
          meetings: [meeting('a', '2025-09-01', 'planned')],
        }),
      ),
    ).toContain('meetingsMissing')
    expect(kinds(due({ bodies, meetings: [meeting('a', '2025-09-01', 'planned', 'other')] }))).toContain('meetingsMissing')
  })

  test('a meeting planned today or on 31 December still counts toward the year', () => {
    const bodies = [body({ frequency: { kind: 'atLeast', count: 1, per: 'year' } })]
    for (const date of ['2025-06-15', '2025-12-31']) {
      expect(kinds(due({ bodies, meetings: [meeting('a', date, 'planned')] }))).toEqual(['meetingPlanned'])
    }
  })

  test('[M03] without a rhythm nothing is missing', () => {
    expect(due({ bodies: [body()] })).toEqual([])
  })

  test('[C01] a meeting held misses attendance, decisions and notes until they are there', () => {
    const meetings = [meeting('m1', '2025-03-20')]
    expect(kinds(due({ meetings }))).toEqual(['attendanceMissing', 'decisionsMissing', 'notesMissing'])
    expect(due({ meetings })[0]).toMatchObject({ meetingId: 'm1', meetingDate: '2025-03-20', date: null })
    const full = {
      meetings,
      attendances: [attendance('x', 'present', 'c')],
      decisions: [decision('d', 'm1')],
      agendaItems: [agendaItem('i', 'm1', textTreeFromPlainText('Note'))],
    }
    expect(due(full)).toEqual([])
    expect(kinds(due({ ...full, agendaItems: [agendaItem('i', 'm1')] }))).toEqual(['notesMissing'])
    const elsewhere = {
      attendances: [attendance('x', 'present', 'c', { meetingId: 'm2' })],
      decisions: [decision('d', 'm2')],
      agendaItems: [agendaItem('i', 'm2', textTreeFromPlainText('Note'))],
    }
    expect(kinds(due({ meetings, ...elsewhere }))).toEqual(['attendanceMissing', 'decisionsMissing', 'notesMissing'])
  })

  test('a meeting held more than a year ago asks for nothing', () => {
    expect(
      due({ meetings: [meeting('m1', '2025-06-15')] }, '2026-06-15').filter(({ kind }) => kind === 'notesMissing'),
    ).toHaveLength(1)
    expect(
      due({ meetings: [meeting('m1', '2025-06-15')] }, '2026-06-16').filter(({ kind }) => kind === 'notesMissing'),
    ).toHaveLength(0)
  })

  test('[B05] vacant seats are one item a body; a mandate to renew is dated', () => {
    const facts = {
      categories: [category('c')],
      seats: [seat('s1', 'c', 1), seat('s2', 'c', 2), seat('s3', 'c', 3)],
      mandates: [mandate('m', 's1', { end: '2025-06-30' })],
    }
    expect(due(facts)).toEqual([
      { kind: 'mandateEnding', mandateId: 'm', seatId: 's1', bodyId: 'body', personId: 'p1', date: '2025-06-30', days: 15 },
      { kind: 'seatsVacant', bodyId: 'body', seatIds: ['s2', 's3'], date: null, days: null },
    ])
  })

  test('indicators without a value for the year that has ended; not applicable is an answer, not recorded is none', () => {
    const indicators = ['a', 'b', 'c', 'd'].map((id) => indicator(id))
    const indicatorValues = [
      value('a', 2024, figure.exact(0)),
      value('b', 2024, { state: 'notApplicable' }),
      value('c', 2024, figure.none),
      value('d', 2025, figure.exact(1)),
    ]
    expect(due({ indicators, indicatorValues })).toEqual([
      { kind: 'indicatorsMissing', year: 2024, indicatorIds: ['c', 'd'], date: null, days: null },
    ])
    expect(due({ indicators, indicatorValues: indicators.map(({ id }) => value(id, 2024, figure.exact(1))) })).toEqual([])
  })

  test('a body that met last year and has no report for it', () => {
    const meetings = [meeting('m1', '2024-03-20')]
    const reportKinds = (reports: DueFacts['reports']) =>
      kinds(due({ meetings, reports }).filter(({ kind }) => kind.startsWith('report')))
    expect(reportKinds([])).toEqual(['reportMissing'])
    expect(reportKinds([report('r', '2023-01-01', '2023-12-31', { sections: [] })])).toEqual(['reportMissing'])
    expect(reportKinds([report('r', '2024-01-01', '2024-12-31', { sections: [] })])).toEqual([])
    expect(reportKinds([report('r', '2024-01-01', '2024-12-31', { sections: [], bodyId: 'other' })])).toEqual(['reportMissing'])
    expect(due({ meetings: [] })).toEqual([])
  })

  test('[A01] empty review, orientations and means of a draft are listed, those of an adopted report never', () => {
    const draft = report('r', '2025-01-01', '2025-12-31')
    expect(due({ reports: [draft] })).toEqual([
      {
        kind: 'reportSectionsEmpty',
        reportId: 'r',
        bodyId: 'body',
        sections: ['review', 'orientations', 'means'],
        date: null,
        days: null,
      },
    ])
    const sections = draft.sections.map((section) =>
      section.key === 'review' ? { ...section, narrative: textTreeFromPlainText('Texte') } : section,
    )
    expect(due({ reports: [{ ...draft, sections }] })).toMatchObject([{ sections: ['orientations', 'means'] }])
    expect(
      due({ reports: [{ ...draft, adoption: { decisionId: 'd', adoptedOn: '2025-12-01', contentDigest: 'a'.repeat(64) } }] }),
    ).toEqual([])
  })

  test('dated items come first, the earliest first; bodies keep their order', () => {
    const facts = {
      bodies: [body({ id: 'late', order: 1 }), body({ id: 'body', order: 0 })],
      categories: [category('c'), category('l', 0, { bodyId: 'late' })],
      seats: [seat('s1', 'c'), { ...seat('s2', 'l'), bodyId: 'late' }],
      meetings: [meeting('b', '2025-08-01', 'planned'), meeting('a', '2025-07-01', 'planned')],
    }
    expect(due(facts).map((item) => ('meetingId' in item ? item.meetingId : 'bodyId' in item ? item.bodyId : ''))).toEqual([
      'a',
      'b',
      'body',
      'late',
    ])
  })
})
