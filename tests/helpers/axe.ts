import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** WCAG 2.0 to 2.2 A and AA, and best practices: no violation on the screen as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Legacy mode: Electron has no blank page to finish the run in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([])
}
