import { expect, test } from 'vitest'
import { describeOutcome, exitCodeOf, totalOf } from '#resources/setup/gate-summary.mjs'

const steps = [
  { passed: 3, failed: 0, skipped: 0 },
  { passed: 2, failed: 0, skipped: 0 },
]

test('a missing tool counts as skipped, and fails where CI is set only', () => {
  const total = totalOf(steps, 1)
  expect(describeOutcome(total)).toBe('5 passed, 0 failed, 1 skipped')
  expect([exitCodeOf(total, 'true'), exitCodeOf(total, undefined)]).toEqual([1, 0])
})

test('a failure fails everywhere, and all that passed passes', () => {
  const failed = totalOf([...steps, { passed: 0, failed: 1, skipped: 0 }], 0)
  expect([exitCodeOf(failed, 'true'), exitCodeOf(failed, undefined)]).toEqual([1, 1])
  expect([exitCodeOf(totalOf(steps, 0), 'true'), describeOutcome(totalOf(steps, 0))]).toEqual([0, '5 passed, 0 failed'])
})
