import { defineConfig } from '@playwright/test'

// A tool requires this default export. Only Electron is driven, so there is no browser here.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.{test,spec}.ts',
  outputDir: 'test-results',
  workers: 1,
  // Real windows on a busy machine: once more there, and the list names what needed it. At one's desk a test that wavers fails.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
})
