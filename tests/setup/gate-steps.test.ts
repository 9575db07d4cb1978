import { expect, test } from 'vitest'
import { gateSteps } from '#resources/setup/gate-steps.mjs'
import { listFiles } from '#tests/helpers/sources.ts'

const root = process.cwd()

test('each folder that holds tests is a step of the gate, and that step finds them', () => {
  const folders = new Set(listFiles('tests/**/*.{test,spec}.{ts,tsx}').map((path) => path.split('/')[1] ?? ''))
  expect([...folders]).toContain('e2e')
  const run = gateSteps.filter((step) => step.isPresent(root)).map(({ name }) => name)
  expect([...folders].filter((folder) => !run.includes(folder))).toEqual([])
})

test('vitest never passes by a file: its tests are named .test, only Playwright’s are named .spec', () => {
  expect(listFiles('tests/**/*.spec.{ts,tsx}').filter((path) => !path.startsWith('tests/e2e/'))).toEqual([])
})
