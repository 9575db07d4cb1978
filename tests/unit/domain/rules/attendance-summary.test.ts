import { describe, expect, test } from 'vitest'
import { attendanceSummary } from '#shared/domain/rules/attendance-summary.ts'
import { seatsInOffice, voicesOf } from '#shared/domain/rules/voices.ts'
import { attendance, category, mandate, seat } from '../records.ts'

const categories = [category('youth', 2, { attention: 'youth' }), category('elected', 1)]
const seats = [seat('s1', 'elected'), seat('s2', 'elected'), seat('s3', 'elected'), seat('s4', 'youth')]
const mandates = ['s1', 's2', 's3', 's4'].map((seatId) => mandate(`m-${seatId}`, seatId))
const facts = { categories, seats, mandates, date: '2025-03-20' }

describe('attendanceSummary', () => {
  test('[M09] present, remote and represented are counted apart, by category', () => {
    const attendances = [
      attendance('m-s1', 'present', 'elected'),
      attendance('m-s2', 'remote', 'elected'),
      attendance('m-s3', 'represented', 'elected'),
      attendance('m-s4', 'excused', 'youth'),
    ]
    const { rows, total, voices, withoutRepresentative } = attendanceSummary({ ...facts, attendances })
    expect(rows.map((row) => [row.category.id, row.counts, row.isRepresented])).toEqual([
      ['elected', { expected: 3, present: 1, remote: 1, represented: 1, excused: 0, absent: 0, notEntered: 0 }, true],
      ['youth', { expected: 1, present: 0, remote: 0, represented: 0, excused: 1, absent: 0, notEntered: 0 }, false],
    ])
    expect(total).toEqual({ expected: 4, present: 1, remote: 1, represented: 1, excused: 1, absent: 0, notEntered: 0 })
    expect(voices).toBe(3)
    expect(withoutRepresentative.map(({ id }) => id)).toEqual(['youth'])
  })

  test('not entered is not absent', () => {
    const { total, isEntered, voices, withoutRepresentative } = attendanceSummary({ ...facts, attendances: [] })
    expect(total).toMatchObject({ expected: 4, absent: 0, notEntered: 4 })
    expect([isEntered, voices, withoutRepresentative]).toEqual([false, null, []])
    const one = attendanceSummary({ ...facts, attendances: [attendance('m-s4', 'absent', 'youth')] })
    expect(one.total).toMatchObject({ absent: 1, notEntered: 3 })
    expect([one.isEntered, one.voices]).toEqual([true, 0])
    expect(one.withoutRepresentative.map(({ id }) => id)).toEqual(['elected', 'youth'])
  })

  test('only titulars whose mandate runs that day are expected', () => {
    const ended = mandate('old', 's1', { end: '2025-03-19' })
    const substitute = mandate('sub', 's1', { role: 'substitute' })
    const { total } = attendanceSummary({ ...facts, mandates: [...mandates, ended, substitute], attendances: [] })
    expect(total).toMatchObject({ expected: 4, notEntered: 4 })
  })

  test('[B15] a titular whose substitute came is not left to enter', () => {
    const substitute = mandate('sub', 's1', { role: 'substitute' })
    const { total } = attendanceSummary({
      ...facts,
      mandates: [...mandates, substitute],
      attendances: [attendance('sub', 'present', 'elected')],
    })
    expect(total).toMatchObject({ expected: 4, present: 1, notEntered: 3 })
  })

  test('[trap 15] the category kept that day wins over the seat’s of today', () => {
    const { rows } = attendanceSummary({ ...facts, attendances: [attendance('m-s1', 'present', 'youth')] })
    expect(rows.map((row) => [row.category.id, row.counts.expected, row.counts.present])).toEqual([
      ['elected', 2, 0],
      ['youth', 2, 1],
    ])
  })
})

describe('voices', () => {
  test('a seat has one voice, and none when excused or absent', () => {
    const substitute = mandate('sub', 's1', { role: 'substitute' })
    const all = [...mandates, substitute]
    expect(voicesOf([attendance('m-s1', 'present', 'x'), attendance('sub', 'remote', 'x')], all)).toBe(1)
    expect(voicesOf([attendance('m-s1', 'excused', 'x'), attendance('m-s2', 'absent', 'x')], all)).toBe(0)
    expect(voicesOf([], all)).toBeNull()
  })

  test('[D02] seats in office are those held that day, once each', () => {
    const list = [
      mandate('a', 's1', { end: '2025-03-20' }),
      mandate('b', 's1', { role: 'substitute' }),
      mandate('c', 's2', { start: '2025-03-21' }),
      mandate('d', 's3'),
    ]
    expect(seatsInOffice(list, '2025-03-20')).toBe(2)
    expect(seatsInOffice(list, '2025-03-21')).toBe(3)
  })
})
