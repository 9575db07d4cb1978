import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'

const sizes = [
  { width: 1280, height: 800 },
  // what is left of the same window at 200 %
  { width: 640, height: 800 },
] as const

const widthOverrun = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))

/** The screen as it stands, light and dark, at its full size and at 200 %: no axe violation, and no page wider than its window. */
export async function expectGoodFaces(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const theme of ['light', 'dark']) {
      await test.step(`${name}, ${theme}, ${size.width} px`, async () => {
        await page.evaluate((wanted) => void (document.documentElement.dataset['theme'] = wanted), theme)
        await expectAccessible(page)
        expect.soft(await widthOverrun(page), `${name}: pixels beyond the window at ${size.width}`).toBe(0)
      })
    }
  }
  await page.evaluate(() => void (document.documentElement.dataset['theme'] = 'light'))
  await page.setViewportSize(sizes[0])
}
