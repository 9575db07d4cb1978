import { expect, test } from 'vitest'
import type { DueItem } from '#shared/domain/rules/due.ts'
import { headline, urgencyOf } from '#renderer/features/home/headline.ts'

const meeting = (days: number): DueItem => ({ kind: 'meetingPlanned', meetingId: 'm', bodyId: 'b', date: '2026-01-01', days })
const late: DueItem = { kind: 'meetingToConfirm', meetingId: 'm', bodyId: 'b', date: '2025-01-01', days: -3 }
const vacant: DueItem = { kind: 'seatsVacant', bodyId: 'b', seatIds: ['s'], date: null, days: null }

test.each([
  [[{ kind: 'noBody', date: null, days: null }] satisfies DueItem[], { key: 'home.headline.noBody', count: 0 }],
  [[meeting(0)], { key: 'home.headline.meetingToday', count: 0 }],
  [[meeting(1)], { key: 'home.headline.meetingTomorrow', count: 1 }],
  [[meeting(13)], { key: 'home.headline.meetingInDays', count: 13 }],
  [[meeting(14)], { key: 'home.headline.meetingInWeeks', count: 2 }],
  [[meeting(60), vacant], { key: 'home.headline.meetingInWeeks', count: 9 }],
  [[meeting(61), vacant], { key: 'home.headline.missing', count: 1 }],
  [[late, vacant], { key: 'home.headline.late', count: 1 }],
  [[late, meeting(5)], { key: 'home.headline.meetingInDays', count: 5 }],
  [[], { key: 'home.headline.calm', count: 0 }],
])('the title of home is the next fact itself', (items, expected) => {
  expect(headline(items)).toEqual(expected)
})

test('late when past, soon within thirty days', () => {
  expect([-1, 0, 30, 31].map(urgencyOf)).toEqual(['late', 'soon', 'soon', 'later'])
})
