import { expect, test } from '@playwright/test'
import { killWindows } from '#tests/safety/kill-windows.ts'

const kills = 6
const seed = 20_251_216

test(
  'killed in the middle of writes, the app finds every act that the screen showed and none by half',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(180_000)
    const { shown, faults } = await killWindows({ root: info.outputPath(), seed, kills })
    expect(faults).toEqual([])
    // A busy machine shows less before each kill: enough for the question to have been asked.
    expect(shown).toBeGreaterThan(kills / 2)
  },
)
