import { defineConfig } from 'vitest/config'

const folders = ['architecture', 'unit', 'projection', 'docx', 'setup']

/** Real conversions and validations take seconds; a pure rule does not. */
const timeouts: Record<string, number> = { architecture: 60_000, docx: 120_000, projection: 30_000, setup: 30_000 }

// A tool requires this default export.
export default defineConfig({
  test: {
    // By itself it leaves one of two processors alone, for a person who works meanwhile: here nobody does.
    maxWorkers: 2,
    projects: folders.map((name) => ({
      test: {
        name,
        environment: 'node',
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        testTimeout: timeouts[name] ?? 10_000,
        hookTimeout: timeouts[name] ?? 10_000,
        env: { TZ: 'Europe/Paris' },
      },
    })),
  },
})
