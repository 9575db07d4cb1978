import { expect, test, type Page } from '@playwright/test'
import { createTranslator } from '#shared/i18n/translator.ts'
import { launchOnManyDecisions } from '#tests/bench/support/open-space-window.ts'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { closeWindows } from '#tests/helpers/close-windows.ts'
import { goTo } from '#tests/helpers/open-space.ts'

const t = createTranslator('fr')
const decisions = 8000

/** Each value that the progress bar bears until the space is there. */
async function progressOf(space: Page): Promise<number[]> {
  return space.evaluate(async () => {
    const values: number[] = []
    const now = () => {
      const bar = document.querySelector('[role=progressbar], progress')
      return Number(bar?.getAttribute('aria-valuenow') ?? bar?.getAttribute('value') ?? Number.NaN)
    }
    let isShown = false
    for (let turns = 0; turns < 6000; turns += 1) {
      const value = now()
      isShown ||= !Number.isNaN(value)
      if (isShown && Number.isNaN(value)) break
      if (isShown && value !== values.at(-1)) values.push(value)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return values
  })
}

test(
  'a long journal is made into a view with progress, and its history read without holding it',
  { tag: '@safety' },
  async ({}, info) => {
    test.setTimeout(120_000)
    const app = await launchOnManyDecisions(info.outputPath('long'), decisions)
    const home = await app.firstWindow()
    const opened = app.waitForEvent('window')
    await home.getByRole('button', { name: 'Ouvrir Pays de Vaubrune' }).click()
    const space = await opened
    const progress = progressOf(space)
    await expect(space.getByText(t('shell.start.rebuilding'))).toBeVisible()
    await space.screenshot({ path: info.outputPath('rebuilding.png') })
    const values = await progress
    expect(values.length).toBeGreaterThan(5)

    await goTo(space, '/history')
    const total = space.getByText(/^8\s00\d actes$/)
    await expect(total).toBeVisible()
    const rows = space.getByRole('table').getByRole('row')
    await expect(rows).toHaveCount(51)
    await space.getByRole('button', { name: t('history.more', { count: 50 }) }).click()
    await expect(rows).toHaveCount(101)
    await space.getByLabel(t('history.filterRecord')).selectOption({ label: t('history.tables.meetings') })
    await expect(rows).toHaveCount(2)
    await expectAccessible(space)
    await space.screenshot({ path: info.outputPath('history.png') })
    await closeWindows(app)
  },
)
