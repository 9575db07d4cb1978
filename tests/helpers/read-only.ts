import type { Page } from '@playwright/test'

/** Changes to the profile that reads and presents, in the rail. */
export async function readOnly(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Claire Morel/ }).click()
  await page.getByRole('menuitem', { name: /^Membre/ }).click()
  await page.getByRole('button', { name: /^Claire Morel.*membre/i }).waitFor()
}
