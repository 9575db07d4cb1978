import type { ElectronApplication, Page } from '@playwright/test'
import { expectAccessible } from '#tests/helpers/axe.ts'
import { engineAtHand, expect, test } from '#tests/helpers/launch-app.ts'
import { goTo } from '#tests/helpers/open-space.ts'
import { paths } from '#renderer/app/links.ts'

test.use({ today: '2026-01-12' })

/** Addresses that stand by themselves; those of a record are found on the lists. */
const standing = Object.values(paths).filter((path) => !path.includes('$'))
const lists = [
  paths.bodies,
  paths.people,
  `${paths.people}?tab=organisations`,
  paths.meetings,
  paths.decisions,
  paths.adherents,
  paths.charter,
  `${paths.indicators}?tab=definitions`,
  paths.reports,
]

async function openSample(app: ElectronApplication): Promise<Page> {
  const home = await app.firstWindow()
  await home.getByLabel('Votre nom').fill('Claire Morel')
  await home.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  const opened = app.waitForEvent('window')
  await home.getByRole('button', { name: 'Ouvrir l’exemple' }).click()
  const space = await opened
  await space.getByRole('heading', { level: 1 }).waitFor()
  return space
}

/** Waits until the screen has its title and nothing is still being read. */
async function visit(space: Page, path: string): Promise<void> {
  await goTo(space, path)
  await space.locator('#page-title').waitFor()
  await space.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null)
  await space.waitForTimeout(350)
}

/** The first record that each list leads to. */
async function recordPaths(space: Page): Promise<string[]> {
  const found: string[] = []
  for (const list of lists) {
    await visit(space, list)
    const hrefs = await space
      .locator('main a[href^="#/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const record = hrefs.find((href) => /[0-9a-f]{8}-/.test(href))
    if (record !== undefined) found.push(record.slice(1))
  }
  return found
}

const setTheme = (space: Page, theme: 'light' | 'dark') =>
  space.evaluate((name) => {
    document.documentElement.dataset['theme'] = name
  }, theme)

const setWidth = (app: ElectronApplication, width: number) =>
  app.evaluate(({ BrowserWindow }, wanted) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.setMinimumSize(320, 320)
      window.setContentSize(wanted, 800)
    }
  }, width)

const expectNoSidewaysScroll = async (space: Page, path: string) => {
  const excess = await space.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(excess, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
}

test('each screen of the sample passes axe in both themes and at 200 % @first-report', async ({ app }) => {
  test.setTimeout(400_000)
  const space = await openSample(app)
  const records = await recordPaths(space)
  expect(records.length).toBeGreaterThanOrEqual(8)
  const screens = [...standing, ...records]
  for (const path of screens) {
    await test.step(path, async () => {
      await visit(space, path)
      await expectAccessible(space)
      await setTheme(space, 'dark')
      await expectAccessible(space)
      await setTheme(space, 'light')
    })
  }
  await setWidth(app, 640)
  for (const path of screens) {
    await test.step(`${path} at 640 px`, async () => {
      await visit(space, path)
      await expectAccessible(space)
      await expectNoSidewaysScroll(space, path)
    })
  }
})

test('the first opening and the list of spaces pass axe, and the unofficial engine says so @first-report', async ({
  app,
  window,
}) => {
  const banner = window.getByText('Moteur non officiel, données d’essai seulement.')
  await window.getByLabel('Votre nom').waitFor()
  await expect(banner).toHaveCount(engineAtHand().isOfficial ? 0 : 1)
  await expectAccessible(window)
  await setWidth(app, 640)
  await expectAccessible(window)
  await expectNoSidewaysScroll(window, 'first opening')
  await window.getByLabel('Votre nom').fill('Claire Morel')
  await window.getByRole('button', { name: 'Enregistrer et continuer' }).click()
  await window.getByRole('button', { name: 'Créer un espace' }).waitFor()
  await expectAccessible(window)
  await expectNoSidewaysScroll(window, 'spaces')
  await window.getByRole('button', { name: 'Créer un espace' }).click()
  await window.getByRole('dialog').waitFor()
  await expectAccessible(window)
})
